import {stepwise} from '../lookup/memo.ts';
import type {NarrowNumbers} from './growing-numbers.ts';

/**
 * A list of numbers for each row, one behind another: that of a row stands in `values` from `starts[row]` up to `starts[row + 1]`. Where
 * all lists have the same length, `starts` is that.
 */
export type Lists<T extends NarrowNumbers = NarrowNumbers> = {
	readonly size: number;
	readonly starts: Uint32Array | number;
	readonly values: T;
};

/** Rows of a chronology, in order. */
export type Rows = readonly number[] | Uint32Array;

/** The list of a row; empty where there is no such row. */
export function listAt<T extends NarrowNumbers>({size, starts, values}: Lists<T>, row: number): T {
	const isThere = row >= 0 && row < size;
	const [start, end] = isThere ? [startOf(starts, row), startOf(starts, row + 1)] : [0, 0];
	return values.subarray(start, end) as T;
}

/** Calls for each number in the list of a row. */
export function eachAt({size, starts, values}: Lists, row: number, take: (value: number) => void): void {
	if (row < 0 || row >= size) return;
	const end = startOf(starts, row + 1);
	for (let at = startOf(starts, row); at < end; at++) take(values[at] ?? 0);
}

/** How long the list of a row is. */
export function lengthAt({size, starts}: Lists, row: number): number {
	return row >= 0 && row < size ? startOf(starts, row + 1) - startOf(starts, row) : 0;
}

function startOf(starts: Uint32Array | number, row: number): number {
	return typeof starts === 'number' ? starts * row : (starts[row] ?? 0);
}

/** For each number the rows whose lists hold it, in order and once each; and the numbers that any row holds, by the first of these rows. */
export type RowsByNumber = Lists<Uint32Array> & {
	readonly starts: Uint32Array;
	readonly order: Uint32Array<ArrayBuffer>;
};

/** The most values that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [valuesAStep, stepCost] = [2 ** 15, 10];

/** Turns lists around in steps, for `count` numbers; `places` tells which list is that of a row. */
export function* invertInSteps(
	{size, starts, values}: Lists,
	count: number,
	places?: Uint32Array,
): Generator<number, RowsByNumber> {
	const begins = new Uint32Array(count + 1);
	const last = new Uint32Array(count);
	const order = new Uint32Array(count);
	let found = 0;
	for (let row = 0; row < size; ) {
		row = lookFrom(row, countRow);
		yield stepCost;
	}
	for (let value = 0; value < count; value++)
		begins[value + 1] = (begins[value + 1] ?? 0) + (begins[value] ?? 0);
	const rows = new Uint32Array(begins[count] ?? 0);
	const next = begins.slice();
	last.fill(0);
	for (let row = 0; row < size; ) {
		row = lookFrom(row, putRow);
		yield stepCost;
	}
	return {size: count, starts: begins, values: rows, order: order.slice(0, found)};

	/** Looks at rows from one on, and gives the one that the next step begins with: few rows may hold many values. */
	function lookFrom(from: number, look: (row: number, start: number, end: number) => void): number {
		const to = Math.min(size, from + valuesAStep);
		let [row, seen] = [from, 0];
		for (; row < to && seen < valuesAStep; row++) {
			const place = places ? (places[row] ?? 0) : row;
			const [start, end] = [startOf(starts, place), startOf(starts, place + 1)];
			look(row, start, end);
			seen += end - start;
		}
		return row;
	}

	function countRow(row: number, start: number, end: number): void {
		const foundBefore = found;
		for (let at = start; at < end; at++) {
			const value = values[at] ?? 0;
			if (last[value] === row + 1) continue;
			if (last[value] === 0) order[found++] = value;
			last[value] = row + 1;
			begins[value + 1] = (begins[value + 1] ?? 0) + 1;
		}
		if (found > foundBefore + 1) order.subarray(foundBefore, found).sort();
	}

	function putRow(row: number, start: number, end: number): void {
		for (let at = start; at < end; at++) {
			const value = values[at] ?? 0;
			if (last[value] === row + 1) continue;
			last[value] = row + 1;
			const place = next[value] ?? 0;
			rows[place] = row;
			next[value] = place + 1;
		}
	}
}

/** For each of `count` numbers, the rows whose lists hold it, in order and once each. */
export function invertLists(lists: Lists, count: number): RowsByNumber {
	return stepwise(() => invertInSteps(lists, count)).get();
}
