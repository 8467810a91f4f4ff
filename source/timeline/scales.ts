import {daysOf} from '../chronology/when.ts';
import {formatYear, monthName, shortMonthName, startOf, stepDay} from '../dates/calendar.ts';
import {civil, dayNumber, daysInMonth} from '../dates/gregorian.ts';
import {yearText} from '../dates/typed/year.ts';
import type {Unit} from '../dates/unit.ts';
import type {WrittenTerm} from '../query/edit.ts';

/** A division of time into periods of one unit; a period is named by its first day. */
export type Scale = {
	readonly unit: Unit;
	/** How many cells a period takes at least when zoomed in. */
	readonly cells: number;
	/** Whether the whole span may be divided by it without the user asking for it. */
	readonly isAutomatic: boolean;
	/** How many periods apart labels may stand where there isn't room for all. */
	readonly steps: readonly number[];
	/** The label on the axis, with the year where the label before it has another one. */
	readonly label: (day: number, hasYear: boolean) => string;
	/** The name of a period in a sentence: “November 2020”. */
	readonly name: (day: number) => string;
	/** How precisely a filter has to name the first and last day of a period. */
	readonly precision: 'year' | 'month' | 'day';
};

const decimalSteps = [1, 2, 3, 5, 10, 20, 25, 50, 100];

/** The scales of the axis, the finest first: they drive zooming, steps, names, labels and ranges. */
export const scales: readonly [Scale, ...Scale[]] = [
	{
		unit: 'day',
		cells: 6,
		isAutomatic: true,
		steps: [1, 2, 5, 10, 15, 30],
		label: dayLabel,
		name: dayName,
		precision: 'day',
	},
	{
		unit: 'week',
		cells: 8,
		isAutomatic: false,
		steps: [1, 2, 4],
		label: (day, hasYear) => withYear(`${civil(day).day} ${shortMonthName(civil(day).month)}`, day, hasYear),
		name: day => `the week of ${dayName(day)}`,
		precision: 'day',
	},
	{
		unit: 'month',
		cells: 9,
		isAutomatic: true,
		steps: [1, 2, 3, 6, 12, 24],
		label: (day, hasYear) => withYear(shortMonthName(civil(day).month), day, hasYear),
		name: day => withYear(monthName(civil(day).month), day, true),
		precision: 'month',
	},
	{
		unit: 'quarter',
		cells: 8,
		isAutomatic: false,
		steps: [1, 2, 4],
		label: (day, hasYear) => withYear(quarterName(day), day, hasYear),
		name: day => withYear(quarterName(day), day, true),
		precision: 'month',
	},
	{
		unit: 'year',
		cells: 6,
		isAutomatic: true,
		steps: decimalSteps,
		label: yearName,
		name: yearName,
		precision: 'year',
	},
	{
		unit: 'decade',
		cells: 7,
		isAutomatic: true,
		steps: decimalSteps,
		label: decadeLabel,
		name: decadeName,
		precision: 'year',
	},
	{
		unit: 'century',
		cells: 6,
		isAutomatic: true,
		steps: decimalSteps,
		label: yearName,
		name: centuryName,
		precision: 'year',
	},
];

/** The scale of a unit. */
export function scaleOf(unit: Unit): Scale {
	return scales.find(scale => scale.unit === unit) ?? scales[0];
}

/** The first day of the period of a day, or of the one that is `periods` later. */
export function periodAt(day: number, {unit}: Scale, periods = 0): number {
	const start = startOf(Math.floor(day), unit);
	return periods === 0 ? start : stepDay(start, unit, periods);
}

/** The terms of a filter that select from the period of one day to the period of another. */
export function rangeTerms(start: number, end: number, scale: Scale): readonly WrittenTerm[] {
	const [first, last] = [periodAt(start, scale), periodAt(end, scale, 1) - 1];
	const [from, to] = [boundOf(first, scale.precision), boundOf(last, scale.precision)];
	const latest = daysOf({day: to.last, second: 86_399});
	return [
		{text: `from:${from.text}`, wanted: {type: 'from', earliest: from.first}, excluded: false},
		{text: `to:${to.text}`, wanted: {type: 'to', latest}, excluded: false},
	];
}

/** The EDTF date of a day at a precision, and the first and last day of that date. */
function boundOf(
	number: number,
	precision: Scale['precision'],
): {readonly text: string; readonly first: number; readonly last: number} {
	const {year, month, day} = civil(number);
	const parts = [yearText(year), ...[month, day].map(part => String(part).padStart(2, '0'))];
	// EDTF has no months in years that are written with a Y.
	const kept = parts[0]?.startsWith('Y') ? 'year' : precision;
	const text = parts.slice(0, {year: 1, month: 2, day: 3}[kept]).join('-');
	switch (kept) {
		case 'year':
			return {text, first: dayNumber({year, month: 1, day: 1}), last: dayNumber({year, month: 12, day: 31})};
		case 'month':
			return {
				text,
				first: dayNumber({year, month, day: 1}),
				last: dayNumber({year, month, day: daysInMonth(year, month)}),
			};
		case 'day':
			return {text, first: number, last: number};
	}
}

function withYear(name: string, day: number, hasYear: boolean): string {
	return hasYear ? `${name} ${yearName(day)}` : name;
}

function dayLabel(day: number, hasYear: boolean): string {
	if (hasYear) return withYear(`${civil(day).day} ${shortMonthName(civil(day).month)}`, day, true);
	return civil(day).day === 1 ? `1 ${shortMonthName(civil(day).month)}` : String(civil(day).day);
}

function dayName(day: number): string {
	return withYear(`${civil(day).day} ${monthName(civil(day).month)}`, day, true);
}

function quarterName(day: number): string {
	return `Q${Math.ceil(civil(day).month / 3)}`;
}

function yearName(day: number): string {
	return formatYear(civil(day).year);
}

function decadeLabel(day: number): string {
	return civil(day).year > 0 ? `${yearName(day)}s` : yearName(day);
}

function decadeName(day: number): string {
	const {year} = civil(day);
	return year > 0 ? decadeLabel(day) : `${formatYear(year)}–${formatYear(year + 9)}`;
}

function centuryName(day: number): string {
	const {year} = civil(day);
	return `${formatYear(year)}–${formatYear(year + 99)}`;
}
