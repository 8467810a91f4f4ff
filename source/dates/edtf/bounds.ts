import {hull, type Moment, type Span, secondsPerDay, shiftMoment, wholeNanoseconds} from '../span.ts';
import type {EdtfDate} from './date.ts';
import {firstDay, lastDay} from './days.ts';
import type {Edtf, EdtfInterval, EdtfMember, EdtfRange} from './form.ts';
import type {Time} from './time.ts';

/** What the moments of dates are told in: the local time of the chronology's clock, or UTC. */
export type TimeBasis = 'clock' | 'utc';

// A unit ends a nanosecond before the next one starts, since a second may be written with nine digits at most.
export const finest = 1e-9;

/** The bounds that a date is ordered and drawn by. Qualifiers never move them; an open or unknown end is taken to be the other end. */
export function spanOf(edtf: Edtf | EdtfMember, basis: TimeBasis = 'clock'): Span {
	switch (edtf.type) {
		case 'date':
			return spanOfDate(edtf, basis);
		case 'interval':
		case 'range': {
			const [start, end] = knownEnds(edtf);
			return {earliest: spanOfDate(start, basis).earliest, latest: spanOfDate(end, basis).latest};
		}
		case 'one':
		case 'all':
			return edtf.members.map(member => spanOf(member, basis)).reduce(hull);
	}
}

/** The bounds of one date. */
export function spanOfDate(date: EdtfDate, basis: TimeBasis = 'clock'): Span {
	// `parseDate` lets no date through that no day fits.
	const [first = 0, last = 0] = [firstDay(date), lastDay(date)];
	if (!date.time)
		return {earliest: {day: first, second: 0}, latest: {day: last, second: secondsPerDay - finest}};
	const {second, fraction} = date.time;
	const earliest = momentOn({day: first, second: secondOf(date.time)}, date.time, basis);
	const length = second === undefined ? 60 : 10 ** -fraction.length;
	return {earliest, latest: shiftMoment(earliest, Math.max(0, length - finest))};
}

/** The moment of a written time, in local time or UTC. */
function momentOn(written: Moment, {offset, clock}: Time, basis: TimeBasis): Moment {
	if (offset === undefined) return written;
	const instant = shiftMoment(written, -offset * 60);
	if (basis === 'utc') return instant;
	return shiftMoment(instant, clock.offsetAt(instant.day * secondsPerDay + Math.floor(instant.second)));
}

function secondOf({hour, minute, second = 0, fraction}: Time): number {
	return wholeNanoseconds((hour * 60 + minute) * 60 + Number(`${second}.${fraction || '0'}`));
}

/** Whether every time in a date has an offset, so that it names instants whatever the clock. */
export function areInstants(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).every(({time}) => time?.offset !== undefined);
}

/** Whether a date has no known year, so that it has no place in time. */
export function isUndated(edtf: Edtf | EdtfMember): boolean {
	return datesIn(edtf).every(isYearless);
}

/** The single dates that a date consists of; ends that are open or unknown are left out. */
export function datesIn(edtf: Edtf | EdtfMember): readonly EdtfDate[] {
	switch (edtf.type) {
		case 'date':
			return [edtf];
		case 'interval':
		case 'range':
			return [edtf.start, edtf.end].filter(end => typeof end !== 'string');
		case 'one':
		case 'all':
			return edtf.members.flatMap(datesIn);
	}
}

/** An end of an interval, or undefined where it is open, unknown, or of no known year. */
export function endOf(end: EdtfDate | 'open' | 'unknown'): EdtfDate | undefined {
	return typeof end === 'string' || isYearless(end) ? undefined : end;
}

function isYearless({year}: EdtfDate): boolean {
	return year.digits === 'XXXX';
}

function knownEnds({start, end}: EdtfInterval | EdtfRange): readonly [start: EdtfDate, end: EdtfDate] {
	const [first, last] = [endOf(start), endOf(end)];
	if (first && last) return [first, last];
	const known = first ?? last;
	if (known) return [known, known];
	// Neither end has a known year: the interval is undated, and its bounds are never used.
	return typeof start === 'string' ? knownEnd(end) : [start, start];
}

function knownEnd(end: EdtfDate | 'open' | 'unknown'): readonly [EdtfDate, EdtfDate] {
	if (typeof end === 'string') throw new RangeError('an interval has one end at least');
	return [end, end];
}
