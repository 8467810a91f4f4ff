import type {Clock} from '../dates/clock.ts';
import {areInstants, isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {mergeSpans, possibleTimes} from '../dates/edtf/possible.ts';
import {precisionOf, precisions} from '../dates/edtf/precision.ts';
import {compareMoments, type Moment, type Span, shiftMoment} from '../dates/span.ts';
import {perObject} from '../lookup/memo.ts';
import {durationOf, durations, firstInParts} from './duration.ts';

/** A range of days since 1970-01-01, with the time of day as a fraction, both ends included; an end may be infinite. */
export type DayRange = {readonly earliest: number; readonly latest: number};

/** What an event is ordered, found and drawn by, of the dates that it has. */
export type When = {
	/** The bounds of its date; left out where no year is known. */
	readonly span?: Span;
	/** The same as instants in UTC, where the date names one and the clock is set back at times. */
	readonly instants?: Span;
	/** Makes instants of local bounds, where the clock is set back at times and only instants tell what came first. */
	readonly toInstants?: (local: Span) => Span;
	/** Whether its date names an instant, whatever the clock. */
	readonly isInstant: boolean;
	/** The unit that its date is known to, and how it relates to its bounds, each by its index in the table; past its end without a date. */
	readonly precision: number;
	readonly duration: number;
	/** When the event may have been, where its bounds don't tell: with open ends, sets, or dates of accounts. */
	readonly possible?: readonly DayRange[];
	/** Whether its date has more to it than bounds, and accounts have dates, so that `possible` doesn't tell what it has. */
	readonly isTold: boolean;
};

/** A moment in days since 1970-01-01; the time of day, in whole seconds, is the fraction. */
export function daysOf({day, second}: Moment): number {
	return day + Math.floor(second) / 86_400;
}

/** What an event has of its dates: its own, and those of its accounts (`told`). */
export function whenOf(
	{date, span, told}: {readonly date?: Edtf; readonly span?: Span; readonly told: readonly Edtf[]},
	clock: Clock,
): When {
	const instants = !clock.isFixed && date && span && areInstants(date) ? spanOf(date, 'utc') : undefined;
	const possible = possibleOf({...(date && {date}), ...(span && {span}), told});
	const duration = durations.indexOf(durationOf(date));
	return {
		...(span && {span}),
		...(instants && {instants}),
		...(!clock.isFixed && {toInstants: instantsBy(clock)}),
		isInstant:
			date !== undefined && (date.type === 'date' ? date.time?.offset !== undefined : areInstants(date)),
		precision: date ? precisions.indexOf(precisionOf(date)) : precisions.length,
		duration,
		...(possible && {possible}),
		isTold: told.length > 0 && duration >= firstInParts,
	};
}

function possibleOf({date, span, told}: Parameters<typeof whenOf>[0]): readonly DayRange[] | undefined {
	// A date by itself is possible within its bounds, and nowhere else.
	if (told.length === 0 && (date === undefined || date.type === 'date')) return undefined;
	const dates = [date, ...told].filter(isPlaced);
	const times = mergeSpans(dates.flatMap(each => possibleTimes(each)));
	const [first, ...others] = times;
	if (!first || (others.length === 0 && span && areSame(first, span))) return undefined;
	return times.map(daysOfSpan);
}

function isPlaced(date: Edtf | undefined): date is Edtf {
	return date !== undefined && !isUndated(date);
}

function areSame(a: Span, b: Span): boolean {
	return compareMoments(a.earliest, b.earliest) === 0 && compareMoments(a.latest, b.latest) === 0;
}

function daysOfSpan({earliest, latest}: Span): DayRange {
	return {earliest: daysOf(earliest), latest: daysOf(latest)};
}

const instantsBy = perObject(
	(clock: Clock) =>
		({earliest, latest}: Span): Span => ({
			earliest: inUtc(earliest, clock),
			latest: inUtc(latest, clock),
		}),
);

/** The instant of a local time; in an hour that occurs twice, the first. */
function inUtc(local: Moment, clock: Clock): Moment {
	const seconds = local.day * 86_400 + Math.floor(local.second);
	// Beyond some 270,000 years a clock has no rules, and the local time orders well enough.
	if (!(Math.abs(seconds) < 8e12)) return local;
	const guess = clock.offsetAt(seconds - clock.offsetAt(seconds));
	return shiftMoment(local, -guess);
}
