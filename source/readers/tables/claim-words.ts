import type {CellWords} from '../keyed/cell-words.ts';
import {mostClaims} from './claims.ts';

/** Makes what puts in the words of the claims that `claimsOf` makes of a row. */
export function claimWords(
	into: CellWords,
	names: readonly string[],
	used: ReadonlySet<number | undefined>,
): () => void {
	let topics: readonly {readonly column: number; readonly put: () => void}[] = [];
	let width = 0;

	function topicsNow(): typeof topics {
		// In lines of JSON later rows may have more columns.
		for (; width < names.length; width++)
			if (!used.has(width)) topics = [...topics, {column: width, put: into.always([names[width] ?? ''])}];
		return topics;
	}

	return () => {
		let count = 0;
		for (const {column, put} of width === names.length ? topics : topicsNow()) {
			if (count === mostClaims) return;
			if (into.isDash(column) || !into.cell(column)) continue;
			put();
			count++;
		}
	};
}
