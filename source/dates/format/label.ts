import {ordinal} from '../../text/english.ts';
import {formatYear, shortMonthName} from '../calendar.ts';
import {isUndated, spanOf} from '../edtf/bounds.ts';
import type {EdtfDate} from '../edtf/date.ts';
import type {Edtf, EdtfSet} from '../edtf/form.ts';
import {isKnown} from '../edtf/part.ts';
import {isApproximate, isUncertain, type Precision, precisionOf} from '../edtf/precision.ts';
import {type CivilDay, civil} from '../gregorian.ts';
import {seasonName} from './phrase.ts';

/** How many cells a label may take. */
export const labelWidth = 10;

/**
 * A date in at most 10 cells, for a row under a heading with the year of its earliest bound: “17–18 Nov” for an interval,
 * “17..18 Nov” for some time between, “17/18 Nov” for one of two, “c. Jan”, “from Mar”. A date that doesn't fit is said more
 * coarsely, in the worst case as “vague”; of a date without a year only month and day are said.
 */
export function formatLabel(edtf: Edtf): string {
	return wordings(edtf).find(label => label.length <= labelWidth) ?? 'vague';
}

/** The ways to say a date, the fullest first. */
function wordings(edtf: Edtf): readonly string[] {
	if (isUndated(edtf)) return edtf.type === 'date' ? qualified(edtf, yearless(edtf)) : [''];
	const {earliest, latest} = spanOf(edtf);
	const [first, last] = [civil(earliest.day), civil(latest.day)];
	const isOneYear = first.year === last.year;
	const precision = precisionOf(edtf);
	const names = qualified(
		edtf,
		seasonOf(edtf) ?? someDayOf(edtf) ?? nameOf(first, last, precision, joinerOf(edtf)),
	);
	const [start, end] = [nameOf(first, first, precision), nameOf(last, last, precision)];
	const [startYear, endYear] = [compactYear(first.year), compactYear(last.year)];

	switch (openSides(edtf)) {
		case 'both':
			return [];
		case 'end':
			return [...names, start, startYear].flatMap(edtf.type === 'one' ? orLater : onward);
		case 'start':
			return (isOneYear ? [...names, end, endYear] : [formatYear(last.year), endYear]).flatMap(
				edtf.type === 'one' ? orEarlier : upTo,
			);
		case 'none':
			if (isOneYear) return [...names, startYear];
			if (edtf.type !== 'interval') return [...names, ...names.map(name => name.replace(' BC', 'BC'))];
			return start === formatYear(first.year) ? [...names, ...onward(startYear)] : onward(start);
	}
}

/** The mark between two ends: – for an interval, .. for some time between, / for one of two, and a comma for both. */
function joinerOf(edtf: Edtf): string {
	const isPair = edtf.type !== 'date' && edtf.type !== 'interval' && isPairOfDates(edtf);
	switch (edtf.type) {
		case 'date':
			return '..';
		case 'interval':
			return '–';
		case 'one':
			return isPair ? '/' : '..';
		case 'all':
			return isPair ? ', ' : '–';
	}
}

function isPairOfDates({members}: EdtfSet): boolean {
	return members.length === 2 && members.every(({type}) => type === 'date');
}

/** The month and day of a date without a year, as far as they are known. */
function yearless({season, month, day}: EdtfDate): string {
	if (season) return seasonName(season.least);
	if (!month || !isKnown(month)) return '';
	return day && isKnown(day) ? `${day.least} ${shortMonthName(month.least)}` : shortMonthName(month.least);
}

/** “the 31st”, for a day of an unknown month. */
function someDayOf(edtf: Edtf): string | undefined {
	if (edtf.type !== 'date' || edtf.month?.digits !== 'XX' || !edtf.day || !isKnown(edtf.day))
		return undefined;
	return isKnown(edtf.year) ? `the ${ordinal(edtf.day.least)}` : undefined;
}

function openSides(edtf: Edtf): 'none' | 'start' | 'end' | 'both' {
	if (edtf.type === 'date') return 'none';
	const ends = edtf.type === 'interval' ? [edtf] : edtf.members.filter(member => member.type === 'range');
	const isStartOpen = ends.some(({start}) => typeof start === 'string');
	const isEndOpen = ends.some(({end}) => typeof end === 'string');
	if (isStartOpen) return isEndOpen ? 'both' : 'start';
	return isEndOpen ? 'end' : 'none';
}

/** Some time from a start on; `orEarlier`: some time up to an end. */
function orLater(start: string): readonly string[] {
	return [`${start}+`];
}

function orEarlier(end: string): readonly string[] {
	return [`by ${end}`];
}

/** All the time up to an end; `onward`: all the time from a start on. */
function upTo(end: string): readonly string[] {
	return [`until ${end}`, `to ${end}`];
}

function onward(start: string): readonly string[] {
	return [`from ${start}`, `${start} on`];
}

function qualified(edtf: Edtf, name: string): readonly string[] {
	const circa = isApproximate(edtf) ? `c. ${name}` : name;
	return isUncertain(edtf) ? [`${circa}?`, circa, name] : [circa, name];
}

function seasonOf(edtf: Edtf): string | undefined {
	return edtf.type === 'date' && edtf.season && isKnown(edtf.year)
		? seasonName(edtf.season.least)
		: undefined;
}

function nameOf(first: CivilDay, last: CivilDay, precision: Precision, joiner = '–'): string {
	const isOneYear = first.year === last.year;
	const isOneMonth = isOneYear && first.month === last.month;
	const month = shortMonthName(first.month);
	switch (precision) {
		case 'second':
		case 'minute':
		case 'day':
			if (!isOneMonth) return nameOf(first, last, 'month', joiner);
			return first.day === last.day ? `${first.day} ${month}` : `${first.day}${joiner}${last.day} ${month}`;
		case 'month':
		case 'season':
			if (!isOneYear) return nameOf(first, last, 'year', joiner);
			return isOneMonth ? month : `${month}${joiner}${shortMonthName(last.month)}`;
		case 'decade':
			return isDecade(first.year, last.year) ? `${first.year}s` : nameOf(first, last, 'year', joiner);
		case 'year':
		case 'century':
		case 'millennium':
			return isOneYear ? formatYear(first.year) : yearRange(first.year, last.year, joiner);
	}
}

function isDecade(first: number, last: number): boolean {
	return first >= 1000 && first % 10 === 0 && last === first + 9;
}

/** Two years, with the era said once where they share it. */
function yearRange(first: number, last: number, joiner: string): string {
	const [start, end] = [formatYear(first), formatYear(last)];
	if (last <= 0) return `${start.replace(' BC', '')}${joiner}${end}`;
	return `${start}${joiner}${first > 0 ? end.replace('AD ', '') : end}`;
}

/** A year of five digits or more in thousands, millions, …: “170M BC”. */
function compactYear(year: number): string {
	if (Math.abs(year) < 10_000) return formatYear(year);
	const count = year > 0 ? year : 1 - year;
	const compact = count.toLocaleString('en', {notation: 'compact', maximumFractionDigits: 0});
	return year > 0 ? compact : `${compact} BC`;
}
