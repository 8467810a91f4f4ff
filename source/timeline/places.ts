import {durationAt} from '../chronology/columns.ts';
import {type Chronology, mayHaveBeen, yearOf} from '../chronology/store.ts';
import type {DayRange} from '../chronology/when.ts';
import {dayNumber} from '../dates/gregorian.ts';
import {firstWhere} from '../lookup/bisect.ts';
import type {Selection} from './selection.ts';

/** The index in a selection of the first event whose earliest moment is not before a day. */
export function placeFrom({earliest}: Chronology, {rows}: Selection, day: number): number {
	return firstWhere(rows.length, place => (earliest[rows[place] ?? 0] ?? 0) >= day);
}

/** The index in a selection of the first event that reaches a day, by its latest moment. */
export function placeReaching({rows, reachedAt}: Selection, day: number): number {
	return firstWhere(rows.length, place => reachedAt(place) >= day);
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

/** The index in a selection of the first event that is dated in some days; `undefined` where there is none. */
export function placeDatedIn(
	chronology: Chronology,
	selection: Selection,
	days: DayRange,
): number | undefined {
	const {rows, dated} = selection;
	for (let place = placeFrom(chronology, selection, days.earliest); place < dated; place++) {
		const row = rows[place] ?? 0;
		if ((chronology.earliest[row] ?? Infinity) > days.latest) return undefined;
		if (isDatedIn(chronology, row, days)) return place;
	}
	return undefined;
}

/** The index in a selection of the event that is dated most narrowly of those that may have been within some days, and of equal ones the first; `undefined` where none may. */
export function narrowestWithin(
	chronology: Chronology,
	selection: Selection,
	days: DayRange,
): number | undefined {
	let narrowest: number | undefined;
	let least = Infinity;
	for (
		let place = placeWithin(chronology, selection, days) ?? Infinity;
		place < selection.rows.length;
		place++
	) {
		const row = selection.rows[place] ?? 0;
		const [first, last] = [chronology.earliest[row] ?? 0, chronology.latest[row] ?? 0];
		// Events that begin later may have been within the days only by the dates of their accounts.
		if (first > days.latest && narrowest !== undefined) break;
		if (!mayHaveBeen(chronology, row, days)) continue;
		const width = row < chronology.dated ? last - first : Number.MAX_VALUE;
		if (width < least) [narrowest, least] = [place, width];
	}
	return narrowest;
}

/** No clock is set back by more days. */
const clockChange = 2;

/** How many events are dated in some days; where none is, how many may have been then. */
export function countIn(chronology: Chronology, days: DayRange): number {
	const {earliest, dated, size} = chronology;
	// Events are in the order of their earliest moments; where the clock is set back, nearly.
	const from = firstWhere(dated, row => (earliest[row] ?? 0) >= days.earliest - clockChange);
	const to = firstWhere(dated, row => (earliest[row] ?? 0) > days.latest + clockChange);
	let count = 0;
	for (let row = from; row < to; row++) if (isDatedIn(chronology, row, days)) count++;
	if (count > 0) return count;
	for (let row = 0; row < size; row++) if (mayHaveBeen(chronology, row, days)) count++;
	return count;
}

/** Whether an event is dated in some days: it begins in them, and ends in them, too, unless it is dated by an interval or a set. */
function isDatedIn(chronology: Chronology, row: number, days: DayRange): boolean {
	const [first, last] = [chronology.earliest[row] ?? Infinity, chronology.latest[row] ?? Infinity];
	if (first < days.earliest || first > days.latest) return false;
	const duration = durationAt(chronology, row);
	return last <= days.latest || (duration !== 'exact' && duration !== 'vague');
}

/** The years in which events of a selection begin, the nearest to a year first, and of two as near the later. */
export function* yearsNear(chronology: Chronology, selection: Selection, year: number): Iterable<number> {
	const {rows, dated} = selection;
	const startOf = (of: number) => placeFrom(chronology, selection, dayNumber({year: of, month: 1, day: 1}));
	const yearAt = (place: number) =>
		place >= 0 && place < dated ? yearOf(chronology, rows[place] ?? 0) : undefined;
	let [later, earlier] = [yearAt(startOf(year)), yearAt(startOf(year) - 1)];
	while (later !== undefined || earlier !== undefined) {
		const isLater = (later ?? Infinity) - year <= year - (earlier ?? -Infinity);
		const next = isLater ? later : earlier;
		if (next === undefined) return;
		yield next;
		if (isLater) later = yearAt(startOf(next + 1));
		else earlier = yearAt(startOf(next) - 1);
	}
}
