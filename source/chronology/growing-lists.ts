import {growing, integers} from './growing.ts';
import type {Lists} from './lists.ts';
import {type Ids, numberedIds, textAt} from './texts.ts';

/** Lists of values for each row, which are numbered as they first occur. */
export type GrowingLists = {
	add(list: readonly string[]): void;
	/** Adds a list of values that have their numbers. */
	addNumbers(numbers: readonly number[]): void;
	/** The number of a value, which it gets now if it has none; and the value of a number. */
	numberOf(id: string): number;
	idAt(number: number): string;
	all(): Lists;
	ids(): Ids;
};

export function growingLists(): GrowingLists {
	const ids = numberedIds();
	const starts = growing(integers);
	const values = growing(integers);
	starts.push(0);
	return {
		add(list: readonly string[]): void {
			for (const id of list) values.push(ids.numberOf(id));
			starts.push(values.length);
		},
		addNumbers(numbers) {
			for (let index = 0; index < numbers.length; index++) values.push(numbers[index] ?? 0);
			starts.push(values.length);
		},
		numberOf: ids.numberOf,
		idAt: ids.at,
		all: (): Lists => ({starts: starts.all(), values: values.all()}),
		ids: () => ids.all(),
	};
}

/** The same lists, to which others may be added. */
export function copyOf(lists: GrowingLists): GrowingLists {
	const copy = growingLists();
	const ids = lists.ids();
	const {starts, values} = lists.all();
	for (let row = 0; row + 1 < starts.length; row++) {
		const numbers = values.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
		copy.add(Array.from(numbers, number => textAt(ids.texts, number)));
	}
	return copy;
}
