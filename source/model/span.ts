import type {Edtf, EdtfInterval, EdtfMember, EdtfRange} from './edtf.ts';
import type {EdtfDate} from './edtf-date.ts';
import {firstDay, lastDay} from './edtf-days.ts';
import {isKnown} from './edtf-part.ts';

/** A second of a day: days since 1970-01-01, and seconds from 0 to 86,399. */
export type Moment = {readonly day: number; readonly second: number};

/** The earliest and the latest moment at which something may have been. */
export type Span = {readonly earliest: Moment; readonly latest: Moment};

const precisions = [
	'millennium',
	'century',
	'decade',
	'year',
	'season',
	'month',
	'day',
	'minute',
	'second',
] as const;

/** The unit that a date is known to. */
export type Precision = (typeof precisions)[number];

/** Below 0 where the first moment is earlier, 0 where they are the same, above 0 where it is later. */
export function compareMoments(a: Moment, b: Moment): number {
	return a.day - b.day || a.second - b.second;
}

/** Whether two spans have a moment in common. */
export function overlaps(a: Span, b: Span): boolean {
	return compareMoments(a.earliest, b.latest) <= 0 && compareMoments(b.earliest, a.latest) <= 0;
}

/** The bounds of a date; signs and offsets from UTC never move them, and an open or unknown end is taken as the other end. */
export function spanOf(edtf: Edtf | EdtfMember): Span {
	switch (edtf.type) {
		case 'date':
			return spanOfDate(edtf);
		case 'interval':
		case 'range': {
			const [start, end] = knownEnds(edtf);
			return {earliest: spanOfDate(start).earliest, latest: spanOfDate(end).latest};
		}
		case 'one':
		case 'all':
			return edtf.members.map(spanOf).reduce(hull);
	}
}

function hull(a: Span, b: Span): Span {
	return {
		earliest: compareMoments(a.earliest, b.earliest) <= 0 ? a.earliest : b.earliest,
		latest: compareMoments(a.latest, b.latest) >= 0 ? a.latest : b.latest,
	};
}

function spanOfDate(date: EdtfDate): Span {
	// `parseDate` lets no date through that no day fits.
	const [first = 0, last = 0] = [firstDay(date), lastDay(date)];
	if (!date.time) return {earliest: {day: first, second: 0}, latest: {day: last, second: 86_399}};
	const {hour, minute, second} = date.time;
	const start = (hour * 60 + minute) * 60;
	return {
		earliest: {day: first, second: start + (second ?? 0)},
		latest: {day: last, second: start + (second ?? 59)},
	};
}

/** The unit that a date is known to; of several dates the coarsest, and of digits the first unknown one counts. */
export function precisionOf(edtf: Edtf | EdtfMember): Precision {
	const ranks = datesIn(edtf).map(date => precisions.indexOf(precisionOfDate(date)));
	return precisions[Math.min(...ranks)] ?? 'second';
}

function precisionOfDate({year, season, month, day, time}: EdtfDate): Precision {
	if (!isKnown(year)) {
		const unknownDigits = year.digits.length - year.digits.indexOf('X');
		return unknownDigits === 1 ? 'decade' : unknownDigits === 2 ? 'century' : 'millennium';
	}
	if (season) return 'season';
	if (!month || !isKnown(month)) return 'year';
	if (!day || !isKnown(day)) return 'month';
	if (!time) return 'day';
	return time.second === undefined ? 'minute' : 'second';
}

/** Whether anything in a date is said to be approximate (`~` or `%`). */
export function isApproximate(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).some(date => partsOf(date).some(part => part?.approximate));
}

/** Whether anything in a date is said to be uncertain (`?` or `%`). */
export function isUncertain(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).some(date => partsOf(date).some(part => part?.uncertain));
}

function partsOf({year, season, month, day}: EdtfDate) {
	return [year, season, month, day];
}

function datesIn(edtf: Edtf | EdtfMember): readonly EdtfDate[] {
	switch (edtf.type) {
		case 'date':
			return [edtf];
		case 'interval':
		case 'range':
			return knownEnds(edtf);
		case 'one':
		case 'all':
			return edtf.members.flatMap(datesIn);
	}
}

function knownEnds(ends: EdtfInterval | EdtfRange): [start: EdtfDate, end: EdtfDate] {
	if (ends.start === 'open' || ends.start === 'unknown') return [ends.end, ends.end];
	if (ends.end === 'open' || ends.end === 'unknown') return [ends.start, ends.start];
	return [ends.start, ends.end];
}
