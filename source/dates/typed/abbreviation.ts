import {fragmentOf, type Point} from './draft.ts';
import type {Item} from './items.ts';

type Dates = readonly [start: Point, end: Point];
type NumberItem = Extract<Item, {type: 'number'}>;

/** The highest number of a month and of a day. */
const most = {month: 12, day: 31};

/**
 * Reads a range with the year first whose end leaves out what both have in common: 2020-01/03, 1720-02-11/12, 2020-01-05/02-07,
 * 1914-18, 1850s–60s. An end that would be before the start is in the next month or year.
 */
export function readAbbreviated(left: readonly Item[], right: readonly Item[]): readonly Dates[] {
	const decades = decadeEnd(left, right);
	if (decades.length > 0) return decades;
	const [start, end] = [numbersIn(left), numbersIn(right)];
	const [year] = start;
	if (year?.digits.length !== 4 || start.length > 3 || !end.every(({digits}) => digits.length <= 2))
		return [];
	const [first, second, ...more] = end;
	if (!first || more.length > 0) return [];
	if (start.length === 1) return second ? [] : yearEnd(year, first);
	const [, month, day] = start;
	if (second) return laterDay(start, first, second);
	if (!month || !day) return laterMonth(start, first);
	return first.number > day.number
		? sameMonth(start, first)
		: [...nextMonth(start, first), ...laterMonth(start, first)];
}

function numbersIn(items: readonly Item[]): readonly NumberItem[] {
	const numbers = items.filter(item => item.type === 'number');
	const marks = items.flatMap(item => (item.type === 'mark' ? [item.mark] : []));
	const isPlain = numbers.length + marks.length === items.length && marks.length === numbers.length - 1;
	return isPlain && marks.every(mark => mark === marks[0] && '-–/.'.includes(mark)) ? numbers : [];
}

/** 1914-18 and 1750/1, whose end is the last digits of a year; 1699-00 ends in 1700. */
function yearEnd(start: NumberItem, end: NumberItem): readonly Dates[] {
	const kept = start.digits.slice(0, -end.digits.length);
	const year = Number(kept + end.digits);
	const turned = year <= start.number && end.number === 0 ? year + 10 ** end.digits.length : year;
	if (turned <= start.number || turned > 9999) return [];
	return [[pointOf([start], start), pointOf([{...end, digits: String(turned).padStart(4, '0')}], end)]];
}

/** 1850s–60s. */
function decadeEnd(left: readonly Item[], right: readonly Item[]): readonly Dates[] {
	const [[start, ...before], [end, ...behind]] = [left, right];
	if (start?.type !== 'plural' || end?.type !== 'plural' || before.length + behind.length > 0) return [];
	if (start.digits.length !== 4 || end.digits.length !== 2) return [];
	const decade = (digits: string, item: Item): Point => ({
		type: 'point',
		year: fragmentOf(`${digits.slice(0, 3)}X`, [item]),
	});
	return [[decade(start.digits, start), decade(start.digits.slice(0, 2) + end.digits, end)]];
}

/** 1720-02-11/12. */
function sameMonth(start: readonly NumberItem[], day: NumberItem): readonly Dates[] {
	const [year, month, first] = start;
	if (!year || !month || !first || day.number <= first.number || day.number > most.day) return [];
	return [[pointOf(start), pointOf([year, month, day], day)]];
}

/** 2020-01/03 and 2020-01-05/02, of which the end is a month; 2019-11/02, in the next year. */
function laterMonth(start: readonly NumberItem[], end: NumberItem): readonly Dates[] {
	const [year, month, day] = start;
	if (!year || !month || end.number < 1 || end.number > most.month || end.number === month.number) return [];
	if (day && end.number < month.number) return [];
	const endYear = end.number > month.number ? year : nextYear(year);
	return [[pointOf(start), pointOf([endYear, end], end)]];
}

/** 2020-11-28/02, in the next month. */
function nextMonth(start: readonly NumberItem[], day: NumberItem): readonly Dates[] {
	const [year, month] = start;
	if (!year || !month || day.number < 1) return [];
	const isLast = month.number >= most.month;
	const next = isLast ? 1 : month.number + 1;
	const end = [isLast ? nextYear(year) : year, {...month, digits: String(next), number: next}, day];
	return [[pointOf(start), pointOf(end, day)]];
}

/** 2020-01-05/02-07 and 2020-03/05-01. */
function laterDay(start: readonly NumberItem[], month: NumberItem, day: NumberItem): readonly Dates[] {
	const [year, first] = start;
	if (!year || !first || month.number > most.month || day.number > most.day) return [];
	const endYear = month.number >= first.number ? year : nextYear(year);
	return [[pointOf(start), pointOf([endYear, month, day], day)]];
}

function nextYear(year: NumberItem): NumberItem {
	return {...year, digits: String(year.number + 1).padStart(4, '0'), number: year.number + 1};
}

/** A date of numbers in the order of EDTF; a fault in it is placed at `blamed`, where that is given. */
function pointOf(numbers: readonly NumberItem[], blamed?: Item): Point {
	const [year, month, day] = numbers.map(item =>
		fragmentOf(item.digits.padStart(item === numbers[0] ? 4 : 2, '0'), [blamed ?? item]),
	);
	return {type: 'point', ...(year && {year}), ...(month && {month}), ...(day && {day})};
}
