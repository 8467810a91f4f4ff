import {type CivilDay, civil, dayNumber, daysInMonth, isLeapYear} from '../../dates/gregorian.ts';
import type {Rule} from './rule.ts';

/** Whether a rule is about days alone, so that it can be followed from day to day. */
export function isDaily({frequency, hours, minutes, seconds}: Rule): boolean {
	const isShort = frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY';
	return !isShort && hours.length <= 1 && minutes.length <= 1 && seconds.length <= 1;
}

/** Says of a day, in days since 1970-01-01, whether a rule that starts on another one has an occurrence there, positions aside. */
export function daysOf(rule: Rule, start: number): (day: number) => boolean {
	const first = civil(start);
	const {frequency, interval, days, monthDays, months, yearDays, weeks, weekStart} = rule;
	const has = (list: readonly number[], ...values: readonly number[]) =>
		list.length === 0 || values.some(value => list.includes(value));
	const isPlain = days.length + monthDays.length + yearDays.length + weeks.length === 0;
	return day => {
		if (day < start) return false;
		const at = civil(day);
		if (periodsBetween(rule, start, first, day, at) % interval !== 0) return false;
		if (!has(months, at.month)) return false;
		if (monthDays.length > 0 && !has(monthDays, at.day, at.day - daysInMonth(at.year, at.month) - 1))
			return false;
		if (yearDays.length > 0) {
			const nth = day - dayNumber({...at, month: 1, day: 1}) + 1;
			if (!has(yearDays, nth, nth - yearLength(at.year) - 1)) return false;
		}
		if (weeks.length > 0 && !isInWeek(day, weeks, weekStart)) return false;
		if (days.length > 0) return isOnDay(rule, day, at);
		switch (frequency) {
			case 'WEEKLY':
				return !isPlain || weekdayOf(day) === weekdayOf(start);
			case 'MONTHLY':
				return !isPlain || at.day === first.day;
			case 'YEARLY':
				if (weeks.length > 0) return weekdayOf(day) === weekdayOf(start);
				return !isPlain || (at.day === first.day && (months.length > 0 || at.month === first.month));
			case 'DAILY':
			case 'HOURLY':
			case 'MINUTELY':
			case 'SECONDLY':
				return true;
		}
	};
}

/** The number of the period that a day is in, so that the days of one have the same; the positions of a rule count in it. */
export function periodsBetween(
	{frequency, weekStart}: Rule,
	start: number,
	first: CivilDay,
	day: number,
	at: CivilDay,
): number {
	switch (frequency) {
		case 'YEARLY':
			return at.year - first.year;
		case 'MONTHLY':
			return (at.year - first.year) * 12 + at.month - first.month;
		case 'WEEKLY':
			return Math.floor((day - weekOf(start, weekStart)) / 7);
		case 'DAILY':
		case 'HOURLY':
		case 'MINUTELY':
		case 'SECONDLY':
			return day - start;
	}
}

function isOnDay({days, frequency, months}: Rule, day: number, at: CivilDay): boolean {
	const weekday = weekdayOf(day);
	return days.some(({weekday: wanted, nth}) => {
		if (wanted !== weekday) return false;
		if (nth === 0 || (frequency !== 'MONTHLY' && frequency !== 'YEARLY')) return true;
		const isInMonth = frequency === 'MONTHLY' || months.length > 0;
		const place = isInMonth ? at.day : day - dayNumber({...at, month: 1, day: 1}) + 1;
		const length = isInMonth ? daysInMonth(at.year, at.month) : yearLength(at.year);
		return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
	});
}

/** Whether a day is in one of the numbered weeks of its year, of which the first has four days or more in it. */
function isInWeek(day: number, weeks: readonly number[], weekStart: number): boolean {
	const {year} = civil(weekOf(day, weekStart) + 3);
	const firstWeek = (of: number) => weekOf(dayNumber({year: of, month: 1, day: 4}), weekStart);
	const number = Math.floor((day - firstWeek(year)) / 7) + 1;
	const length = (firstWeek(year + 1) - firstWeek(year)) / 7;
	return weeks.includes(number) || weeks.includes(number - length - 1);
}

function weekOf(day: number, weekStart: number): number {
	return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/** 0 for Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

function yearLength(year: number): number {
	return isLeapYear(year) ? 366 : 365;
}
