import {firstWhere} from '../lookup/bisect.ts';
import type {Path, Place, Problem} from './problem.ts';

/** Finds the place in a file of a path, or of as much of the path as the file has. */
export type PlaceOf = (path: Path) => Place | undefined;

/** A file's text as plain values, the problems met in making them, and what finds the places of problems met later. */
export type Tree =
	| {
			readonly type: 'tree';
			readonly value: unknown;
			readonly problems: readonly Problem[];
			readonly places: () => Promise<PlaceOf>;
	  }
	| Refused;

/** Why a file can't be read at all. */
export type Refused = {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** Refuses a file for one reason. */
export function refusal(message: string, place?: Place): Refused {
	return {type: 'refused', problems: [{severity: 'error', path: [], message, ...place}]};
}

/** Finds the places of UTF-16 offsets in a text whose lines end in LF, CR LF or CR alone. */
export function placesIn(text: string): (offset: number) => Place {
	let starts: readonly number[] | undefined;
	let hasPairs = false;
	return at => {
		// The place between CR and LF belongs to the line that the CR ends.
		const offset = text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
		if (!starts) {
			starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
			hasPairs = /[\ud800-\udbff]/.test(text);
		}
		const known = starts;
		const line = firstWhere(known.length, index => (known[index] ?? 0) > offset);
		const start = starts[line - 1] ?? 0;
		const length = hasPairs ? [...text.slice(start, offset)].length : offset - start;
		return {line, column: length + 1};
	};
}
