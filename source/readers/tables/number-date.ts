import {yearText} from '../../dates/typed/year.ts';
import {type CellDate, type DateOrder, date, dateForms, excerpt, plainCell, unread} from './cell-date.ts';
import {clockTime, isMidnight} from './clock-time.ts';
import {dayText, instantText, two, withTime, yearOf} from './day-text.ts';

/** How a date of numbers may be read: with the day first, or the month; a way that gives no day of the calendar is left out. */
type Readings = {readonly day?: string; readonly month?: string};

const numbers = /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?(?:(?:T|,?\s+)(.+))?$/;

/** What a cell tells of the order of day and month: which is first, or that it may be either; `undefined` where it has none. */
export function orderIn(cell: string): DateOrder | undefined {
	// It begins with a year, as nearly all do.
	if (/^\d{3}/.test(cell)) return undefined;
	const [, first = '', , second = '', third = ''] = numbers.exec(plainCell(cell)) ?? [];
	if (first === '' || first.length > 2) return undefined;
	const {day, month} = readingsOf(Number(first), Number(second), third);
	if (day !== undefined) return month === undefined ? 'day' : day === month ? undefined : 'either';
	return month === undefined ? undefined : 'month';
}

/** A date of three numbers, with a time or without: 2014-01-22 00:00:00.000, 3/21/2022, 31-12-19. */
export function threeNumbers(text: string, order: DateOrder): CellDate | undefined {
	const match = numbers.exec(text);
	if (!match) return undefined;
	const [, first = '', , second = '', third = '', rest] = match;
	const time = rest === undefined ? '' : clockTime(rest);
	// A zone by its name tells no offset for certain.
	const isNamed = time === undefined && /^\d{1,2}[:.]\d\d.*[a-z]{2,5}$/i.test(rest ?? '');
	if (time === undefined && !isNamed) return undefined;
	const behind = time === undefined || isMidnight(time) ? '' : time;
	if (first.length > 2) {
		if (Number(second) > 12 && third.length < 3)
			return unread(`“${excerpt(text)}” isn't a date: a year has no month ${second}`);
		const day = dayText(Number(first), Number(second), third.length > 2 ? 99 : Number(third));
		return day === undefined ? undefined : date(withTime(day, behind), isNamed);
	}
	const {day, month} = readingsOf(Number(first), Number(second), third);
	const [likely, other] = order === 'month' ? [month, day] : [day, month];
	if (order === 'either' && day !== undefined && month !== undefined && day !== month) {
		const both = [day, month].toSorted().map(each => withTime(each, behind));
		return {type: 'date', text: `[${both.join(',')}]`, saysMore: true, isEither: true};
	}
	const read = likely ?? other;
	if (read !== undefined) return date(withTime(read, behind), isNamed);
	// 99-12-31: a short year stands first where it can't be last.
	const short = third.length > 2 ? undefined : dayText(yearOf(first), Number(second), Number(third));
	return short === undefined ? undefined : date(withTime(short, behind), isNamed);
}

function readingsOf(first: number, second: number, third: string): Readings {
	const year = third.length > 2 ? Number(third) : yearOf(third);
	const [day, month] = [dayText(year, second, first), dayText(year, first, second)];
	return {...(day !== undefined && {day}), ...(month !== undefined && {month})};
}

/** Seconds since 1970 in 9 or 10 digits, thousandths in 13, millionths in 16, and 19 for nanoseconds. */
export function timestamp(text: string): CellDate | undefined {
	const [, digits, fraction = ''] = /^(\d{9,10}|\d{13}|\d{16}|\d{19})(?:\.(\d+))?$/.exec(text) ?? [];
	if (digits === undefined) return undefined;
	return date(instantText(Number(digits.slice(0, 10)), `${digits.slice(10)}${fraction}`));
}

/** A number alone: 1850, 20201117, 202011; and times without marks, 20201117T183000Z. */
export function oneNumber(text: string): CellDate | undefined {
	const [, year, month, day, hour, minute, second, zone = ''] =
		/^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text) ?? [];
	if (year !== undefined && Number(year) > 0) {
		const said = dayText(Number(year), Number(month), Number(day));
		const time = hour === undefined ? '' : clockTime(`${hour}:${minute}${second ? `:${second}` : ''}${zone}`);
		if (said !== undefined && time !== undefined) return date(withTime(said, time));
	}
	if (/^\d{3,4}$/.test(text)) return date(text.padStart(4, '0'));
	const [, monthYear, lastMonth] = /^(1\d{3}|20\d\d)[/.]?(0[1-9]|1[0-2])$/.exec(text) ?? [];
	if (monthYear !== undefined) return date(`${monthYear}-${lastMonth}`);
	const [, ofYear, itsYear] = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(text) ?? [];
	if (ofYear !== undefined) return date(`${itsYear}-${two(Number(ofYear))}`);
	// A table's -44 is 44 BC to historians, and to astronomers 45 BC.
	const [, before] = /^[-−](\d{1,3})$/.exec(text) ?? [];
	if (before !== undefined && Number(before) > 0) {
		const year = Number(before);
		return date(`[${yearText(-year)},${yearText(1 - year)}]`, true);
	}
	if (!/^-?\d+(?:[.,]\d+)?$/.test(text) || /^-\d{4}$/.test(text)) return undefined;
	return /^[1-6]\d{4}(?:[.,]\d+)?$/.test(text)
		? unread(`“${text}” may be a spreadsheet's number of a day: save its column as dates`)
		: unread(`“${excerpt(text)}” isn't a date: ${dateForms}`);
}
