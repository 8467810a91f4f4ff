import {readDate} from './any-date.ts';
import type {DateOrder} from './cell-date.ts';
import {clockTime} from './clock-time.ts';
import {dayText, instantText} from './day-text.ts';

/** The date of an event of a forensic timeline in EDTF, or why it has none. */
export type ForensicDate = {readonly date?: string; readonly doubt?: string};

/** The zeros of clocks: of Unix, of Windows, of Apple's and of programs that write nothing but zeros. */
const zeros =
	/^(?:1970-01-01|1601-01-01|0001-01-01|0000-00-00)(?:[T ]00:00(?::00(?:[.,]0+)?)?\s?(?:Z|UTC|\+00:?00)?)?$/i;
const none = /^(?:0+|-+|n\/?a|null|none|not a time|00\/00\/0{2,4}(?:\s.*)?)$/i;
const whole = /^(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s?(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/**
 * Reads a date as forensic tools write it, with the fraction of its second and its offset kept; a time without one is local. In a table
 * with a column of times, days have the month first.
 */
export function forensicDate(written: string, time: string, zone: string, order: DateOrder): ForensicDate {
	if (written === '') return {};
	if (none.test(written) || zeros.test(written)) {
		return {doubt: beginning(written)};
	}
	if (time !== '') return dayAndTime(written, time, zone);
	const [, day = '', clock = '', offset = ''] = whole.exec(written) ?? [];
	if (day !== '') {
		const known = isDay(day) ? clockTime(`${clock} ${offset}`) : undefined;
		if (known !== undefined) return {date: `${day}${known}`};
	}
	const instant = instantIn(written);
	if (instant !== undefined) return zeros.test(instant) ? {doubt: beginning(written)} : {date: instant};
	const read = readDate(written, order);
	if (read.type === 'unread') return {doubt: `${read.why}; the event has no date, and keeps these words`};
	return read.type === 'date' ? {date: read.text} : {};
}

function beginning(written: string): string {
	return `“${written}” is where a clock begins, or nothing at all: the event has no date`;
}

/** The date of a number: of seconds since 1970, thousandths of them in 13 digits, or millionths as Plaso has them, also before 1970. */
function instantIn(written: string): string | undefined {
	if (/^\d{13}$/.test(written)) return instantText(Number(written.slice(0, 10)), written.slice(10));
	if (/^\d{9,10}$/.test(written)) return instantText(Number(written));
	if (!/^(?:-\d{1,18}|\d{15,16})$/.test(written)) return undefined;
	const number = BigInt(written);
	const rest = ((number % 1_000_000n) + 1_000_000n) % 1_000_000n;
	return instantText(Number((number - rest) / 1_000_000n), String(rest).padStart(6, '0'));
}

function dayAndTime(day: string, time: string, zone: string): ForensicDate {
	const read = readDate(day, 'month');
	if (read.type === 'undated') return {};
	if (read.type === 'unread') return {doubt: `${read.why}; the event has no date, and keeps these words`};
	const clock = clockTime(`${time}${/^(?:utc|gmt|z)$/i.test(zone) ? 'Z' : ''}`);
	if (clock === undefined && /\d/.test(time))
		return {date: read.text, doubt: `“${time}” isn't a time of day: the day alone is read`};
	return {date: clock === undefined || read.text.length !== 10 ? read.text : `${read.text}${clock}`};
}

function isDay(text: string): boolean {
	return dayText(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))?.length === 10;
}
