import type {Columns} from './columns.ts';
import {codes, floats, sharedIntegers} from './growing.ts';
import type {OrderKeys} from './order.ts';
import {daysOf} from './when.ts';

/** The row of each place. */
export function rowsBy(places: Uint32Array): Uint32Array {
	const rows = sharedIntegers(places.length);
	for (let row = 0; row < places.length; row++) rows[places[row] ?? 0] = row;
	return rows;
}

/** How many of some places are dated, which come first. */
export function datedIn(places: Uint32Array, {firstDays, undated}: OrderKeys): number {
	let dated = places.length;
	while (dated > 0 && firstDays[places[dated - 1] ?? 0] === undated) dated--;
	return dated;
}

/** The bounds of the dates at some places. */
export function boundsIn(places: Uint32Array, keys: OrderKeys): Pick<Columns, 'earliest' | 'latest'> {
	const {firstDays, firstSeconds, lastDays, lastSeconds, undated} = keys;
	return {
		earliest: momentsIn(places, firstDays, firstSeconds, {undated, none: Infinity}),
		latest: momentsIn(places, lastDays, lastSeconds, {undated, none: -Infinity}),
	};
}

/** The moments at some places, each in days as `daysOf` has it; `none` where the day is that of what is undated. */
function momentsIn(
	places: Uint32Array,
	days: OrderKeys['firstDays'],
	seconds: OrderKeys['firstSeconds'],
	{undated, none}: {readonly undated: number; readonly none: number},
): Float64Array {
	const moments = floats(places.length);
	for (let row = 0; row < places.length; row++) {
		const place = places[row] ?? 0;
		const day = days[place] ?? undated;
		const second = typeof seconds === 'number' ? seconds : (seconds[place] ?? 0);
		moments[row] = day === undated ? none : daysOf({day, second});
	}
	return moments;
}

/** Codes in the order of some places. */
export function reorder(given: Uint8Array, places: Uint32Array): Uint8Array {
	const moved = codes(places.length);
	for (let row = 0; row < places.length; row++) moved[row] = given[places[row] ?? 0] ?? 0;
	return moved;
}

/** What some places have, by the rows that they are. */
export function reorderMap<T>(given: ReadonlyMap<number, T>, places: Uint32Array): ReadonlyMap<number, T> {
	if (given.size === 0) return given;
	const moved = new Map<number, T>();
	for (let row = 0; row < places.length; row++) {
		const value = given.get(places[row] ?? 0);
		if (value !== undefined) moved.set(row, value);
	}
	return moved;
}
