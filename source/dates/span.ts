// This folder is for days, moments and clocks, in the proleptic Gregorian calendar and with a year 0, as ISO 8601 counts. A day is
// a number of days since 1970-01-01. `calendar.ts` alone imports date-fns. The folder imports lookup and text; edtf, format and
// typed build on it.

/** A moment of a day: days since 1970-01-01, and seconds from 0 up to 86,400 with their fraction. */
export type Moment = {readonly day: number; readonly second: number};

/** From the earliest to the latest moment at which something may have been, both included. */
export type Span = {readonly earliest: Moment; readonly latest: Moment};

export const secondsPerDay = 86_400;

/** Below 0 where the first moment is earlier, 0 where they are the same, above 0 where it is later. */
export function compareMoments(a: Moment, b: Moment): number {
	return a.day === b.day ? a.second - b.second : a.day < b.day ? -1 : 1;
}

/** Whether two spans have a moment in common. */
export function overlaps(a: Span, b: Span): boolean {
	return compareMoments(a.earliest, b.latest) <= 0 && compareMoments(b.earliest, a.latest) <= 0;
}

/** The smallest span that contains two others. */
export function hull(a: Span, b: Span): Span {
	return {
		earliest: compareMoments(a.earliest, b.earliest) <= 0 ? a.earliest : b.earliest,
		latest: compareMoments(a.latest, b.latest) >= 0 ? a.latest : b.latest,
	};
}

/** The moment a number of seconds after another, or before it where negative. */
export function shiftMoment({day, second}: Moment, seconds: number): Moment {
	const moved = second + seconds;
	const days = Math.floor(moved / secondsPerDay);
	return {day: day + days, second: wholeNanoseconds(moved - days * secondsPerDay)};
}

/** A number of seconds to the nanosecond, so that a moment is one number however it was come by. */
export function wholeNanoseconds(seconds: number): number {
	return Math.round(seconds * 1e9) / 1e9;
}
