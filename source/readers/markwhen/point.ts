import {startOf} from '../../dates/calendar.ts';
import {spanOf} from '../../dates/edtf/bounds.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';
import {civil, dayNumber, daysInMonth} from '../../dates/gregorian.ts';
import {secondsPerDay} from '../../dates/span.ts';
import {readTyped} from '../../dates/typed/read.ts';

/** A stretch of time from its first second up to, not including, its end, in seconds since 1970-01-01 as clocks show them. */
export type Stretch = {readonly start: number; readonly end: number};

/** A date of a file: in EDTF, and the stretch that it is. */
export type Point = Stretch & {readonly text: string; readonly isYearless?: true};

const clock = /^(.*\S)[\s,]+(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\.?$|^(.*\S)[\s,]+(\d{1,2}):([0-5]\d)$/i;
const slashes = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/;

const month =
	/^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/i;

/** Reads one date: EDTF, numbers with slashes in the order of the file, and a date as people write it, with a time behind it. */
export function readPoint(written: string, isDayFirst: boolean): Point | undefined {
	const text = written.trim();
	if (text === '' || text.length > 60 || !/\d|^[a-z]{3,9}$/i.test(text)) return undefined;
	const week = readWeek(text);
	if (week) return {text: stretchText(week), ...week};
	const [, dayA, hourA, minuteA = '00', half, dayB, hourB, minuteB] = clock.exec(text) ?? [];
	const day = (dayA ?? dayB)?.replace(/[\s,]+$/, '');
	if (day === undefined) return pointOf(dateText(text, isDayFirst));
	const hour = half === undefined ? Number(hourB) : (Number(hourA) % 12) + (/p/i.test(half) ? 12 : 0);
	const date = dateText(day, isDayFirst);
	if (date === undefined || hour > 23 || Number(hourA ?? 0) > 12) return undefined;
	return pointOf(`${date}T${String(hour).padStart(2, '0')}:${half === undefined ? minuteB : minuteA}`);
}

/** Reads a time of day alone, in seconds: 9:45am, 15:30. */
export function readClock(text: string): number | undefined {
	const [, hourA, minuteA = '0', half, hourB, minuteB] =
		/^\s*(?:(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\.?|(\d{1,2}):([0-5]\d))\s*$/i.exec(text) ?? [];
	if (hourA === undefined && hourB === undefined) return undefined;
	const hour = half === undefined ? Number(hourB) : (Number(hourA) % 12) + (/p/i.test(half) ? 12 : 0);
	return hour > 23 || Number(hourA ?? 0) > 12 ? undefined : hour * 3600 + Number(minuteB ?? minuteA) * 60;
}

// The third quarter of a year is an interval, and still one date.
const isRange = /[-–—/]|\bto\b|\bfrom\b/i;

/** Reads a week of ISO 8601, or a day of it: 2016-W21, 2016W213. */
function readWeek(text: string): Stretch | undefined {
	const [, year, week = '', weekday] = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i.exec(text) ?? [];
	if (year === undefined || Number(week) < 1 || Number(week) > 53) return undefined;
	const fourth = dayNumber({year: Number(year), month: 1, day: 4});
	const first = startOf(fourth, 'week') + 7 * (Number(week) - 1);
	const [from, days] = weekday === undefined ? [first, 7] : [first + Number(weekday) - 1, 1];
	return {start: from * secondsPerDay, end: (from + days) * secondsPerDay};
}

function dateText(text: string, isDayFirst: boolean): string | undefined {
	const [, first, second, year] = slashes.exec(text) ?? [];
	if (year !== undefined) {
		const [month, day] = second !== undefined && isDayFirst ? [second, first] : [first, second];
		return [year, month, day].flatMap(part => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
	}
	if (parseEdtf(text).type === 'date') return text.replace(/\.\d+(?=Z?$)/, '');
	if (/^\d{1,5}$/.test(text)) return text.length > 4 ? `Y${text}` : text.padStart(4, '0');
	if (/^[a-z]+$/i.test(text) && !month.test(text)) return undefined;
	const typed = readTyped(text, {year: undefined, forms: '', isQuoted: true});
	if (typed.type !== 'interpretations') return undefined;
	const [only, ...others] = typed.interpretations;
	// A part of a year is an interval to those who write it as one date.
	if (only.date.type === 'interval') return isRange.test(text) ? undefined : only.text;
	if (others.length === 0) return only.text;
	const areDays = typed.interpretations.every(({date}) => date.type === 'date');
	if (!areDays) return undefined;
	return `[${typed.interpretations
		.map(each => each.text)
		.toSorted()
		.join(',')}]`;
}

function pointOf(text: string | undefined): Point | undefined {
	const date = text === undefined ? undefined : parseEdtf(text);
	if (text === undefined || date === undefined || date.type === 'fault') return undefined;
	const {earliest, latest} = spanOf(date);
	if (!Number.isFinite(earliest.day) || !Number.isFinite(latest.day)) return undefined;
	const start = earliest.day * secondsPerDay + Math.floor(earliest.second);
	const end = latest.day * secondsPerDay + Math.floor(latest.second) + 1;
	const point = {text, start, end: /T/.test(text) ? start : end};
	return text.includes('XXXX') ? {...point, isYearless: true} : point;
}

/** A stretch in EDTF, as precise as its bounds are round: whole years, months or days, or times. */
export function stretchText({start, end}: Stretch, between = '/'): string {
	if (start % secondsPerDay !== 0 || end % secondsPerDay !== 0 || end <= start) {
		const [from, to] = [timeText(start), timeText(end)];
		return from === to || end <= start ? from : `${from}${between}${to}`;
	}
	const first = civil(start / secondsPerDay);
	const last = civil(end / secondsPerDay - 1);
	const areMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month);
	const parts = areMonths ? (first.month === 1 && last.month === 12 ? 1 : 2) : 3;
	const [from, to] = [first, last].map(({year, month, day}) =>
		[yearText(year), two(month), two(day)].slice(0, parts).join('-'),
	);
	return from === to ? (from ?? '') : `${from}${between}${to}`;
}

/** A time in EDTF, which at the start of a day is that day. */
export function momentText(at: number): string {
	return at % secondsPerDay === 0 ? timeText(at).slice(0, -6) : timeText(at);
}

function timeText(at: number): string {
	const {year, month, day} = civil(Math.floor(at / secondsPerDay));
	const second = at - Math.floor(at / secondsPerDay) * secondsPerDay;
	const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
	if (second % 60 !== 0) parts.push(second % 60);
	return `${yearText(year)}-${two(month)}-${two(day)}T${parts.map(two).join(':')}`;
}

function yearText(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
