import {floats, growing, integers} from '../chronology/growing.ts';
import type {Chronology} from '../chronology/store.ts';
import {civil, dayNumber} from '../dates/gregorian.ts';
import {perObject, stepwise} from '../lookup/memo.ts';

/**
 * The months in which the events of a chronology begin and end, or may do so. As dated events are in order, it takes the row from which
 * on they begin in a month; those that end in another month, or stand out of order, are told one by one.
 */
export type Months = {
	/** The months in order, counted from January of the year 0; an open end is infinite. */
	readonly months: Float64Array;
	/** The row from which on events stand in a month, for each of these; behind the last is the number of dated rows. */
	readonly starts: Uint32Array;
	/** The other rows, with the months in which each stands, begins and ends, by their places among the months. */
	readonly others: {
		readonly rows: Uint32Array;
		readonly stands: Uint32Array;
		readonly begins: Uint32Array;
		readonly ends: Uint32Array;
	};
	/** The place of a month that is there. */
	readonly placeOf: (month: number) => number;
};

/** The months of a chronology, which are found in steps. */
export const monthsIn = perObject((chronology: Chronology) => stepwise(() => monthsInSteps(chronology)));

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 14, 10];

function* monthsInSteps({earliest, latest, dated, possible}: Chronology): Generator<number, Months> {
	const monthAt = monthFinder();
	const known = new Set<number>();
	const [begun, begunAt, rows] = [growing(floats), growing(integers), growing(integers)];
	const [stands, begins, ends] = [growing(floats), growing(floats), growing(floats)];
	let here = -Infinity;
	for (let row = 0; row < dated; row += rowsAStep) {
		look(row, Math.min(dated, row + rowsAStep));
		yield stepCost;
	}
	for (const ranges of possible.values())
		for (const range of ranges) for (const day of [range.earliest, range.latest]) known.add(monthAt(day));
	const months = Float64Array.from(known).sort();
	const places = new Map(Array.from(months, (month, place) => [month, place]));
	const placeOf = (month: number) => places.get(month) ?? 0;
	yield stepCost;
	const others = {
		rows: rows.all(),
		stands: yield* placesInSteps(stands.all(), placeOf),
		begins: yield* placesInSteps(begins.all(), placeOf),
		ends: yield* placesInSteps(ends.all(), placeOf),
	};
	return {months, placeOf, starts: startsOf(months, begun.all(), begunAt.all(), dated), others};

	function look(from: number, to: number): void {
		for (let row = from; row < to; row++) {
			const first = monthAt(earliest[row] ?? 0);
			const last = monthAt(latest[row] ?? 0);
			if (first > here) {
				here = first;
				known.add(here);
				begun.push(here);
				begunAt.push(row);
			}
			if (first === here && last === here) continue;
			known.add(first).add(last);
			rows.push(row);
			stands.push(here);
			begins.push(first);
			ends.push(last);
		}
	}
}

function* placesInSteps(
	given: Float64Array,
	placeOf: (month: number) => number,
): Generator<number, Uint32Array> {
	const places = new Uint32Array(given.length);
	let [month, place] = [Number.NaN, 0];
	for (let index = 0; index < given.length; index++) {
		// One month is mostly the one before.
		if (given[index] !== month) {
			month = given[index] ?? 0;
			place = placeOf(month);
		}
		places[index] = place;
		if (index % rowsAStep === rowsAStep - 1) yield stepCost;
	}
	return places;
}

function startsOf(
	months: Float64Array,
	begun: Float64Array,
	begunAt: Uint32Array,
	dated: number,
): Uint32Array {
	const starts = new Uint32Array(months.length + 1).fill(dated);
	let at = begun.length - 1;
	for (let place = months.length - 1; place >= 0; place--) {
		if (at >= 0 && begun[at] === months[place]) starts[place] = begunAt[at--] ?? 0;
		else starts[place] = starts[place + 1] ?? dated;
	}
	return starts;
}

/** How many of the dated events of a mask, or of all, stand in each month. */
export function countsByMonth({starts}: Months, mask: Uint8Array | undefined): Int32Array {
	const counts = new Int32Array(starts.length - 1);
	for (let place = 0; place < counts.length; place++) {
		const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
		counts[place] = mask ? sumOf(mask, from, to) : to - from;
	}
	return counts;
}

function sumOf(mask: Uint8Array, from: number, to: number): number {
	let sum = 0;
	for (let row = from; row < to; row++) sum += mask[row] ?? 0;
	return sum;
}

/** The month of a day; that of an infinite day is infinite. */
export function monthOf(day: number): number {
	if (!Number.isFinite(day)) return day;
	const {year, month} = civil(Math.floor(day));
	return 12 * year + month - 1;
}

/** The year that a month is in. */
export function yearOfMonth(month: number): number {
	return Math.floor(month / 12);
}

/** Makes the function that gives the month of a day. Days that come in order are mostly in the month before. */
function monthFinder(): (day: number) => number {
	let [month, start, end] = [0, 0, 0];
	return day => {
		if (day >= start && day < end) return month;
		if (!Number.isFinite(day)) return day;
		month = monthOf(day);
		[start, end] = [startOf(month), startOf(month + 1)];
		return month;
	};
}

function startOf(month: number): number {
	const year = yearOfMonth(month);
	return dayNumber({year, month: month - 12 * year + 1, day: 1});
}
