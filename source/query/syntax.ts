import {type Clock, utc} from '../dates/clock.ts';
import {type Fault, fault} from '../text/fault.ts';
import {nearest} from '../text/nearest.ts';
import {pattern} from '../text/pattern.ts';
import {type Criterion, fields} from './fields.ts';

/** A part of a query's text up to a space outside quotation marks, as written; offsets are in UTF-16 units. */
export type Token = {
	readonly excluded: boolean;
	/** What stands before the colon; left out where the token is text to search for. */
	readonly field?: string;
	/** What stands behind the colon, without quotation marks and backslashes, from offset `valueFrom` up to `to`. */
	readonly value: string;
	readonly quotes: 'none' | 'open' | 'closed';
	readonly from: number;
	readonly valueFrom: number;
	readonly to: number;
};

/** A token of a valid query, with what it asks for; names are not resolved yet. */
export type Term = Pick<Token, 'excluded' | 'from' | 'valueFrom' | 'to'> & {readonly criterion: Criterion};

// A minus, a field and its colon; then a quoted text, closed or not, or all up to a space.
const token = pattern(
	String.raw`(-?)(?:(?<field>\p{L}+):)?(?:"(?<quoted>(?:[^"\\]|\\.)*)(?<close>"?)|(?<bare>[^\s"]+))?`,
	'uy',
);

/** The tokens of a text from an offset on; a quotation mark that isn't closed takes in the rest of the text. */
export function tokensIn(text: string, start = 0): readonly Token[] {
	const tokens: Token[] = [];
	let at = start;
	while (at < text.length) {
		if (/\s/.test(text.charAt(at))) {
			at++;
			continue;
		}
		const read = tokenAt(text, at);
		tokens.push(read);
		at = read.to;
	}
	return tokens;
}

/** Reads a text term by term up to the first fault; times without an offset are in the local time of the clock. */
export function* termsIn(text: string, clock: Clock = utc): Iterable<Term | Fault> {
	const earlier = new Set<string>();
	const tokens = tokensIn(text);
	for (const [index, written] of tokens.entries()) {
		const advice =
			isOperator(written) && index < tokens.length - 1 ? operators.get(written.value) : undefined;
		const term =
			advice === undefined
				? readTerm(written, clock, earlier)
				: fault(`${advice} (in quotes it is text)`, written.from, written.to);
		yield term;
		if ('type' in term) return;
		earlier.add(term.criterion.type);
	}
}

/** What to write in place of the operators that other query languages have between two terms. */
const operators: ReadonlyMap<string, string> = new Map([
	['OR', '“OR” joins nothing here: several values of one field mean any of them, as in tag:attack tag:truce'],
	['AND', '“AND” joins nothing here: leave it out, as all that is written has to be met'],
	['NOT', '“NOT” excludes nothing here: write a minus, as in -tag:attack'],
]);

function isOperator({field, excluded, quotes}: Token): boolean {
	return field === undefined && !excluded && quotes === 'none';
}

/** Reads one token, given the fields of the terms before it; the fault holds in any chronology. */
export function readTerm(
	{excluded, field: name, value, quotes, from, valueFrom, to}: Token,
	clock: Clock,
	earlier: ReadonlySet<string> = new Set(),
): Term | Fault {
	if (quotes === 'open') return fault('the quotation mark is not closed', valueFrom, to);
	const place = {excluded, from, valueFrom, to};
	if (name === undefined) {
		if (value === '')
			return fault(excluded ? 'a minus excludes what follows it: -word' : 'nothing to search for', from, to);
		return {criterion: {type: 'text', text: value}, ...place};
	}
	const field = fields.find(known => known.name === name.toLowerCase());
	if (!field) return fault(unknownField(name.toLowerCase()), from, valueFrom);
	if (value === '') return fault(`${field.name} needs a value, such as ${field.example}`, from, to);
	if (!field.isRepeatable && excluded) return fault(`${field.name} cannot be excluded`, from, to);
	if (!field.isRepeatable && earlier.has(field.name)) {
		return fault(`${field.name} may stand only once`, from, to);
	}
	const criterion = field.read(value, clock);
	if (criterion.type === 'misread') return fault(criterion.message, valueFrom, to);
	return {criterion, ...place};
}

/** A text as it is meant while somebody types at its end: an open quotation mark is closed, and dropped where nothing to search for is behind it yet. */
export function closeQuote(text: string): string {
	const last = tokensIn(text).at(-1);
	if (last?.quotes !== 'open') return text;
	if (last.value !== '') return `${text}"`;
	return last.field === undefined ? text.slice(0, last.from) : text;
}

/** Writes a value for a query, in quotation marks where it needs them. */
export function quoteValue(value: string): string {
	return /^[^\s"\\]+$/u.test(value) ? value : quote(value);
}

/** Writes a word to search for, in quotation marks where part of it could be read as a field, a minus or an operator. */
export function quoteWord(word: string): string {
	return /^[^\s":\\-][^\s":\\]*$/u.test(word) && !operators.has(word) ? word : quote(word);
}

/** Removes the backslashes of a quoted text. */
export function withoutBackslashes(quoted: string): string {
	return quoted.replace(/\\(.)/gu, '$1');
}

function quote(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function tokenAt(text: string, at: number): Token {
	const form = token();
	form.lastIndex = at;
	const match = form.exec(text);
	const {field, quoted, close, bare = ''} = match?.groups ?? {};
	const minus = match?.[1] ?? '';
	const valueFrom = at + minus.length + (field === undefined ? 0 : field.length + 1);
	const isOpen = quoted !== undefined && !close;
	return {
		excluded: minus !== '',
		...(field !== undefined && {field}),
		value: quoted === undefined ? bare : withoutBackslashes(quoted),
		quotes: quoted === undefined ? 'none' : isOpen ? 'open' : 'closed',
		from: at,
		valueFrom,
		to: isOpen ? text.length : at + (match?.[0].length ?? 0),
	};
}

function unknownField(name: string): string {
	const names = fields.map(known => known.name);
	const [likely] = nearest(name, names);
	const hint = likely ? `did you mean ${likely}:?` : `there are ${names.map(known => `${known}:`).join(' ')}`;
	return `no field is called ${name}; ${hint} (in quotes it is text)`;
}
