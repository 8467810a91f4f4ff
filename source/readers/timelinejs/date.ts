import {parseEdtf} from '../../dates/edtf/parse.ts';
import {daysInMonth} from '../../dates/gregorian.ts';
import {readTyped} from '../../dates/typed/read.ts';
import {yearText} from '../../dates/typed/year.ts';
import {fold} from '../../text/fold.ts';
import {monthCalled} from '../months.ts';

/** A date of a slide in its parts, as they are written; parts that are empty are missing. */
export type SlideDate = Readonly<
	Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction', string>>
>;

/** A date in EDTF, with what is doubtful about it; or why there is none. */
export type DateText =
	| {readonly type: 'date'; readonly text: string; readonly doubt?: string}
	| {readonly type: 'unread'; readonly why: string};

/** Writes the date of a slide in EDTF. A year below 0 is one before Christ: its -44 is 44 BC, which is -0043. */
export function dateText(date: SlideDate): DateText {
	const {year = '', month = '', day = ''} = date;
	// Spreadsheets write 12,000 and 1788.0.
	const number = wholeNumber(year.replace(/[,.](?=\d{3}(?!\d))/g, ''));
	if (number === undefined || Math.abs(number) > lastYear)
		return {type: 'unread', why: year === '' ? 'has no year' : `“${excerpt(year)}” isn't a year`};
	const start = yearText(number < 0 ? number + 1 : number);
	const monthNumber = wholeNumber(month) ?? monthCalled(fold(month));
	if (month === '' || start.startsWith('Y')) return {type: 'date', text: start};
	if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12)
		return {type: 'date', text: start, doubt: `“${excerpt(month)}” isn't a month: the year alone is read`};
	const inMonth = `${start}-${two(monthNumber)}`;
	const dayNumber = wholeNumber(day);
	if (day === '') return {type: 'date', text: inMonth};
	const days = daysInMonth(number < 0 ? number + 1 : number, monthNumber);
	if (dayNumber === undefined || dayNumber < 1 || dayNumber > days)
		return {
			type: 'date',
			text: inMonth,
			doubt: `“${excerpt(day)}” isn't a day of ${inMonth}: the month alone is read`,
		};
	const time = timeText(date);
	return time === undefined
		? {
				type: 'date',
				text: `${inMonth}-${two(dayNumber)}`,
				doubt: "the time can't be read: the day alone is read",
			}
		: {type: 'date', text: `${inMonth}-${two(dayNumber)}${time}`};
}

/** The years that EDTF's form for long ones reaches. */
const lastYear = 999_999_999_999;

/** The time of a date behind a T; empty where it has none, and `undefined` where that isn't one. */
function timeText({hour = '', minute = '', second = '', fraction = ''}: SlideDate): string | undefined {
	if (hour === '') return '';
	const [hours, minutes, seconds] = [hour, minute, second].map(part => (part === '' ? 0 : wholeNumber(part)));
	if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return undefined;
	const part = /[1-9]/.test(fraction) ? `.${fraction.slice(0, 9)}` : '';
	const behind = second === '' && part === '' ? '' : `:${two(seconds)}${part}`;
	return `T${two(hours)}:${two(minutes)}${behind}`;
}

function wholeNumber(text: string): number | undefined {
	const [, sign, digits] = /^([-−–+]?)(\d{1,15})(?:\.0+)?$/.exec(text) ?? [];
	if (digits === undefined) return undefined;
	return sign === '' || sign === '+' ? Number(digits) : -Number(digits);
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

function excerpt(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The forms of a date in one text that TimelineJS took in its first years: with commas, as in the United States, and with the year first. */
const forms: readonly (readonly [pattern: RegExp, parts: readonly (keyof SlideDate)[]])[] = [
	[
		/^([-−]?\d{1,12})(?:,\s*(\d+))?(?:,\s*(\d+))?(?:,\s*(\d+))?(?:,\s*(\d+))?(?:,\s*(\d+))?,?$/,
		['year', 'month', 'day', 'hour', 'minute', 'second'],
	],
	[
		/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? +(\d{1,2}):(\d\d)(?::(\d\d))?)?$/,
		['month', 'day', 'year', 'hour', 'minute', 'second'],
	],
	[/^(\d{1,2})\/(\d{4})$/, ['month', 'year']],
	[
		/^(-?\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?)?Z?$/,
		['year', 'month', 'day', 'hour', 'minute', 'second'],
	],
];

/** Reads a date in one text: “2011,12,10”, “12/10/2011”, “2011-12-10”, or words that mean one date. */
export function dateInText(text: string): DateText {
	for (const [pattern, parts] of forms) {
		const found = pattern.exec(text)?.slice(1);
		if (found) return dateText(Object.fromEntries(parts.map((part, index) => [part, found[index] ?? ''])));
	}
	const typed = readTyped(text, {year: undefined, forms: 'write 2011,12,10'});
	const [first, ...others] = typed.type === 'interpretations' ? typed.interpretations : [];
	return first && others.length === 0 && !first.isYearless
		? {type: 'date', text: first.text}
		: {type: 'unread', why: `“${excerpt(text)}” isn't a date: write 2011,12,10`};
}

/** The date of a slide from one date to another, or the first alone where the second isn't later. */
export function spanText(start: DateText, end: DateText | undefined): DateText {
	if (start.type === 'unread' || !end) return start;
	if (end.type === 'unread') return {...start, doubt: `the end ${end.why}: the start alone is read`};
	const doubt = start.doubt ?? end.doubt;
	if (end.text === start.text) return {...start, ...(doubt !== undefined && {doubt})};
	const text = `${start.text}/${end.text}`;
	const span = parseEdtf(text);
	return span.type === 'fault'
		? {...start, doubt: `${span.message}: the start alone is read`}
		: {type: 'date', text, ...(doubt !== undefined && {doubt})};
}
