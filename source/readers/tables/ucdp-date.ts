import {daysInMonth} from '../../dates/gregorian.ts';
import {readDate} from './any-date.ts';
import type {DateOrder} from './cell-date.ts';

/** The date of an event of UCDP in EDTF, the words that it is told in where EDTF has none for it, and what is doubtful. */
export type UcdpDate = {readonly date?: string; readonly when: string; readonly doubts: readonly string[]};

/** What the numbers of `date_prec` say of a day that is given all the same. */
const precisions: readonly string[] = ['', 'the day', 'two to six days', 'the week', 'the month', 'the year'];

/**
 * The date of an event by its first and last day and by how precisely these are known: where they are exact, the event lasts from
 * the one to the other; else it is on some day between them.
 */
export function ucdpDate(start: string, end: string, precision: string, order: DateOrder): UcdpDate {
	const [first, last] = [readDate(start, order), readDate(end || start, order)];
	if (first.type === 'unread')
		return {when: start, doubts: [`${first.why}; the event has no date, and keeps these words`]};
	if (first.type === 'undated') return {when: '', doubts: []};
	if (last.type !== 'date')
		return {date: first.text, when: '', doubts: [`the end “${end}” isn't a date: the start alone is used`]};
	const [from, to] = [first.text, last.text];
	const known = precisions[Number(precision)];
	if (from === to) return oneDay(from, Number(precision), known);
	if (!isDay(from) || !isDay(to)) return {date: from, when: `${start} to ${end}`, doubts: []};
	if (to < from)
		return {
			date: from,
			when: '',
			doubts: [`the end ${to} is before the start ${from}: the start alone is used`],
		};
	if (Number(precision) === 1) return {date: `${from}/${to}`, when: '', doubts: []};
	return {date: wholeOf(from, to) ?? `[${from}..${to}]`, when: '', doubts: []};
}

function oneDay(day: string, precision: number, known: string | undefined): UcdpDate {
	if (!isDay(day) || precision < 2 || known === undefined) return {date: day, when: '', doubts: []};
	const date = precision === 5 ? day.slice(0, 4) : precision === 4 ? day.slice(0, 7) : `${day}~`;
	return {date, when: `${day}, known to ${known}`, doubts: []};
}

function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** The month or year that goes from one day to another; `undefined` where none does. */
function wholeOf(from: string, to: string): string | undefined {
	const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
	if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
	const days = daysInMonth(Number(year), Number(month.slice(5)));
	return from === `${month}-01` && to === `${month}-${days}` ? month : undefined;
}
