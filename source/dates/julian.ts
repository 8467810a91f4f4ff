import {daysInMonth} from './gregorian.ts';
import type {OtherCalendar} from './other-calendar.ts';

// The Gregorian calendar leaves out a leap day that the Julian one has in three of four centuries; both agree in the third century.
const daysBefore1970 = 719_470;

/** The Julian calendar, in years from 1 January, with a year 0 that is 1 BC. */
export const julian: OtherCalendar = {
	name: 'Julian',
	hasYear: () => true,
	monthsIn: () => 12,
	daysIn: (year, month) => (month === 2 ? (modulo(year, 4) === 0 ? 29 : 28) : daysInMonth(2001, month)),
	dayNumber(year, month, day) {
		const marchYear = month > 2 ? year : year - 1;
		const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
		return marchYear * 365 + Math.floor(marchYear / 4) + dayOfYear - daysBefore1970;
	},
};

function modulo(number: number, divisor: number): number {
	return ((number % divisor) + divisor) % divisor;
}
