const [quote, comma, hyphen, semicolon] = [0x22, 0x2c, 0x2d, 0x3b];

/** The most articles that are taken so, which is fewer than are kept. */
const mostArticles = 50;

/** How many bounds an article has: where its outlet, its headline and its date begin and end, without blanks of ASCII around them. */
export const boundsOfArticle = 6;

/**
 * Finds the articles in a text in UTF-8 that tells them as “outlet,date,headline” in quotation marks: the bounds of each, one behind another.
 * Tells whether it could: else `articlesIn` has to tell what they are.
 */
export function findArticles(text: Uint8Array, bounds: number[]): boolean {
	bounds.length = 0;
	const last = text.length - 1;
	if (last < 1 || text[0] !== quote || text[last] !== quote) return false;
	let start = 1;
	for (let at = 1; at <= last; at++) {
		if (text[at] !== quote) continue;
		const next = at === last ? last + 1 : behindSeparator(text, at, last);
		if (next < 0) return false;
		if (next === at + 1 && at !== last) continue;
		if (bounds.length === boundsOfArticle * mostArticles || !findIn(text, start, at, bounds)) return false;
		start = next;
		at = next - 1;
	}
	return true;
}

/** The index behind the quotation mark with which the next article begins; behind this one, where no article does; -1 where that isn't plain. */
function behindSeparator(text: Uint8Array, at: number, last: number): number {
	const mark = behindBlanks(text, at + 1, last);
	if (isOdd(text[mark])) return -1;
	if (text[mark] !== semicolon) return at + 1;
	const next = behindBlanks(text, mark + 1, last);
	if (isOdd(text[next])) return -1;
	return next < last && text[next] === quote ? next + 1 : at + 1;
}

/** Finds the bounds of an article; tells whether it has all three, told plainly. */
function findIn(text: Uint8Array, from: number, to: number, bounds: number[]): boolean {
	for (let at = from; at < to; at++) {
		if (text[at] !== comma) continue;
		const date = behindBlanks(text, at + 1, to);
		if (isOdd(text[date])) return false;
		if (!isDate(text, date, to)) continue;
		const headline = date + dateLength + 1;
		if (!hasSign(text, from, at) || !hasSign(text, headline, to)) return false;
		bounds.push(behindBlanks(text, from, at), beforeBlanks(text, from, at));
		bounds.push(behindBlanks(text, headline, to), beforeBlanks(text, headline, to));
		bounds.push(date, date + dateLength);
		return true;
	}
	return false;
}

/** The length of a date as “2013-01-03”. */
export const dateLength = 10;

/** Whether a date and a comma stand at an index. */
function isDate(text: Uint8Array, at: number, to: number): boolean {
	return at + dateLength < to && text[at + dateLength] === comma && isDayAt(text, at);
}

/** Whether a day as “2013-01-03” stands at an index. */
export function isDayAt(text: Uint8Array, at: number): boolean {
	for (let index = 0; index < dateLength; index++) {
		const byte = text[at + index] ?? 0;
		if (index === 4 || index === 7 ? byte !== hyphen : byte < 0x30 || byte > 0x39) return false;
	}
	return true;
}

/** Whether some sign of ASCII is there. */
function hasSign(text: Uint8Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if ((text[at] ?? 0) > 0x20 && (text[at] ?? 0) < 0x7f) return true;
	return false;
}

/** The index behind the blanks of ASCII that stand at an index. */
export function behindBlanks(text: Uint8Array, from: number, to: number): number {
	let at = from;
	while (at < to && isBlank(text[at])) at++;
	return at;
}

/** The index in front of the blanks that stand before an index. */
export function beforeBlanks(text: Uint8Array, from: number, to: number): number {
	let at = to;
	while (at > from && isBlank(text[at - 1])) at--;
	return at;
}

export function isBlank(byte = 0): boolean {
	return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Whether a byte may be the first one of another blank. */
function isOdd(byte = 0): boolean {
	return byte === 0xc2 || byte === 0xe1 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;
}
