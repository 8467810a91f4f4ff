import {parseEdtf} from '../../dates/edtf/parse.ts';
import {yearText} from '../../dates/typed/year.ts';
import {fold} from '../../text/fold.ts';
import {monthCalled} from '../months.ts';
import {readDate} from './any-date.ts';
import {type CellDate, type DateOrder, date, excerpt, unread} from './cell-date.ts';
import {clockTime, isMidnight} from './clock-time.ts';
import {dayText, withTime} from './day-text.ts';

/** The cells of a row that tell its date, each empty where there is none. */
export type DateCells = {
	readonly date: string;
	readonly end: string;
	readonly year: string;
	readonly month: string;
	readonly day: string;
	readonly time: string;
};

/** The date of a row, and what is doubtful about it. */
export type RowDate = {readonly date: CellDate; readonly doubts: readonly string[]};

/** Makes the date of a row of its cells: a date with an end is an interval, and a time of day stands behind a whole day. */
export function rowDate(cells: DateCells, order: DateOrder): RowDate {
	const start = timed(startOf(cells, order), cells.time);
	if (cells.end === '') return start;
	const end = readDate(cells.end, order);
	if (end.type === 'undated') return start;
	if (end.type === 'unread') return {...start, doubts: [...start.doubts, `the end: ${end.why}`]};
	return {...start, ...lasting(start.date, end, cells.end, start.doubts)};
}

function startOf({date: cell, year, month, day}: DateCells, order: DateOrder): CellDate {
	if (cell !== '') {
		const read = readDate(cell, order);
		if (read.type !== 'unread' || !/^-?\d{4}$/.test(year)) return read;
		// “17 Nov” beside a column for the year.
		const whole = readDate(`${cell} ${year}`, order);
		return whole.type === 'unread' ? read : whole;
	}
	return year === '' ? {type: 'undated'} : ofParts(year, month, day);
}

/** The date of a year, a month and a day in cells of their own, where 0 is an unknown one. */
function ofParts(year: string, month: string, day: string): CellDate {
	const number = yearIn(year);
	if (number === undefined) return readDate(year, 'either');
	const [ofYear, ofDay] = [monthIn(month), Number(day || 0)];
	const read = ofYear === undefined ? undefined : dayText(number, ofYear, ofDay);
	if (read !== undefined) return date(read);
	if (ofYear === 0) return date(yearText(number), true);
	return unread(
		`year ${excerpt(year)}, month ${excerpt(month)}, day ${excerpt(day)} isn't a day of the calendar`,
	);
}

function yearIn(text: string): number | undefined {
	// Before the year 0 as EDTF has them: of -44 nobody knows whether it is 44 BC.
	const [, digits] = /^(\d{1,12}|-\d{4})(?:\.0+)?$|^Y(-?\d{5,12})$/.exec(text)?.filter(Boolean) ?? [];
	return digits === undefined ? undefined : Number(digits);
}

/** The number of a month in digits or by its name; 0 where none is given. */
function monthIn(text: string): number | undefined {
	if (text === '') return 0;
	const [, digits] = /^(\d{1,2})(?:\.0+)?$/.exec(text) ?? [];
	return digits === undefined ? monthCalled(fold(text).replace(/\.$/, '')) : Number(digits);
}

function timed(start: CellDate, time: string): RowDate {
	if (start.type !== 'date' || time === '') return {date: start, doubts: []};
	const clock = clockTime(time);
	if (clock === undefined) {
		const isNone = /^[-?0]*$|^n\/?a$|unknown/i.test(time);
		return {
			date: {...start, saysMore: true},
			doubts: isNone ? [] : [`“${excerpt(time)}” isn't a time of day: write 18:30`],
		};
	}
	return {date: isMidnight(clock) ? start : {...start, text: withTime(start.text, clock)}, doubts: []};
}

function lasting(
	start: CellDate,
	end: Extract<CellDate, {type: 'date'}>,
	written: string,
	doubts: readonly string[],
): RowDate {
	if (start.type === 'undated')
		return {date: {...end, text: isPlain(end) ? `/${end.text}` : end.text}, doubts};
	if (start.type === 'unread' || end.text === start.text) return {date: start, doubts};
	const text = `${start.text}/${end.text}`;
	const isInterval = isPlain(start) && isPlain(end) && parseEdtf(text).type !== 'fault';
	if (isInterval) return {date: {...start, text, saysMore: start.saysMore || end.saysMore}, doubts};
	const why =
		isPlain(start) && isPlain(end)
			? `the end ${excerpt(written)} is before the start ${start.text}: the start alone is used`
			: `from “${start.text}” to “${end.text}” can't be written as one date: the start alone is used`;
	return {date: {...start, saysMore: true}, doubts: [...doubts, why]};
}

function isPlain({text}: {readonly text: string}): boolean {
	return !/[[{/]/.test(text);
}
