import type {ChronologyEvent} from './event.ts';
import {sharedIntegers} from './growing.ts';
import {linkKinds} from './link.ts';

/** The bounds of rows, which order them: days, of which one stands for what is undated, and seconds within the day with their fraction, or the same for all. */
export type OrderKeys = {
	readonly firstDays: Float64Array | Int32Array;
	readonly firstSeconds: Float64Array | number;
	readonly lastDays: Float64Array | Int32Array;
	readonly lastSeconds: Float64Array | number;
	readonly undated: number;
};

/** For each row that links put behind others, the places of these in the file. */
export type EarlierRows = ReadonlyMap<number, readonly number[]>;

/**
 * The rows of a file in their order: by their earliest possible moment, then their latest, then their links, then as they are given;
 * undated ones come last.
 */
export function orderOf(keys: OrderKeys, earlier: EarlierRows): Uint32Array {
	const order = sorted(keys);
	if (earlier.size > 0) orderByLinks(order, keys, earlier);
	return order;
}

/** Rows are counted by their days where there are no more days than so many for each row. */
const mostDaysARow = 16;

/** Sorts rows by the day on which they begin, and those of each day by all else, as a file of many rows has few for each. */
function sorted(keys: OrderKeys): Uint32Array {
	const {firstDays, undated} = keys;
	const size = firstDays.length;
	const order = sharedIntegers(size);
	for (let row = 0; row < size; row++) order[row] = row;
	if (isSorted(order, keys)) return order;
	const [least, greatest] = rangeOf(keys);
	const range = greatest - least + 1;
	// To count through the days of a century takes longer than to compare a hundred rows.
	if (!(range <= mostDaysARow * size)) return order.sort((a, b) => compareRows(keys, a, b));
	// The days, and one for what is undated.
	const dayOf = (row: number) => {
		const day = firstDays[row] ?? undated;
		return day === undated ? range : day - least;
	};
	const starts = new Uint32Array(range + 2);
	for (let row = 0; row < size; row++) starts[dayOf(row) + 1] = (starts[dayOf(row) + 1] ?? 0) + 1;
	for (let day = 0; day <= range; day++) starts[day + 1] = (starts[day + 1] ?? 0) + (starts[day] ?? 0);
	const next = starts.slice();
	for (let row = 0; row < size; row++) {
		const day = dayOf(row);
		const at = next[day] ?? 0;
		order[at] = row;
		next[day] = at + 1;
	}
	for (let day = 0; day < range; day++) {
		const ofDay = order.subarray(starts[day] ?? 0, starts[day + 1] ?? 0);
		if (!isSorted(ofDay, keys)) ofDay.sort((a, b) => compareRows(keys, a, b));
	}
	return order;
}

/** The least and the greatest of the days on which rows begin. */
function rangeOf({firstDays, undated}: OrderKeys): readonly [least: number, greatest: number] {
	let [least, greatest] = [Infinity, -Infinity];
	for (const day of firstDays) {
		if (day === undated) continue;
		if (day < least) least = day;
		if (day > greatest) greatest = day;
	}
	return [least, greatest];
}

function isSorted(rows: Uint32Array, keys: OrderKeys): boolean {
	for (let at = 1; at < rows.length; at++)
		if (compareRows(keys, rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return false;
	return true;
}

function compareRows(keys: OrderKeys, a: number, b: number): number {
	return compareBounds(keys, a, b) || a - b;
}

function compareBounds(
	{firstDays, firstSeconds, lastDays, lastSeconds}: OrderKeys,
	a: number,
	b: number,
): number {
	for (const column of [firstDays, firstSeconds, lastDays, lastSeconds]) {
		if (typeof column === 'number') continue;
		const [one, other] = [column[a] ?? 0, column[b] ?? 0];
		if (one !== other) return one < other ? -1 : 1;
	}
	return 0;
}

/** Orders rows of equal bounds by their links, in place. */
function orderByLinks(order: Uint32Array, keys: OrderKeys, earlier: EarlierRows): void {
	const placeOf = new Uint32Array(order.length);
	for (let place = 0; place < order.length; place++) placeOf[order[place] ?? 0] = place;
	const areEqual = (place: number, other: number) =>
		compareBounds(keys, order[place] ?? 0, order[other] ?? 0) === 0;
	let done = 0;
	for (const linked of [...earlier.keys()].map(row => placeOf[row] ?? 0).toSorted((a, b) => a - b)) {
		if (linked < done) continue;
		let [first, end] = [linked, linked + 1];
		while (first > done && areEqual(first - 1, linked)) first--;
		while (end < order.length && areEqual(end, linked)) end++;
		order.set(byLinks([...order.subarray(first, end)], earlier), first);
		done = end;
	}
}

/** Sorts rows of equal bounds by their links, as Kahn does (1962), in file order where links allow it; circles stay in file order. */
function byLinks(rows: readonly number[], earlierRows: EarlierRows): readonly number[] {
	const placeOf = new Map(rows.map((row, place) => [row, place]));
	const earlier = rows.map(row => (earlierRows.get(row) ?? []).flatMap(other => placeOf.get(other) ?? []));
	if (earlier.every(({length}) => length === 0)) return rows;
	const later = rows.map((): number[] => []);
	for (const [place, befores] of earlier.entries()) for (const before of befores) later[before]?.push(place);
	const waitsFor = earlier.map(({length}) => length);
	const isPlaced = new Uint8Array(rows.length);
	const ordered: number[] = [];
	for (let place = 0; ordered.length < rows.length; ) {
		while (place < rows.length && (isPlaced[place] === 1 || (waitsFor[place] ?? 0) > 0)) place++;
		const next = place < rows.length ? place : isPlaced.indexOf(0);
		isPlaced[next] = 1;
		ordered.push(rows[next] ?? 0);
		place = next + 1;
		for (const follower of later[next] ?? []) {
			waitsFor[follower] = (waitsFor[follower] ?? 0) - 1;
			if (waitsFor[follower] === 0) place = Math.min(place, follower);
		}
	}
	return ordered;
}

/** Whether any source links an event with another. */
export function hasLinks({accounts}: ChronologyEvent): boolean {
	return accounts.some(({links}) => links.length > 0);
}

/** The ids of the events that an event's links put before it. */
export function earlierOf({id, accounts}: ChronologyEvent): readonly string[] {
	return accounts.flatMap(({links}) =>
		links.filter(({kind, to}) => linkKinds[kind].isLater && to !== id).map(({to}) => to),
	);
}
