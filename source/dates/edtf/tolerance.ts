import {stepDay} from '../calendar.ts';
import {type Moment, type Span, shiftMoment} from '../span.ts';
import type {Unit} from '../unit.ts';
import type {EdtfDate} from './date.ts';
import {type Precision, qualifiedUnits} from './precision.ts';

/** How far `~` and `?` widen a date on each side in comparing, by the precision of the part that they are about. These are our own. */
export const tolerances: Readonly<Record<Precision, {readonly count: number; readonly unit: Unit | 'hour'}>> =
	{
		second: {count: 2, unit: 'hour'},
		minute: {count: 2, unit: 'hour'},
		day: {count: 3, unit: 'day'},
		month: {count: 2, unit: 'month'},
		season: {count: 2, unit: 'month'},
		year: {count: 5, unit: 'year'},
		decade: {count: 10, unit: 'year'},
		century: {count: 50, unit: 'year'},
		millennium: {count: 500, unit: 'year'},
	};

/** Widens the bounds of a date by its qualifiers; `%` counts as two and widens twice. */
export function widen(span: Span, date: EdtfDate): Span {
	return qualifiedUnits(date).reduce(
		({earliest, latest}, unit) => ({earliest: shift(earliest, unit, -1), latest: shift(latest, unit, 1)}),
		span,
	);
}

function shift({day, second}: Moment, precision: Precision, direction: 1 | -1): Moment {
	const {count, unit} = tolerances[precision];
	if (unit === 'hour') return shiftMoment({day, second}, direction * count * 3600);
	// The end is moved as the first day after it, since the first of a month stays the first however long months are.
	const over = direction === 1 ? 1 : 0;
	return {day: stepDay(day + over, unit, direction * count) - over, second};
}
