import type {Chronology} from '../model/chronology.ts';
import type {Edtf} from '../model/edtf.ts';
import {isApproximate} from '../model/precision.ts';
import type {Selection} from './selection.ts';

/** How an event is in time: it lasted, it was some time between its bounds, or it was then. */
export type Duration = 'lasted' | 'vague' | 'exact';

const durations = new WeakMap<Chronology, (Duration | undefined)[]>();

/** How the event of a row is in time, found out once. */
export function durationOf(chronology: Chronology, row: number): Duration {
	const known = durations.get(chronology) ?? [];
	durations.set(chronology, known);
	const found = known[row] ?? durationOfDate(chronology.get(row).date);
	known[row] = found;
	return found;
}

function durationOfDate(date: Edtf | undefined): Duration {
	if (!date) return 'vague';
	if (lasted(date)) return 'lasted';
	return date.type === 'one' || isApproximate(date) ? 'vague' : 'exact';
}

/** Whether the event of a row lasted. */
export function hasLasted(chronology: Chronology, row: number): boolean {
	return lasted(chronology.get(row).date);
}

/** An interval with an open or unknown end tells of no more than when it began or ended; a whole set of days is all of them. */
function lasted(date: Edtf | undefined): boolean {
	if (!date) return false;
	return (
		date.type === 'all' ||
		(date.type === 'interval' && typeof date.start !== 'string' && typeof date.end !== 'string')
	);
}

const lastingRows = new WeakMap<Selection, readonly number[]>();

/** The rows of a selection whose events lasted. */
export function lastingIn(chronology: Chronology, selection: Selection): readonly number[] {
	const known = lastingRows.get(selection);
	if (known) return known;
	const rows = selection.rows.filter(row => lasted(chronology.get(row).date));
	lastingRows.set(selection, rows);
	return rows;
}

/** The place of the first event of a selection that cannot have been before a day. */
export function placeFrom({earliest}: Chronology, {rows}: Selection, day: number): number {
	return firstWhere(rows.length, place => (earliest[rows[place] ?? 0] ?? 0) >= day);
}

/** The place of the first event of a selection that may have been on a day or after it. */
export function placeReaching({reached}: Selection, day: number): number {
	return firstWhere(reached.length, place => (reached[place] ?? 0) >= day);
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
