import {frenchRepublican} from '../../dates/french-republican.ts';
import {civil, dayNumber, daysInMonth} from '../../dates/gregorian.ts';
import {hebrew} from '../../dates/hebrew.ts';
import {julian} from '../../dates/julian.ts';
import type {OtherCalendar} from '../../dates/other-calendar.ts';

/** One date of a GEDCOM file: its text in EDTF where it has one, and its first and last day, in days since 1970-01-01. */
export type DatePoint = {readonly text?: string; readonly first: number; readonly last: number};

type Calendar = {readonly months: readonly string[]; readonly other?: OtherCalendar};

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The calendars of GEDCOM by their keywords, with their months. */
const calendars: ReadonlyMap<string, Calendar> = new Map([
	['GREGORIAN', {months}],
	['JULIAN', {months, other: julian}],
	[
		'FRENCH',
		{
			months: 'VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP'.split(' '),
			other: frenchRepublican,
		},
	],
	['HEBREW', {months: 'TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL'.split(' '), other: hebrew}],
]);

/** The keyword of a calendar before a date: `@#DFRENCH R@` in version 5.5.1, `FRENCH_R` in version 7. */
const keyword =
	/^(?:@#D(GREGORIAN|JULIAN|FRENCH|HEBREW)(?: R)?@|(GREGORIAN|JULIAN|FRENCH|HEBREW)(?:_R)?\b)\s*/i;
const form =
	/^(?:(?:(\d{1,2})\s+)?([A-Z]{3,4})\s+)?(\d{1,4})(?:\/(\d{1,4}))?\s*(BCE?|B\.?\s?C\.?(?:E\.?)?|AD|CE)?$/i;

/** The name of the calendar that a text says it is in, if that isn't the Gregorian one. */
export function calendarName(text: string): string | undefined {
	const [, old, now] = keyword.exec(text) ?? [];
	return calendars.get((old ?? now ?? '').toUpperCase())?.other?.name;
}

/** The calendar that alone has a month of some name, for dates that don't name their calendar. */
function calendarWith(month: string): Calendar | undefined {
	return [...calendars.values()].find(each => each.months.includes(month.toUpperCase()));
}

/** Whether a text has a month that the Gregorian calendar hasn't. */
export function hasOtherMonth(text: string): boolean {
	return (text.match(/[A-Z]{3,4}/gi) ?? []).some(word => calendarWith(word)?.other !== undefined);
}

/** Reads one date by GEDCOM's grammar: a year, a month and year, or a day; nothing where it is none or doesn't exist. */
export function readPoint(written: string): DatePoint | undefined {
	const [lead = '', old, now] = keyword.exec(written) ?? [];
	const [, date, name, digits = '', dual, era = ''] = form.exec(written.slice(lead.length).trim()) ?? [];
	const said = old ?? now;
	const calendar =
		said === undefined && name !== undefined
			? calendarWith(name)
			: calendars.get((said ?? 'GREGORIAN').toUpperCase());
	if (!calendar || digits === '') return undefined;
	const isBefore = /^B/i.test(era);
	const year = isBefore ? 1 - Number(digits) : Number(digits);
	const month = name === undefined ? undefined : monthIn(calendar, name, year);
	if (name !== undefined && month === undefined) return undefined;
	const day = date === undefined ? undefined : Number(date);
	if (calendar.other) return inOther(calendar.other, year, month, day);
	const point = inGregorian(year, month, day);
	if (dual === undefined || !point) return point;
	// A year that began in March is told by both numbers of its first months.
	const isNext = !isBefore && String(year + 1).endsWith(dual);
	const next = isNext ? inGregorian(year + 1, month, day) : undefined;
	// Two years that don't follow each other leave the first in doubt.
	if (!next) return {...point, text: `${point.text}?`};
	return {text: `[${point.text},${next.text}]`, first: point.first, last: next.last};
}

/** The number of a month; Hebrew years of twelve months have one Adar. */
function monthIn({months: names, other}: Calendar, name: string, year: number): number | undefined {
	const at = names.findIndex(each => each.startsWith(name.toUpperCase().slice(0, 4)));
	if (at < 0) return undefined;
	const isShort = other === hebrew && hebrew.hasYear(year) && hebrew.monthsIn(year) === 12;
	return isShort && at >= 6 ? at : at + 1;
}

function inGregorian(
	year: number,
	month: number | undefined,
	day: number | undefined,
): DatePoint | undefined {
	if (day !== undefined && (month === undefined || day < 1 || day > daysInMonth(year, month)))
		return undefined;
	const last = month ?? 12;
	const text = [yearText(year), ...[month, day].flatMap(part => (part === undefined ? [] : two(part)))];
	return {
		text: text.join('-'),
		first: dayNumber({year, month: month ?? 1, day: day ?? 1}),
		last: dayNumber({year, month: last, day: day ?? daysInMonth(year, last)}),
	};
}

function inOther(
	calendar: OtherCalendar,
	year: number,
	month: number | undefined,
	day: number | undefined,
): DatePoint | undefined {
	if (!calendar.hasYear(year)) return undefined;
	const lastMonth = month ?? calendar.monthsIn(year);
	if (lastMonth > calendar.monthsIn(year)) return undefined;
	const length = calendar.daysIn(year, lastMonth);
	if (day !== undefined && (month === undefined || day < 1 || day > length)) return undefined;
	const first = calendar.dayNumber(year, month ?? 1, day ?? 1);
	const last = calendar.dayNumber(year, lastMonth, day ?? length);
	return first === last ? {text: dayText(first), first, last} : {first, last};
}

/** A day in EDTF. */
export function dayText(number: number): string {
	const {year, month, day} = civil(number);
	return [yearText(year), two(month), two(day)].join('-');
}

function yearText(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
