import {type Chronology, type DayRange, mayHaveBeen} from '../model/chronology.ts';
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
export function placeWithin(chronology: Chronology, {rows}: Selection, days: DayRange): number | undefined {
	const place = rows.findIndex(row => mayHaveBeen(chronology, row, days));
	return place < 0 ? undefined : place;
}

/** The first index up to `length` from which on something is true. */
function firstWhere(length: number, isTrue: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isTrue(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
