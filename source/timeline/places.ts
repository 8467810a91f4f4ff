import {type Chronology, type DayRange, mayHaveBeen} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import type {Selection} from './selection.ts';

/** The place of the first event of a selection that cannot have been before a day, by the ends that are known. */
export function placeFrom({earliest}: Chronology, {rows}: Selection, day: number): number {
	return firstWhere(rows.length, place => (earliest[rows[place] ?? 0] ?? 0) >= day);
}

/** The place of the first event of a selection that reaches a day, by the ends that are known. */
export function placeReaching({reached}: Selection, day: number): number {
	return firstWhere(reached.length, place => (reached[place] ?? 0) >= day);
}

/** The place of the first event of a selection that may have been within some days, by its own date or an account's; none where none may. */
export function placeWithin(
	chronology: Chronology,
	selection: Selection,
	days: DayRange,
): number | undefined {
	const {rows, placeOf} = selection;
	const isBegun = (place: number) => (chronology.earliest[rows[place] ?? -1] ?? Infinity) <= days.latest;
	// The first that reaches the days has most often begun by then; only of sets may some have been before and after, not within.
	let place = placeReaching(selection, days.earliest);
	while (isBegun(place) && !mayHaveBeen(chronology, rows[place] ?? 0, days)) place++;
	const known = isBegun(place) ? place : Infinity;
	// What may have been at other times than its known ends tell is listed in order.
	for (const row of chronology.possible.keys()) {
		const other = placeOf(row);
		if (other >= known) break;
		if (rows[other] === row && mayHaveBeen(chronology, row, days)) return other;
	}
	return known < Infinity ? known : undefined;
}
