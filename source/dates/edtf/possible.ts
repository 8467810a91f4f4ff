import {compareMoments, type Moment, overlaps, type Span, shiftMoment} from '../span.ts';
import {endOf, finest, spanOfDate, type TimeBasis} from './bounds.ts';
import type {EdtfDate} from './date.ts';
import type {DayPattern} from './days.ts';
import {dayFrom} from './days.ts';
import type {Edtf, EdtfMember} from './form.ts';
import type {DatePart} from './part.ts';
import {qualifiedUnits} from './precision.ts';
import {widen} from './tolerance.ts';

/**
 * A stretch of time that a date leaves possible: all of it or, with a pattern, only the days in it that fit. An open end has
 * the day -Infinity or Infinity.
 */
export type Possible = Span & {readonly pattern?: DayPattern};

const begun = {day: -Infinity, second: 0};
const ended = {day: Infinity, second: 0};

/** The times that a date leaves possible, each member of a set for itself; open ends stay open. */
export function possibleTimes(edtf: Edtf | EdtfMember, basis: TimeBasis = 'clock'): readonly Possible[] {
	return timesOf(edtf, date => spanOfDate(date, basis));
}

/** The same times, widened on each side by what the qualifiers `~`, `?` and `%` allow in comparing. */
export function widenedTimes(edtf: Edtf | EdtfMember, basis: TimeBasis = 'clock'): readonly Possible[] {
	return timesOf(edtf, date => widen(spanOfDate(date, basis), date));
}

function timesOf(edtf: Edtf | EdtfMember, boundsOf: (date: EdtfDate) => Span): readonly Possible[] {
	switch (edtf.type) {
		case 'date':
			return [timesOfDate(edtf, boundsOf)];
		case 'interval':
		case 'range': {
			const [start, end] = [endOf(edtf.start), endOf(edtf.end)];
			return [
				{earliest: start ? boundsOf(start).earliest : begun, latest: end ? boundsOf(end).latest : ended},
			];
		}
		case 'one':
		case 'all':
			return edtf.members.flatMap(member => timesOf(member, boundsOf));
	}
}

/** A date leaves the days possible that fit it; with a qualifier, every day from its earliest bound to its latest. */
function timesOfDate(date: EdtfDate, boundsOf: (date: EdtfDate) => Span): Possible {
	const span = endOf(date) === undefined ? {earliest: begun, latest: ended} : boundsOf(date);
	return hasGaps(date) && qualifiedUnits(date).length === 0 ? {...span, pattern: date} : span;
}

/** Sorts spans and merges those that overlap or follow one another without a gap. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
	const rows: Span[] = [];
	for (const span of spans.toSorted((a, b) => compareMoments(a.earliest, b.earliest))) {
		const last = rows.at(-1);
		if (!last || compareMoments(follower(last.latest), span.earliest) < 0) rows.push(span);
		else if (compareMoments(last.latest, span.latest) < 0)
			rows.splice(-1, 1, {earliest: last.earliest, latest: span.latest});
	}
	return rows;
}

/** The first moment after one. */
function follower(moment: Moment): Moment {
	return shiftMoment(moment, finest);
}

// Any day of the year, even 29 February, occurs within nine years.
const nineYears = 9 * 366;

/** How many steps may still be taken to compare dates; without any left dates count as having a moment in common. */
export type Steps = {left: number};

/** Whether two possible times have a moment in common. */
export function meets(a: Possible, b: Possible, steps: Steps = {left: Infinity}): boolean {
	steps.left--;
	if (!overlaps(a, b)) return false;
	if (!a.pattern && !b.pattern) return true;
	const [first, end] = [Math.max(a.earliest.day, b.earliest.day), Math.min(a.latest.day, b.latest.day)];
	const start = first === -Infinity ? Math.min(0, end - nineYears) : first;
	const last = end === Infinity ? start + nineYears : end;
	for (let day = start; day <= last; ) {
		if (steps.left-- <= 0) return true;
		const next = dayIn(b, dayIn(a, day));
		if (next === day) return true;
		day = next;
	}
	return false;
}

/** The first possible day from a day on; Infinity where there is none. */
function dayIn({pattern}: Possible, day: number): number {
	return pattern && day < Infinity ? (dayFrom(pattern, day) ?? Infinity) : day;
}

/** Whether days that don't fit lie between days that do, because a known digit follows an unknown one. */
function hasGaps({year, season, month, day}: DayPattern): boolean {
	if (season) return false;
	const digits = [year, month, day].map(part => digitsOf(part)).join('');
	return /X\d/.test(digits);
}

function digitsOf(part: DatePart | undefined): string {
	if (!part) return '';
	// A part is known whether it is written out or only one number fits.
	return part.least === part.greatest ? String(Math.abs(part.least)).padStart(2, '0') : part.digits;
}
