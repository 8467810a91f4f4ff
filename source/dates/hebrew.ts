import {dayNumber} from './gregorian.ts';
import type {OtherCalendar} from './other-calendar.ts';

// A mean lunation is 29 days and 13,753 of 25,920 parts, and nineteen years have 235.
const firstDay = dayNumber({year: -3760, month: 9, day: 7});

/** The days from the first new year's day to that of a year, which some weekdays postpone. */
function daysBefore(year: number): number {
	const months = Math.floor((235 * year - 234) / 19);
	const parts = 12_084 + 13_753 * months;
	const day = 29 * months + Math.floor(parts / 25_920);
	return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** The first day of a year; a year is made two days or one day later where it or the one before would have a length that none has. */
function newYear(year: number): number {
	const [before, at, next] = [daysBefore(year - 1), daysBefore(year), daysBefore(year + 1)];
	const delay = next - at === 356 ? 2 : at - before === 382 ? 1 : 0;
	return firstDay + at + delay;
}

function isLong(year: number): boolean {
	return (7 * year + 1) % 19 < 7;
}

function daysIn(year: number, month: number): number {
	const length = newYear(year + 1) - newYear(year);
	if (month === 2) return length % 10 === 5 ? 30 : 29;
	if (month === 3) return length % 10 === 3 ? 29 : 30;
	// Of the two Adars of a long year, the first has 30 days.
	if (isLong(year) && month === 6) return 30;
	const place = isLong(year) && month > 6 ? month - 1 : month;
	return place % 2 === 1 ? 30 : 29;
}

/** The Hebrew calendar, from Tishri on; month 6 is Adar, and in a year of 13 months 6 and 7 are the first and second Adar. */
export const hebrew: OtherCalendar = {
	name: 'Hebrew',
	hasYear: year => year >= 1 && year <= 9999,
	monthsIn: year => (isLong(year) ? 13 : 12),
	daysIn,
	dayNumber(year, month, day) {
		let days = newYear(year);
		for (let before = 1; before < month; before++) days += daysIn(year, before);
		return days + day - 1;
	},
};
