import type {Chronology} from '../chronology/store.ts';
import {type Fault, fault} from '../text/fault.ts';
import {nearest} from '../text/nearest.ts';
import {pattern} from '../text/pattern.ts';
import {fields} from './fields.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import type {Clause, Query} from './query.ts';

type Token = {
	readonly excluded: boolean;
	readonly field?: string;
	readonly value: string;
	readonly isQuoted: boolean;
	readonly from: number;
	readonly valueFrom: number;
	readonly to: number;
};

// A minus, a field and its colon, each where it stands; then a quoted text, closed or not, or all up to a space.
const token = pattern(
	String.raw`(-?)(?:(?<field>\p{L}+):)?(?:"(?<quoted>(?:[^"\\]|\\.)*)(?<close>"?)|(?<bare>[^\s"]+))?`,
	'uy',
);

/** Reads the text of a filter; a fault says what is wrong with the first term that cannot be meant. */
export function parseQuery(
	text: string,
	chronology: Chronology,
	personal: Personal = nothingPersonal,
): Query | Fault {
	const clauses: Clause[] = [];
	let at = 0;
	while (at < text.length) {
		if (/\s/.test(text.charAt(at))) {
			at++;
			continue;
		}
		const read = readToken(text, at);
		if ('type' in read) return read;
		const clause = readClause(read, clauses, {chronology, personal});
		if ('type' in clause) return clause;
		clauses.push(clause);
		at = read.to;
	}
	return {type: 'query', text, clauses};
}

/** A value as it is written in a query: in quotes where it must be. */
export function quoteValue(value: string): string {
	return /^[^\s"\\]+$/u.test(value) ? value : quote(value);
}

/** A word to search for as it is written in a query, so that nothing in it is read as more than text. */
export function quoteWord(word: string): string {
	return /^[^\s":\\-][^\s":\\]*$/u.test(word) ? word : quote(word);
}

function quote(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function readToken(text: string, at: number): Token | Fault {
	const form = token();
	form.lastIndex = at;
	const match = form.exec(text);
	const {field, quoted, close, bare} = match?.groups ?? {};
	const to = at + (match?.[0].length ?? 0);
	if (quoted !== undefined && !close)
		return fault('the quotation mark is not closed', text.indexOf('"', at), text.length);
	const value = quoted?.replace(/\\(.)/gu, '$1') ?? bare ?? '';
	const length = quoted === undefined ? value.length : quoted.length + 2;
	const common = {
		excluded: match?.[1] === '-',
		value,
		isQuoted: quoted !== undefined,
		from: at,
		valueFrom: to - length,
		to,
	};
	return field === undefined ? common : {...common, field};
}

function readClause(
	read: Token,
	earlier: readonly Clause[],
	{chronology, personal}: {readonly chronology: Chronology; readonly personal: Personal},
): Clause | Fault {
	const {excluded, from, to, value, valueFrom} = read;
	if (read.field === undefined) {
		if (value === '')
			return fault(excluded ? 'a minus excludes what follows it: -word' : 'nothing to search for', from, to);
		return {wanted: {type: 'text', text: value}, excluded, from, to};
	}
	const name = read.field.toLowerCase();
	const field = fields.find(known => known.name === name);
	if (!field) {
		const [likely] = nearest(
			name,
			fields.map(known => known.name),
		);
		const hint = likely
			? `did you mean ${likely}:?`
			: `there are ${fields.map(known => `${known.name}:`).join(' ')}`;
		return fault(`no field is called ${name}; ${hint} (in quotes it is text)`, from, valueFrom);
	}
	if (value === '') return fault(`${name} needs a value, such as ${field.example}`, from, to);
	if (!field.isRepeatable && excluded) return fault(`${name} cannot be excluded`, from, to);
	if (!field.isRepeatable && earlier.some(({wanted}) => wanted.type === name)) {
		return fault(`${name} may stand only once`, from, to);
	}
	const wanted = field.read(value, chronology, personal);
	if (wanted.type === 'misread') return fault(wanted.message, valueFrom, to);
	return {wanted, excluded, from, to};
}
