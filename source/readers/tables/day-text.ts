import {civil, daysInMonth} from '../../dates/gregorian.ts';
import {yearText} from '../../dates/typed/year.ts';

/** The year of two digits: from 69 on they are of the twentieth century. */
export function yearOf(digits: string): number {
	return Number(digits) + (Number(digits) < 69 ? 2000 : 1900);
}

/** A day in EDTF, where a day or month of 0 is an unknown one; `undefined` where the calendar has no such day. */
export function dayText(year: number, month: number, day: number): string | undefined {
	const start = yearText(year);
	if (month === 0) return day === 0 && year !== 0 ? start : undefined;
	if (month > 12 || start.startsWith('Y')) return undefined;
	if (day === 0) return `${start}-${two(month)}`;
	return day > daysInMonth(year, month) ? undefined : `${start}-${two(month)}-${two(day)}`;
}

/** An instant in EDTF, by the whole seconds since 1970 and the digits of the fraction behind them. */
export function instantText(seconds: number, fraction = ''): string {
	const {year, month, day} = civil(Math.floor(seconds / 86_400));
	const second = seconds - Math.floor(seconds / 86_400) * 86_400;
	const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');
	const part = fraction.slice(0, 9).replace(/0+$/, '');
	return `${yearText(year)}-${two(month)}-${two(day)}T${clock}${part && `.${part}`}Z`;
}

/** A time of day behind a date, if that is a whole one, since no other has a time. */
export function withTime(day: string, time: string): string {
	return /^-?\d{4}-\d\d-\d\d$/.test(day) ? `${day}${time}` : day;
}

export function two(number: number): string {
	return String(number).padStart(2, '0');
}
