import type {RawPlace} from '../numbered-rows.ts';
import {behindBlanks, signs} from './scan.ts';

/** What takes rows by their bytes. */
export type RawRows = {
	/** Finds the row that begins at an index; gives the index behind it, or -1 where it isn't one that can be taken as it stands. */
	readonly find: (bytes: Buffer, at: number) => number;
	/** Takes the row that was found; tells whether it did. */
	readonly take: (place: RawPlace) => boolean;
	/** The index behind the row that begins at an index of some bytes, and at a start in the file, by its digest; -1 where there is none. */
	readonly findDigested?: (bytes: Buffer, at: number, start: number) => number;
	/** Takes the row whose digest was found; tells whether it did. */
	readonly takeDigested?: (place: RawPlace) => boolean;
	/** Whether a number was found that JavaScript would write otherwise. */
	readonly hasOddNumber: () => boolean;
};

/** The lines of some bytes that were taken: how many, and where the one behind them begins. */
export type TakenLines = {readonly count: number; readonly end: number};

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Takes the lines from an index of some bytes on, which begin at an offset of the file, until one isn't a map that can be taken so. */
export function takeRawLines(
	rows: RawRows,
	bytes: Buffer,
	{from, offset, line}: {readonly from: number; readonly offset: number; readonly line: number},
): TakenLines {
	const place: RawPlace = {offset: 0, length: 0, line: 0};
	let count = 0;
	for (let at = from; ; count++) {
		const start = behindBlanks(bytes, at);
		const known = rows.findDigested?.(bytes, start, offset + start) ?? -1;
		const end = known >= 0 ? known : bytes[start] === signs.openMap ? rows.find(bytes, start) : -1;
		const next = end < 0 ? -1 : nextLine(bytes, end);
		if (next < 0) return {count, end: at};
		place.offset = offset + start;
		place.length = end - start;
		place.line = line + count;
		if (!(known >= 0 ? rows.takeDigested?.(place) : rows.take(place))) return {count, end: at};
		at = next;
	}
}

/** Where the next line begins, if behind a value its line has no more than a comma; else -1. */
function nextLine(bytes: Buffer, from: number): number {
	let at = behindBlanks(bytes, from);
	if (bytes[at] === signs.comma) at = behindBlanks(bytes, at + 1);
	if (bytes[at] === carriageReturn) at++;
	return bytes[at] === lineFeed ? at + 1 : -1;
}
