import {type Growing, growing, integers} from './growing.ts';
import {growingNumbers} from './growing-numbers.ts';
import {type Lists, listAt} from './lists.ts';
import {type Ids, type NumberedIds, numberedIds, textAt} from './texts.ts';

/** The numbers of the values of a row, which are the first `count` of a list: whoever adds many rows may use one for all of them. */
export type RowNumbers = {readonly values: readonly number[]; readonly count: number};

/** Lists of values for each row, which are numbered as they first occur. */
export type GrowingLists = {
	add(list: readonly string[]): void;
	/** Adds a list of values that have their numbers. */
	addNumbers(numbers: RowNumbers): void;
	/** The number of a value, which it gets now if it has none, or only if it has one; and the value of a number. */
	numberOf(id: string): number;
	findNumber(id: string): number | undefined;
	idAt(number: number): string;
	all(): Lists;
	ids(): Ids;
};

export function growingLists(ids: NumberedIds = numberedIds()): GrowingLists {
	const values = growingNumbers();
	/** How many lists there are, and values in all of them. */
	let [size, count] = [0, 0];
	/** The length of all lists, until one has another; then where each starts. */
	let length: number | undefined;
	let starts: Growing<Uint32Array> | undefined;

	/** Ends a list of so many values. */
	function end(values: number): void {
		size++;
		count += values;
		length ??= count;
		if (!starts && count !== length * size) {
			starts = growing(integers);
			for (let row = 0; row < size; row++) starts.push(length * row);
		}
		starts?.push(count);
	}

	return {
		add(list: readonly string[]): void {
			for (const id of list) values.push(ids.numberOf(id));
			end(list.length);
		},
		addNumbers(numbers) {
			for (let index = 0; index < numbers.count; index++) values.push(numbers.values[index] ?? 0);
			end(numbers.count);
		},
		numberOf: ids.numberOf,
		findNumber: ids.find,
		idAt: ids.at,
		all: (): Lists => ({size, starts: starts?.all() ?? length ?? 0, values: values.all()}),
		ids: () => ids.all(),
	};
}

/** The same lists, to which others may be added. */
export function copyOf(lists: GrowingLists): GrowingLists {
	const copy = growingLists();
	const ids = lists.ids();
	const known = lists.all();
	for (let row = 0; row < known.size; row++)
		copy.add(Array.from(listAt(known, row), number => textAt(ids.texts, number)));
	return copy;
}
