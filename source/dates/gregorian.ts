/** A day of the proleptic Gregorian calendar; year 0 is 1 BC, months go from 1 to 12. */
export type CivilDay = {readonly year: number; readonly month: number; readonly day: number};

const daysPerCycle = 146_097;
const daysBefore1970 = 719_468;

/** Whether a year, counted with a year 0, has a 29 February. */
export function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The days since 1970-01-01, exact for years to ±10^12. Howard Hinnant's days_from_civil, which lets years start in March. */
export function dayNumber({year, month, day}: CivilDay): number {
	const marchYear = month > 2 ? year : year - 1;
	const cycle = Math.floor(marchYear / 400);
	const yearOfCycle = marchYear - cycle * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
	return cycle * daysPerCycle + yearOfCycle * 365 + leapDays + dayOfYear - daysBefore1970;
}

/** The calendar day of a number of days since 1970-01-01. Howard Hinnant's civil_from_days. */
export function civil(number: number): CivilDay {
	const shifted = number + daysBefore1970;
	const cycle = Math.floor(shifted / daysPerCycle);
	const dayOfCycle = shifted - cycle * daysPerCycle;
	const leapDays =
		Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
	const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
	const dayOfYear =
		dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return {
		year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
	};
}
