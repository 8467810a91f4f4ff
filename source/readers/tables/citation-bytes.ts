import {longestOutlet} from './ucdp-articles.ts';

const [quote, bracket, colon, hyphen, comma, semicolon] = [0x22, 0x28, 0x3a, 0x2d, 0x2c, 0x3b];
/** The first byte of a quotation mark as “, and the two behind that. */
const [opening, ...openingRest] = Buffer.from('“');

/**
 * Finds the article in a text in UTF-8 that is a citation in words: its outlet goes to the first figure or mark, its headline is all of it, and a
 * date may follow the outlet. Puts the bounds of these three, one behind another; those of the date are alike where there is none. Tells
 * whether it could: else `articlesIn` has to tell what it is.
 */
export function findCitation(text: Uint8Array, bounds: number[]): boolean {
	bounds.length = 0;
	let [from, to] = [0, text.length];
	while (from < to && isBlank(text[from])) from++;
	while (to > from && isBlank(text[to - 1])) to--;
	if (!isLetter(text[from])) return false;
	let mark = from;
	while (mark < to && !endsOutlet(text, mark)) mark++;
	let end = mark;
	while (end > from && (isBlank(text[end - 1]) || isSeparator(text[end - 1]))) end--;
	const date = text[mark] === bracket ? mark + 1 : mark;
	const dateEnd = behindDay(text, date, to) ?? behindWords(text, date, to);
	if (end - from > longestOutlet || dateEnd === undefined) return false;
	bounds.push(from, end, from, to, date, dateEnd);
	return true;
}

function endsOutlet(text: Uint8Array, at: number): boolean {
	const byte = text[at];
	if (isFigure(byte) || byte === quote || byte === bracket || byte === colon) return true;
	return byte === opening && openingRest.every((rest, index) => text[at + 1 + index] === rest);
}

/** The end of a date as “2013-01-03”; nothing where there is none. */
function behindDay(text: Uint8Array, from: number, to: number): number | undefined {
	const end = from + 10;
	if (end > to) return undefined;
	for (let at = from; at < end; at++)
		if (at === from + 4 || at === from + 7 ? text[at] !== hyphen : !isFigure(text[at])) return undefined;
	return end;
}

/** The end of a date as “13 Sep 2000”; the index where it would begin where there is none, and nothing where its month isn't in ASCII. */
function behindWords(text: Uint8Array, from: number, to: number): number | undefined {
	let at = from;
	while (at < from + 2 && isFigure(text[at])) at++;
	const month = at + 1;
	if (at === from || text[at] !== 0x20) return from;
	at = month;
	while (isLetter(text[at])) at++;
	if ((text[at] ?? 0) >= 0x80) return undefined;
	const year = at + 1;
	if (at < month + 3 || at > month + 9 || text[at] !== 0x20 || year + 4 > to) return from;
	for (at = year; at < year + 4; at++) if (!isFigure(text[at])) return from;
	return at;
}

function isFigure(byte = 0): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

function isLetter(byte = 0): boolean {
	return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isBlank(byte = 0): boolean {
	return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function isSeparator(byte = 0): boolean {
	return byte === comma || byte === semicolon || byte === hyphen;
}
