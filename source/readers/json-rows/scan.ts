import {signs} from '../json-signs.ts';

// Finds where values of JSON end in bytes, without making them. Each function gives the index behind a value, or -1 where it isn't whole or
// isn't JSON.

/** The index of the next byte that isn't blank: a space, a tab, or a line break in LF or CR LF. */
export function behindBlanks(bytes: Buffer, from: number): number {
	let at = from;
	while ((bytes[at] ?? highestBlank + 1) <= highestBlank && isBlank(bytes, at)) at++;
	return at;
}

const highestBlank = 0x20;

/** Whether a blank is at an index. A CR alone is left to who counts lines. */
function isBlank(bytes: Buffer, at: number): boolean {
	const byte = bytes[at];
	return isSpace(byte) || byte === signs.lineFeed || isBreak(bytes, at);
}

/** Whether a line break of two bytes is at an index. */
export function isBreak(bytes: Buffer, at: number): boolean {
	return bytes[at] === signs.carriageReturn && bytes[at + 1] === signs.lineFeed;
}

export function isSpace(byte = 0): boolean {
	return byte === 0x20 || byte === 0x09;
}

/** The end of the string whose quotation mark is at an index. */
export function behindString(bytes: Buffer, from: number): number {
	for (let at = from + 1; ; ) {
		while (standsForItself[bytes[at] ?? 0] === 1) at++;
		const byte = bytes[at];
		if (byte === signs.quote) return at + 1;
		if (byte !== signs.backslash) return -1;
		at = behindEscape(bytes, at);
		if (at < 0) return -1;
	}
}

/** 1 for each byte of a string that neither ends it nor begins an escape. */
const standsForItself = new Uint8Array(256).map((_, byte) =>
	byte < 0x20 || byte === signs.quote || byte === signs.backslash ? 0 : 1,
);

const shortEscapes = new Set(Buffer.from('"\\/bfnrt'));
const letterU = 0x75;

/** The end of an escape, which is no half of a character. */
export function behindEscape(bytes: Buffer, from: number): number {
	const sign = bytes[from + 1] ?? 0;
	if (sign !== letterU) return shortEscapes.has(sign) ? from + 2 : -1;
	let code = 0;
	for (let at = from + 2; at < from + 6; at++) {
		const digit = hexDigit(bytes[at]);
		if (digit < 0) return -1;
		code = 16 * code + digit;
	}
	return code >= 0xd800 && code < 0xe000 ? -1 : from + 6;
}

function hexDigit(byte = 0): number {
	if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The end of a number. */
export function behindNumber(bytes: Buffer, from: number): number {
	let at = bytes[from] === signs.minus ? from + 1 : from;
	if (bytes[at] === signs.zero) at++;
	else at = behindDigits(bytes, at);
	if (at >= 0 && bytes[at] === signs.point) at = behindDigits(bytes, at + 1);
	if (at >= 0 && ((bytes[at] ?? 0) | 0x20) === 0x65) {
		const sign = bytes[at + 1];
		at = behindDigits(bytes, at + (sign === 0x2b || sign === signs.minus ? 2 : 1));
	}
	return at;
}

function behindDigits(bytes: Buffer, from: number): number {
	let at = from;
	while (isDigit(bytes[at])) at++;
	return at === from ? -1 : at;
}

export function isDigit(byte = 0): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

/** Whether a number between two indexes is written as JavaScript would write it again, for certain. */
export function isPlainNumber(bytes: Buffer, from: number, to: number): boolean {
	const first = bytes[from] === signs.minus ? from + 1 : from;
	if (to - first > 15 || (to - from > 1 && bytes[first] === signs.zero && bytes[from + 1] !== signs.point))
		return false;
	let at = first;
	while (at < to && isDigit(bytes[at])) at++;
	if (at === to) return true;
	// 0.0000001 would become 1e-7, and 1.50 would become 1.5.
	const isSmall =
		bytes[first] === signs.zero && bytes[first + 2] === signs.zero && bytes[first + 3] === signs.zero;
	if (bytes[at] !== signs.point || isSmall || bytes[to - 1] === signs.zero) return false;
	while (++at < to) if (!isDigit(bytes[at])) return false;
	return true;
}

const words = ['true', 'false', 'null'].map(word => Buffer.from(word));

/** The end of one of the words that are values. */
export function behindWord(bytes: Buffer, from: number): number {
	const word = words.find(each => each[0] === bytes[from]);
	if (!word?.every((byte, index) => bytes[from + index] === byte)) return -1;
	return from + word.length;
}

/** The end of a list of strings, words, and numbers that are written plainly. */
export function behindList(bytes: Buffer, from: number): number {
	let at = behindBlanks(bytes, from + 1);
	if (bytes[at] === signs.closeList) return at + 1;
	for (;;) {
		const end = behindScalar(bytes, at);
		if (end < 0) return -1;
		if ((isDigit(bytes[at]) || bytes[at] === signs.minus) && !isPlainNumber(bytes, at, end)) return -1;
		at = behindBlanks(bytes, end);
		if (bytes[at] === signs.closeList) return at + 1;
		if (bytes[at] !== signs.comma) return -1;
		at = behindBlanks(bytes, at + 1);
	}
}

/** The end of a string, a number or a word. */
export function behindScalar(bytes: Buffer, from: number): number {
	const byte = bytes[from];
	if (byte === signs.quote) return behindString(bytes, from);
	return isDigit(byte) || byte === signs.minus ? behindNumber(bytes, from) : behindWord(bytes, from);
}
