import type {CellWords} from '../keyed/cell-words.ts';

/** Makes what puts in the words of the names of a place, as `placeOf` joins them. */
export function placeWords(words: CellWords, columns: readonly (number | undefined)[]): () => void {
	const names: number[] = [];
	return () => {
		names.length = 0;
		for (const column of columns) {
			if (column === undefined || !words.has(column)) continue;
			if (!names.some(name => words.areSame(name, column))) names.push(column);
		}
		for (const [index, name] of names.entries()) words.cell(name, index < names.length - 1 ? ',' : '');
	};
}
