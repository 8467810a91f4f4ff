import {type Chronology, type DayRange, mayHaveBeen} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import type {Selection} from './selection.ts';

/** The index in a selection of the first event whose earliest moment is not before a day. */
export function placeFrom({earliest}: Chronology, {rows}: Selection, day: number): number {
	return firstWhere(rows.length, place => (earliest[rows[place] ?? 0] ?? 0) >= day);
}

/** The index in a selection of the first event that reaches a day, by its latest moment. */
export function placeReaching({reached}: Selection, day: number): number {
	return firstWhere(reached.length, place => (reached[place] ?? 0) >= day);
}

/** The index in a selection of the first event that may have been within some days, by its own date or an account's; `undefined` where none may. */
export function placeWithin(
	chronology: Chronology,
	selection: Selection,
	days: DayRange,
): number | undefined {
	const {rows, placeOf} = selection;
	const isBegun = (place: number) => (chronology.earliest[rows[place] ?? -1] ?? Infinity) <= days.latest;
	// The first that reaches the days has mostly begun by then; only an event of a set may be before and after them, and not within.
	let place = placeReaching(selection, days.earliest);
	while (isBegun(place) && !mayHaveBeen(chronology, rows[place] ?? 0, days)) place++;
	const known = isBegun(place) ? place : Infinity;
	// Events that may have been outside their bounds are listed in order.
	for (const row of chronology.possible.keys()) {
		const other = placeOf(row);
		if (other >= known) break;
		if (rows[other] === row && mayHaveBeen(chronology, row, days)) return other;
	}
	return known < Infinity ? known : undefined;
}
