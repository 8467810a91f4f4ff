import {signs} from '../json-signs.ts';
import {nextByte} from '../keyed/next-byte.ts';
import {longestLine} from '../lines.ts';
import type {RawPlace} from '../numbered-rows.ts';
import type {Between} from './between.ts';
import {isBreak, isDigit, isSpace} from './scan.ts';

/** What takes rows by their bytes. */
export type RawRows = {
	/** Finds the row that begins at an index; gives the index behind it, or -1 where it isn't one that can be taken as it stands. */
	readonly find: (bytes: Buffer, at: number) => number;
	/** Takes the row that was found, which has some lines; tells whether it did. */
	readonly take: (place: RawPlace, lines: number) => boolean;
	/** The index behind the row that begins at an index of some bytes, and at a start in the file, by its digest; -1 where there is none. */
	readonly findDigested?: (bytes: Buffer, at: number, start: number) => number;
	/** Takes the row whose digest was found; tells whether it did. */
	readonly takeDigested?: (place: RawPlace) => boolean;
	/** Whether a number was found that JavaScript would write otherwise. */
	readonly hasOddNumber: () => boolean;
};

/** The rows that were taken: how many, the index behind the last and the line where that ends, and the index at which what is left begins. */
export type TakenRows = {
	readonly count: number;
	readonly end: number;
	readonly line: number;
	readonly left: number;
};

/** Where rows are looked for: an index of some bytes, which begin at an offset of the file, and how values stand there. */
export type RowsFrom = Omit<Between, 'place'> & {
	readonly from: number;
	readonly offset: number;
	readonly line: number;
};

/** Makes what takes the rows from an index of some bytes on until one isn't a map that can be taken so. */
export function rowTaker(): (rows: RawRows, bytes: Buffer, at: RowsFrom) => TakenRows {
	const feedFrom = nextByte(signs.lineFeed);
	return (rows, bytes, at) => {
		const {from, offset, areLines, isInList, isKeyed} = at;
		const place: RawPlace = {offset: 0, length: 0, line: 0};
		let {line} = at;
		let [count, end, start] = [0, from, from];
		for (;;) {
			start = behindGap(bytes, end, isKeyed);
			const known = rows.findDigested?.(bytes, start, offset + start) ?? -1;
			const next = known >= 0 ? known : bytes[start] === signs.openMap ? rows.find(bytes, start) : -1;
			if (next < 0 || next - start > longestLine) break;
			const isLine = areLines && feedFrom(bytes, start) >= next;
			// The divider has to know that a list isn't of lines alone.
			if (areLines && isInList && !isLine) break;
			const first = line + feedsIn(bytes, end, start);
			const more = isLine ? 0 : feedsIn(bytes, start, next);
			[place.offset, place.length, place.line] = [offset + start, next - start, first];
			if (!(known >= 0 ? rows.takeDigested?.(place) : rows.take(place, more + 1))) break;
			line = first + more;
			end = next;
			count++;
		}
		return {count, end, line, left: start};
	};
}

/** Behind what may stand between values. */
function behindGap(bytes: Buffer, from: number, isKeyed: boolean): number {
	let at = from;
	for (;;) {
		const byte = bytes[at];
		const isGap = isSpace(byte) || byte === signs.comma || byte === signs.lineFeed || byte === recordMark;
		if (isGap || isBreak(bytes, at)) at++;
		else if (isKeyed && byte === signs.quote) {
			const end = behindKey(bytes, at);
			if (end < 0) return at;
			at = end;
		} else return at;
	}
}

/** Some programs put it before each value. */
const recordMark = 0x1e;

/** Behind a key with a number and its colon; -1 where there is none. */
function behindKey(bytes: Buffer, from: number): number {
	for (let index = 0; index < keyStart.length; index++)
		if (bytes[from + index] !== keyStart[index]) return -1;
	const first = from + keyStart.length;
	let at = first;
	while (isDigit(bytes[at])) at++;
	if (at === first || at - first > mostDigits || bytes[at] !== signs.quote) return -1;
	at++;
	while (isSpace(bytes[at])) at++;
	return bytes[at] === signs.colon ? at + 1 : -1;
}

/** How the key of a row begins in a map of them, in front of its number. */
export const keyStart = Buffer.from('"event_');
const mostDigits = 15;

/** How many line breaks there are between two indexes. */
function feedsIn(bytes: Buffer, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (bytes[at] === signs.lineFeed) count++;
	return count;
}
