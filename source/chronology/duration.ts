import {endOf} from '../dates/edtf/bounds.ts';
import type {Edtf, EdtfInterval, EdtfMember} from '../dates/edtf/form.ts';
import {isApproximate} from '../dates/edtf/precision.ts';

/**
 * How an event relates to the bounds of its date: it was just then, was some time within them, as vaguely as they are or between two that are
 * known, or lasted from one to the other. In `parts` are those whose date has more to it, which the date itself tells: the members of a set, or an end that is open or unknown.
 */
export const durations = [
	'exact',
	'vague',
	'between',
	'lasted',
	'lasted in parts',
	'vague in parts',
] as const;

export type Duration = (typeof durations)[number];

/** The index of the first duration of which the date has more to tell than its bounds. */
export const firstInParts: number = durations.indexOf('lasted in parts');

/** Whether an event is known to have lasted for a time. */
export function isLasting(duration: Duration | undefined): boolean {
	return duration === 'lasted' || duration === 'lasted in parts';
}

/** The duration of an event by its date; an event without one has none, and is taken for vague. */
export function durationOf(date: Edtf | undefined): Duration {
	switch (date?.type) {
		case undefined:
			return 'vague';
		case 'date':
			return isApproximate(date) ? 'vague' : 'exact';
		case 'interval': {
			const [before, after] = [beyond(date.start), beyond(date.end)];
			if (before === 'nothing' && after === 'nothing') return 'lasted';
			return before === 'unknown' || after === 'unknown' ? 'vague in parts' : 'lasted in parts';
		}
		case 'one':
		case 'all': {
			const isAll = date.type === 'all' && !isOneDate(date);
			// `[1990-01..1990-03]`, as tables often have it, is no more than its bounds.
			if (isClosedRange(date)) return isAll ? 'lasted' : 'between';
			return isAll ? 'lasted in parts' : 'vague in parts';
		}
	}
}

/** What lies beyond an end of a stretch of time: nothing, time without end (EDTF `..`), or an end that isn't known. */
export type Beyond = 'nothing' | 'open' | 'unknown';

/** What lies beyond an end of an interval. */
export function beyond(end: EdtfInterval['start' | 'end']): Beyond {
	if (typeof end === 'string') return end;
	return endOf(end) ? 'nothing' : 'unknown';
}

/** Whether a set is of all dates from one to another, so that its bounds tell all. */
function isClosedRange({members: [first, second]}: {readonly members: readonly EdtfMember[]}): boolean {
	return (
		first?.type === 'range' && !second && beyond(first.start) === 'nothing' && beyond(first.end) === 'nothing'
	);
}

/** Whether a set is of one single date. */
export function isOneDate({members}: {readonly members: readonly EdtfMember[]}): boolean {
	return members.length === 1 && members[0]?.type === 'date';
}
