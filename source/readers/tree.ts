import {firstWhere} from '../lookup/bisect.ts';
import type {Path, Place, Problem} from './problem.ts';

/** Finds the place in a file of a path, or of as much of the path as the file has. */
export type PlaceOf = (path: Path) => Place | undefined;

/** A file's text as plain values, the problems met in making them, and what finds the places of problems met later. */
export type TextTree = {
	readonly type: 'tree';
	readonly value: unknown;
	readonly problems: readonly Problem[];
	readonly places: () => Promise<PlaceOf>;
};

/** The same, with what finds the lines of the events. That outlives the rest, so it holds little memory. */
export type Tree = (TextTree & {readonly eventLines: () => Promise<Lines>}) | Refused;

/** The lines of a list's items in a file, counted from 1, in the order of the list. */
export type Lines = ArrayLike<number>;

/** Why a file can't be read at all. */
export type Refused = {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** Refuses a file for one reason. */
export function refusal(message: string, place?: Place): Refused {
	return {type: 'refused', problems: [{severity: 'error', path: [], message, ...place}]};
}

/** The place in the file of a place in a text that begins at `start`. */
export function placeWithin(start: Place, {line, column}: Place): Place {
	return {line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column};
}

/** Finds the places of UTF-16 offsets in a text whose lines end in LF, CR LF or CR alone. */
export function placesIn(text: string): (offset: number) => Place {
	const known = linesIn(text);
	const pairsBefore = pairsIn(text);
	return at => {
		// The place between CR and LF belongs to the line that the CR ends.
		const offset = text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
		const {line, start} = known(offset);
		return {line, column: offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1};
	};
}

/** So many UTF-16 units are gone through for a place: a file may be one line with a problem in each of its events. */
const stride = 1024;

/** Counts the characters before an offset that take two UTF-16 units. */
function pairsIn(text: string): (offset: number) => number {
	let counts: Uint32Array | undefined;
	return offset => {
		counts ??= /[\ud800-\udbff]/.test(text) ? countsOf() : new Uint32Array();
		if (counts.length === 0) return 0;
		const index = Math.floor(offset / stride);
		return (counts[index] ?? 0) + countIn(index * stride, offset);
	};

	function countsOf(): Uint32Array {
		const all = new Uint32Array(Math.floor(text.length / stride) + 1);
		for (let index = 1; index < all.length; index++)
			all[index] = (all[index - 1] ?? 0) + countIn((index - 1) * stride, index * stride);
		return all;
	}

	/** The pairs whose second unit stands in a part of the text. */
	function countIn(from: number, to: number): number {
		let count = 0;
		for (let at = Math.max(1, from); at < to; at++)
			if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count++;
		return count;
	}
}

function isHigh(unit: number): boolean {
	return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
	return unit >= 0xdc00 && unit < 0xe000;
}

/** Finds the lines of UTF-16 offsets in a text, counted from 1, and the offsets at which they start. */
export function linesIn(text: string): (offset: number) => {readonly line: number; readonly start: number} {
	let starts: readonly number[] | undefined;
	return offset => {
		starts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
		const known = starts;
		const line = firstWhere(known.length, index => (known[index] ?? 0) > offset);
		return {line, start: known[line - 1] ?? 0};
	};
}
