import {spanOf} from '../../dates/edtf/bounds.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';
import {civil, daysInMonth} from '../../dates/gregorian.ts';
import {secondsPerDay} from '../../dates/span.ts';
import {readTyped} from '../../dates/typed/read.ts';

/** A stretch of time from its first second up to, not including, its end, in seconds since 1970-01-01 as clocks show them. */
export type Stretch = {readonly start: number; readonly end: number};

/** A date of a file: in EDTF, and the stretch that it is. */
export type Point = Stretch & {readonly text: string; readonly isYearless?: true};

const clock = /^(.*\S)[\s,]+(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\.?$|^(.*\S)[\s,]+(\d{1,2}):([0-5]\d)$/i;
const slashes = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/;

/** Reads one date: EDTF, numbers with slashes in the order of the file, and a date as people write it, with a time behind it. */
export function readPoint(written: string, isDayFirst: boolean): Point | undefined {
	const text = written.trim();
	if (text === '' || text.length > 60 || !/\d/.test(text)) return undefined;
	const [, dayA, hourA, minuteA = '00', half, dayB, hourB, minuteB] = clock.exec(text) ?? [];
	const day = dayA ?? dayB;
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

function dateText(text: string, isDayFirst: boolean): string | undefined {
	const [, first, second, year] = slashes.exec(text) ?? [];
	if (year !== undefined) {
		const [month, day] = second !== undefined && isDayFirst ? [second, first] : [first, second];
		return [year, month, day].flatMap(part => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
	}
	if (parseEdtf(text).type === 'date') return text.replace(/\.\d+(?=Z?$)/, '');
	// A number of fewer digits is no year to anybody but a program.
	if (/^\d{1,3}$/.test(text)) return undefined;
	const typed = readTyped(text, {year: undefined, forms: '', isQuoted: true});
	if (typed.type !== 'interpretations') return undefined;
	const [only, ...others] = typed.interpretations;
	if (others.length === 0) return only.date.type === 'interval' ? undefined : only.text;
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
