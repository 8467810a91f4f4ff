import type {RowNumbers} from '../../chronology/growing-lists.ts';
import {type CellsOfRow, digestedPart} from './digested-part.ts';
import type {ListPart} from './part.ts';
import {partTable} from './part-table.ts';
import type {CellForm, RawCells} from './raw-cells.ts';

/** The numbers of the values that a row has in a field, each once. */
export type RowList = {
	readonly numbers: RowNumbers;
	/** Finds those of a row by its cells; tells whether all are kept as they are written. */
	readonly fill: (cells: RawCells) => boolean;
	/** Finds those of a row by the numbers that its digest has from an index on; gives the index behind them, or -1 where not all can be found. */
	readonly fillDigested: (digest: Uint32Array, from: number, cells: CellsOfRow) => number;
};

/** The numbers of some values, or the only one; false where one of them isn't kept as it is written. */
type Numbers = readonly number[] | number | false;

/** Makes the list of a field from the parts of rows that give its values. */
export function rowList(
	parts: readonly ListPart[],
	form: CellForm,
	numbersOf: (texts: readonly string[]) => readonly number[] | undefined,
): RowList {
	const values: number[] = [];
	const numbers = {values, count: 0};
	let isKnown = true;
	const all = parts.map(part => {
		const table = partTable<readonly string[], Numbers>(
			part,
			form,
			texts => {
				const found = numbersOf(texts) ?? false;
				return found && found.length === 1 ? (found[0] ?? false) : found;
			},
			cells => part.numbers?.(cells, form),
		);
		const fallsApart = part.marks !== undefined && part.columns.length > 0;
		return {table, digested: digestedPart(table), fallsApart};
	});
	const put = (number: number) => {
		for (let index = 0; index < numbers.count; index++) if (values[index] === number) return;
		values[numbers.count++] = number;
	};
	const take = (found: Numbers) => {
		if (found === false) isKnown = false;
		else if (typeof found === 'number') put(found);
		else for (let index = 0; index < found.length; index++) put(found[index] ?? 0);
	};

	function begin(): void {
		numbers.count = 0;
		isKnown = true;
	}

	return {
		numbers,
		fill(cells) {
			begin();
			for (let index = 0; index < all.length; index++) all[index]?.table.each(cells, take);
			return isKnown;
		},
		fillDigested(digest, from, cells) {
			begin();
			let at = from;
			for (let index = 0; index < all.length; index++) {
				const part = all[index];
				const count = part?.fallsApart ? (digest[at++] ?? 0) : 1;
				if (!part?.digested.each(digest, at, count, cells, take)) return -1;
				at += count;
			}
			return isKnown ? at : -1;
		},
	};
}
