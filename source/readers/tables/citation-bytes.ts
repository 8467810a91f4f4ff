import {beforeBlanks, behindBlanks, dateLength, isBlank, isDayAt} from './article-bytes.ts';
import {longestOutlet} from './ucdp-articles.ts';

const [quote, bracket, colon, comma, hyphen, semicolon] = [0x22, 0x28, 0x3a, 0x2c, 0x2d, 0x3b];
/** The first byte of a quotation mark as “, and the two behind that. */
const [opening, ...openingRest] = Buffer.from('“');

/**
 * Finds the article in a text in UTF-8 that is a citation in words: its outlet goes to the first figure or mark, its headline is all of it, and a
 * date may follow the outlet. Puts the bounds of these three, one behind another; those of the date are alike where there is none. Tells
 * whether it could: else `articlesIn` has to tell what it is.
 */
export function findCitation(text: Uint8Array, bounds: number[]): boolean {
	bounds.length = 0;
	const from = behindBlanks(text, 0, text.length);
	const to = beforeBlanks(text, from, text.length);
	if (!isLetter(text[from])) return false;
	let mark = from;
	while (mark < to && !endsOutlet(text, mark)) mark++;
	let end = mark;
	while (end > from && (isBlank(text[end - 1]) || isSeparator(text[end - 1]))) end--;
	const date = text[mark] === bracket ? mark + 1 : mark;
	const isDay = date + dateLength <= to && isDayAt(text, date);
	const dateEnd = isDay ? date + dateLength : behindWords(text, date, to);
	if (end - from > longestOutlet || dateEnd === undefined) return false;
	bounds.push(from, end, from, to, date, dateEnd);
	return true;
}

function endsOutlet(text: Uint8Array, at: number): boolean {
	const byte = text[at];
	if (isFigure(byte) || byte === quote || byte === bracket || byte === colon) return true;
	return byte === opening && openingRest.every((rest, index) => text[at + 1 + index] === rest);
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

function isSeparator(byte = 0): boolean {
	return byte === comma || byte === semicolon || byte === hyphen;
}
