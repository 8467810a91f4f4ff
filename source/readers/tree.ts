import {firstWhere} from '../lookup/bisect.ts';
import type {Path, Place, Problem} from './problem.ts';

/** The place in its file at which a path of a tree stands, or as much of it as there is. */
export type PlaceOf = (path: Path) => Place | undefined;

/** A file's text as plain values, what was wrong in making them, and what finds their places when more is wrong. */
export type Tree =
	| {
			readonly type: 'tree';
			readonly value: unknown;
			readonly problems: readonly Problem[];
			readonly places: () => Promise<PlaceOf>;
	  }
	| Refused;

/** Why a file gives no tree. */
export type Refused = {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** A tree that can't be made, and why. */
export function refusal(message: string, place?: Place): Refused {
	return {type: 'refused', problems: [{severity: 'error', path: [], message, ...place}]};
}

/** Finds the places of UTF-16 offsets in a text, the lines of which end in LF, CR LF or CR alone. */
export function placesIn(text: string): (offset: number) => Place {
	let starts: readonly number[] | undefined;
	let hasPairs = false;
	return at => {
		// Between CR and LF a line has ended already.
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
