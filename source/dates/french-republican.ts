import {dayNumber} from './gregorian.ts';
import type {OtherCalendar} from './other-calendar.ts';

const firstDay = dayNumber({year: 1792, month: 9, day: 22});

/** The years 3, 7 and 11 had a sixth complementary day. */
function isLong(year: number): boolean {
	return year % 4 === 3;
}

/** The calendar of the French Republic, in the years 1 to 14 in which it was in force; month 13 is the complementary days. */
export const frenchRepublican: OtherCalendar = {
	name: 'French Republican',
	hasYear: year => year >= 1 && year <= 14,
	monthsIn: () => 13,
	daysIn: (year, month) => (month < 13 ? 30 : isLong(year) ? 6 : 5),
	dayNumber: (year, month, day) =>
		firstDay + (year - 1) * 365 + Math.floor(year / 4) + (month - 1) * 30 + day - 1,
};
