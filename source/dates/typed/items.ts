import {once} from '../../lookup/memo.ts';
import {pattern, patternOf} from '../../text/pattern.ts';
import type {PlainText} from './characters.ts';
import {timeAt} from './time.ts';
import {longestPhrase, type Meaning, meaningOf} from './words.ts';

/** A word, number or mark of a typed date, with its text and UTF-16 offsets. */
export type Item = Meaning & {readonly text: string; readonly from: number; readonly to: number};

type Lexer = readonly [form: RegExp, read: (match: RegExpExecArray) => Meaning];

/** A number beyond every year, and still exact as a double. */
const tooMuch = 10 ** 13;

const letters = String.raw`\p{L}+(?:\.\p{L}+)*`;
const letterLast = pattern(String.raw`\p{L}$`, 'u');
const phrase = once(() => new RegExp(`${letters}(?:[\\s-]${letters}){0,${longestPhrase - 1}}`, 'uy'));

/** The parts of a year that are numbered with a letter: Q3, H1, W47. */
const countedParts = once((): readonly Lexer[] => [
	[/([1-4])q(?=\d{4})/iuy, ([, digits]) => ({type: 'quarter', number: Number(digits)})],
	[
		patternOf(String.raw`([12])(?:st|nd) half(?: of)?(?!\p{L})`, 'iuy'),
		([, digits]) => ({type: 'half', number: Number(digits)}),
	],
	[/q([1-4])(?!\d)/iuy, ([, digits]) => ({type: 'quarter', number: Number(digits)})],
	[/h([12])(?!\d)/iuy, ([, digits]) => ({type: 'half', number: Number(digits)})],
	[/w(?:eek |k )?(\d\d?)(?!\d)/iuy, ([, digits]) => ({type: 'week', number: Number(digits)})],
]);

/** The forms of numbers, unknown words and marks; the first that fits is used. */
const lexers = once((): readonly Lexer[] => [
	[patternOf(String.raw`['‘’](\d\d)['’]?s(?!\p{L})`, 'uy'), ([, digits = '']) => ({type: 'plural', digits})],
	[/['‘’](\d\d)(?!\d)/uy, ([, digits = '']) => ({type: 'short', digits})],
	[patternOf(String.raw`(\d+)['‘’]?s(?!\p{L})`, 'iuy'), ([, digits = '']) => ({type: 'plural', digits})],
	[
		patternOf(String.raw`(\d+)(?:st|nd|rd|th)(?!\p{L})`, 'iuy'),
		([, digits = '']) => ({type: 'ordinal', number: numberOf(digits)}),
	],
	[/\d{1,3}(?:,\d{3})+(?!\d)|\d+/uy, ([written]) => readNumber(written.replaceAll(',', ''))],
	[new RegExp(letters, 'uy'), ([written]) => meaningOf(written) ?? {type: 'unknown'}],
	[/\[([?~%])\]/uy, ([, sign = '']) => meaningOf(sign) ?? {type: 'unknown'}],
	[/\.{2,3}/uy, () => ({type: 'mark', mark: '..'})],
	[/-{1,3}/uy, () => ({type: 'mark', mark: '-'})],
	[/[<>]=|[^\s]/uy, ([written]) => meaningOf(written) ?? readMark(written)],
]);

/** Splits a typed date into items, without words that say nothing; a dash longer than a hyphen is the mark –. */
export function readItems({text, longDashes}: PlainText): readonly Item[] {
	const items: Item[] = [];
	let at = 0;
	while (at < text.length) {
		if (/\s/.test(text.charAt(at))) {
			at++;
			continue;
		}
		const item = withLongDash(itemAt(text, at), longDashes);
		if (item.type !== 'filler') items.push(item);
		// A full stop behind a word ends an abbreviation.
		at = letterLast().test(item.text) && /^\.(?!\.)/.test(text.slice(item.to)) ? item.to + 1 : item.to;
	}
	return items.map((item, index) => inContext(item, items[index - 1], items[index + 1]));
}

function itemAt(text: string, at: number): Item {
	const clock = timeAt(text, at);
	if (clock) return itemOf({type: 'clock', time: clock.time}, text, at, clock.to);
	const part = lex(countedParts(), text, at);
	if (part) return part;
	const [words = ''] = matchAt(phrase(), text, at) ?? [];
	for (let to = at + words.length; to > at; to = lastBreak(text, at, to)) {
		const meaning = meaningOf(text.slice(at, to).replace(/[\s-]/gu, ' '));
		if (meaning) return itemOf(meaning, text, at, to);
	}
	return lex(lexers(), text, at) ?? itemOf({type: 'unknown'}, text, at, at + 1);
}

function lex(forms: readonly Lexer[], text: string, at: number): Item | undefined {
	for (const [form, read] of forms) {
		const match = matchAt(form, text, at);
		if (match) return itemOf(read(match), text, at, at + match[0].length);
	}
	return undefined;
}

function withLongDash(item: Item, longDashes: ReadonlySet<number>): Item {
	const isLong =
		item.type === 'mark' && item.mark === '-' && (item.text.length > 1 || longDashes.has(item.from));
	return isLong ? {...item, mark: '–'} : item;
}

/** Whether an item is a certain mark. */
export function isMark(item: Item | undefined, mark: string): boolean {
	return item?.type === 'mark' && item.mark === mark;
}

/** Whether an item is a mark that may stand between the parts of a date. */
export function isSeparator(item: Item): boolean {
	return item.type === 'mark' && '-–/.,'.includes(item.mark);
}

/** Where the words from `at` to `to` end without the last of them. */
function lastBreak(text: string, at: number, to: number): number {
	const rest = text.slice(at, to);
	return at + Math.max(0, rest.search(/[\s-][^\s-]*$/u));
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
	form.lastIndex = at;
	return form.exec(text) ?? undefined;
}

function itemOf(meaning: Meaning, text: string, from: number, to: number): Item {
	return {...meaning, text: text.slice(from, to), from, to};
}

function readNumber(digits: string): Meaning {
	return {type: 'number', digits, number: numberOf(digits)};
}

function numberOf(digits: string): number {
	return Math.min(Number(digits), tooMuch);
}

function readMark(mark: string): Meaning {
	if (/^[()"“”„‘’']$/u.test(mark)) return {type: 'filler'};
	if (mark === ';') return {type: 'mark', mark: ','};
	return /^[-/.,[\]{}+]$/.test(mark) ? {type: 'mark', mark} : {type: 'unknown'};
}

/** Reads an item again by its neighbours: a c behind an ordinal is a century, a ? in the place of an end is an unknown end. */
function inContext(item: Item, before: Item | undefined, after: Item | undefined): Item {
	const {text, from, to} = item;
	if (item.type !== 'qualifier') return item;
	if (before?.type === 'ordinal' && /^c$/i.test(text)) return {type: 'unit', unit: 'century', text, from, to};
	const isEnd = (isDivider(before) && !after) || (!before && isDivider(after));
	return isEnd && text === '?' ? {type: 'missing', end: 'unknown', text, from, to} : item;
}

/** Whether an item may stand between the ends of a range. */
export function isDivider(item: Item | undefined): boolean {
	if (item?.type === 'join') return item.join === 'to';
	if (item?.type === 'bound') return item.bound === 'until';
	return item?.type === 'mark' && ['-', '–', '/', '..'].includes(item.mark);
}
