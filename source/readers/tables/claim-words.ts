import type {CellWords} from '../keyed/cell-words.ts';
import {mostClaims} from './claims.ts';

/** Makes what puts in the words of the claims that `claimsOf` makes of a row. */
export function claimWords(
	into: CellWords,
	names: readonly string[],
	used: ReadonlySet<number | undefined>,
): () => void {
	// In lines of JSON later rows may have more columns.
	const topics: (() => void)[] = [];
	return () => {
		let count = 0;
		for (let column = 0; column < names.length && count < mostClaims; column++) {
			if (used.has(column) || into.isDash(column) || !into.cell(column)) continue;
			const topic = topics[column] ?? into.always([names[column] ?? '']);
			topics[column] = topic;
			topic();
			count++;
		}
	};
}
