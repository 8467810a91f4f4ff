import {UTCDateMini} from '@date-fns/utc/date/mini';
import {addMonths} from 'date-fns/addMonths';
import {differenceInMonths} from 'date-fns/differenceInMonths';
import {differenceInYears} from 'date-fns/differenceInYears';
import {startOfDecade} from 'date-fns/startOfDecade';
import {startOfISOWeek} from 'date-fns/startOfISOWeek';
import {startOfMonth} from 'date-fns/startOfMonth';
import {startOfQuarter} from 'date-fns/startOfQuarter';
import {startOfYear} from 'date-fns/startOfYear';
import {civil, dayNumber} from './gregorian.ts';
import type {Unit} from './unit.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

// The Gregorian calendar repeats every 400 years, weekdays included. So every day is moved into the years 2000 to 2399 before
// date-fns sees it, which gets years below 100 and beyond the range of Date wrong.
const cycleDays = 146_097;
const cycleMonths = 4800;
const cycleStart = dayNumber({year: 2000, month: 1, day: 1});

/** The English name of a month from 1 to 12. */
export function monthName(month: number): string {
	return months[month - 1] ?? '';
}

/** A year in English, counted with a year 0: “44 BC”, “AD 79”, “2003”, “170,000,002”. */
export function formatYear(year: number): string {
	if (year <= 0) return `${formatNumber(1 - year)} BC`;
	return year < 1000 ? `AD ${year}` : formatNumber(year);
}

/** The first three letters of a month's name. */
export function shortMonthName(month: number): string {
	return monthName(month).slice(0, 3);
}

/** The English name of a day's weekday; days count from 1970-01-01. */
export function weekday(day: number): string {
	return weekdays[modulo(day, 7)] ?? '';
}

/** The time between two days in the largest unit that fits in it whole: “8 years”, “1 month”, “2 weeks”, “13 days”. */
export function gapBetween(fromDay: number, toDay: number): string {
	const start = Math.min(fromDay, toDay);
	const days = Math.abs(toDay - fromDay);
	const from = cycleStart + modulo(start - cycleStart, cycleDays);
	const [earlier, later] = [dateOf(from), dateOf(from + (days % cycleDays))];
	const years = Math.floor(days / cycleDays) * 400 + differenceInYears(later, earlier);
	if (years > 0) return formatCount(years, 'year');
	const wholeMonths = differenceInMonths(later, earlier);
	if (wholeMonths > 0) return formatCount(wholeMonths, 'month');
	return days >= 14 ? formatCount(Math.floor(days / 7), 'week') : formatCount(days, 'day');
}

/** The day `count` units after a day, or before it where negative; the last day of the month where the month is too short. */
export function stepDay(day: number, unit: Unit, count: number): number {
	switch (unit) {
		case 'century':
			return stepMonths(day, 1200 * count);
		case 'decade':
			return stepMonths(day, 120 * count);
		case 'year':
			return stepMonths(day, 12 * count);
		case 'quarter':
			return stepMonths(day, 3 * count);
		case 'month':
			return stepMonths(day, count);
		case 'week':
			return day + 7 * count;
		case 'day':
			return day + count;
	}
}

/** The first day of the unit that a day is in; weeks start on Monday, centuries in years that end in 00. */
export function startOf(day: number, unit: Unit): number {
	switch (unit) {
		case 'century': {
			const {year} = civil(day);
			return dayNumber({year: year - modulo(year, 100), month: 1, day: 1});
		}
		case 'decade':
			return inCycle(day, startOfDecade);
		case 'year':
			return inCycle(day, startOfYear);
		case 'quarter':
			return inCycle(day, startOfQuarter);
		case 'month':
			return inCycle(day, startOfMonth);
		case 'week':
			return inCycle(day, startOfISOWeek);
		case 'day':
			return day;
	}
}

function stepMonths(day: number, count: number): number {
	const cycles = Math.floor(count / cycleMonths);
	return cycles * cycleDays + inCycle(day, date => addMonths(date, modulo(count, cycleMonths)));
}

function inCycle(day: number, change: (date: Date) => Date): number {
	const inside = cycleStart + modulo(day - cycleStart, cycleDays);
	return day - inside + change(dateOf(inside)).getTime() / 86_400_000;
}

function dateOf(day: number): Date {
	return new UTCDateMini(day * 86_400_000);
}

function formatCount(count: number, unit: string): string {
	return `${formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
}

function formatNumber(number: number): string {
	return number < 10_000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function modulo(number: number, divisor: number): number {
	return ((number % divisor) + divisor) % divisor;
}
