import {finest} from '../dates/edtf/bounds.ts';
import {secondsPerDay} from '../dates/span.ts';
import type {DayRange, When} from './when.ts';

/**
 * What the date of a row gives its columns, in one flat object: the dates of rows come in any order, and each object on the way to a number
 * is one more that the processor has to wait for.
 */
export type DateKeys = {
	/** The seconds of its bounds; left out where no year is known. Nearly all dates of a file share one object. */
	readonly hours: Hours | undefined;
	readonly firstDay: number;
	readonly lastDay: number;
	/** Whether its days are whole numbers of 32 bits. */
	readonly isNear: boolean;
	readonly precision: number;
	readonly duration: number;
	readonly possible: readonly DayRange[] | undefined;
};

/** The seconds within their days of the bounds of a date. */
export type Hours = {readonly first: number; readonly last: number};

/** The greatest whole number of 32 bits, which stands for what is undated among such. */
export const undatedWhole = 2 ** 31 - 1;

/** Those of whole days. */
const wholeDays: Hours = {first: 0, last: secondsPerDay - finest};

/** The keys of a date. */
export function dateKeysOf({span, precision, duration, possible}: When): DateKeys {
	if (!span) return {hours: undefined, firstDay: 0, lastDay: 0, isNear: true, precision, duration, possible};
	const {earliest, latest} = span;
	const hours = {first: earliest.second, last: latest.second};
	return {
		hours: hours.first === wholeDays.first && hours.last === wholeDays.last ? wholeDays : hours,
		firstDay: earliest.day,
		lastDay: latest.day,
		isNear: isNear(earliest.day) && isNear(latest.day),
		...{precision, duration, possible},
	};
}

/** Whether a day is a whole number of 32 bits that doesn't stand for what is undated. */
export function isNear(day: number): boolean {
	return (day | 0) === day && day !== undatedWhole;
}
