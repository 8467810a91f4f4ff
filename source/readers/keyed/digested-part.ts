import {noNumber} from '../digest.ts';
import type {PartTable} from './part-table.ts';
import type {RawCells} from './raw-cells.ts';

/** Gives the cells of the row at hand, which it divides when they are asked for; nothing where it can't. */
export type CellsOfRow = () => RawCells | undefined;

/** What a part gives in rows that come with digests, by its numbers: it is asked with the cells of the first row that has one. */
export type DigestedPart<T> = {
	/** What the part gives as a whole; nothing where the cells are needed, and can't be had. */
	readonly at: (number: number, cells: CellsOfRow) => T | undefined;
	/** Calls for what the numbers from an index on give; tells whether it could. */
	readonly each: (
		numbers: Uint32Array,
		from: number,
		count: number,
		cells: CellsOfRow,
		take: (made: T) => void,
	) => boolean;
};

export function digestedPart<T extends NonNullable<unknown>>(table: PartTable<T>): DigestedPart<T> {
	const known: (T | undefined)[] = [];

	function keep(number: number, value: T): void {
		if (number === noNumber) return;
		while (known.length <= number) known.push(undefined);
		known[number] = value;
	}

	const isKnown = (number: number) => number < known.length && known[number] !== undefined;

	return {
		at(number, cells) {
			if (isKnown(number)) return known[number];
			const row = cells();
			if (!row) return undefined;
			const made = table.at(row);
			keep(number, made);
			return made;
		},
		each(numbers, from, count, cells, take) {
			let at = from;
			while (at < from + count && isKnown(numbers[at] ?? noNumber)) at++;
			if (at === from + count) {
				for (at = from; at < from + count; at++) {
					const made = known[numbers[at] ?? 0];
					if (made !== undefined) take(made);
				}
				return true;
			}
			const row = cells();
			if (!row) return false;
			let index = from;
			table.each(row, made => {
				keep(numbers[index++] ?? noNumber, made);
				take(made);
			});
			return true;
		},
	};
}
