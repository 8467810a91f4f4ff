import {type Clock, localOffset} from '../../dates/clock.ts';
import {datesIn, spanOfDate} from '../../dates/edtf/bounds.ts';
import {parseDate} from '../../dates/edtf/date.ts';
import type {Edtf} from '../../dates/edtf/form.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';

/** Whether a date has a time of day, so that a clock has to do with it. */
function isTimed(date: Edtf): boolean {
	return datesIn(date).some(({time}) => time !== undefined);
}

/**
 * A date on another clock. A time without an offset is local time of the clock that it was on, and gets the offset of that;
 * a date without a time is the same on every clock.
 */
export function dateOn(date: Edtf, from: Clock, to: Clock): Edtf {
	if (!isTimed(date)) return date;
	const text = date.text.replace(localTimes, (written, at: number, whole: string) => {
		const next = whole.charAt(at + written.length);
		if (/[Z+-]/.test(next)) return written;
		const read = parseDate(written, 0, from);
		if (read.type !== 'date') return written;
		const {day, second} = spanOfDate(read).earliest;
		return written + offsetText(localOffset(from, day * 86_400 + Math.floor(second)));
	});
	const read = parseEdtf(text, to);
	return read.type === 'fault' ? date : read;
}

const localTimes = /-?\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?/g;

/** An offset in seconds as it is written behind a time: “Z” or “+03:00”. */
function offsetText(seconds: number): string {
	const minutes = Math.round(Math.abs(seconds) / 60);
	if (minutes === 0) return 'Z';
	const two = (number: number) => String(number).padStart(2, '0');
	return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
