import {type Fault, fault} from '../../text/fault.ts';
import type {Clock} from '../clock.ts';

/** A time of day as it is written; `offset` is in minutes east of UTC, where the text gives it. */
export type Time = {
	readonly hour: number;
	readonly minute: number;
	readonly second: number | undefined;
	/** The digits of the second's fraction as written, or nothing. */
	readonly fraction: string;
	readonly offset: number | undefined;
	/** The clock that the time is placed on, and whose local time it is where it has no offset. */
	readonly clock: Clock;
	readonly uncertain: boolean;
	readonly approximate: boolean;
};

const form = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?([?~%]?)$/;

/** Reads what follows the T of a date, at offset `at` of the whole text; a qualifier at its end is about all of the date. */
export function parseTime(text: string, at: number, clock: Clock): Time | Fault {
	const match = form.exec(text);
	if (!match) {
		const [fraction] = /(?<=\d\.)\d{10,}/.exec(text) ?? [];
		if (fraction) return fault('a fraction of a second has nine digits at most', at, at + text.length);
		return fault('write a time as T18:30, T18:30:00, T18:30Z or T18:30+03:00', at, at + text.length);
	}
	const [, hour = '', minute = '', second, fraction = '', east, offsetHour = '', offsetMinute = '00', sign] =
		match;
	if (hour > '23') return fault(`hour ${hour}: hours go from 00 to 23`, at, at + 2);
	if (minute > '59') return fault(`minute ${minute}: minutes go from 00 to 59`, at + 3, at + 5);
	if (second && second > '59') return fault(`second ${second}: seconds go from 00 to 59`, at + 6, at + 8);
	if (offsetHour > '23' || offsetMinute > '59') {
		return fault('an offset goes from -23:59 to +23:59', at + text.indexOf(east ?? ''), at + text.length);
	}
	const offset = Number(offsetHour) * 60 + Number(offsetMinute);
	return {
		hour: Number(hour),
		minute: Number(minute),
		second: second === undefined ? undefined : Number(second),
		fraction,
		offset: east === '-' ? 0 - offset : east || text.includes('Z') ? offset : undefined,
		clock,
		uncertain: sign === '?' || sign === '%',
		approximate: sign === '~' || sign === '%',
	};
}
