import {civil, dayNumber, daysInMonth} from '../gregorian.ts';
import {type DatePart, isKnown, seek} from './part.ts';

/** The parts of a date that say which days it may be. It has a season or a month, not both, and a day only with a month. */
export type DayPattern = {
	readonly year: DatePart;
	readonly season: DatePart | undefined;
	readonly month: DatePart | undefined;
	readonly day: DatePart | undefined;
};

const unsigned = {uncertain: false, approximate: false};
const anyMonth: DatePart = {digits: 'XX', least: 1, greatest: 12, ...unsigned};
const anyDay: DatePart = {digits: 'XX', least: 1, greatest: 31, ...unsigned};

/** The first existing day that fits, in days since 1970-01-01; `undefined` where none does. */
export function firstDay({year, season, month = anyMonth, day = anyDay}: DayPattern): number | undefined {
	if (season) return seasonStart(year.least, season.least);
	// Nearly all dates, of which there may be very many, are of one day.
	if (isKnown(year) && isKnown(month) && isKnown(day)) return existingDay(year.least, month.least, day.least);
	return seek(year.digits, year.least, year.greatest, y =>
		seek(month.digits, month.least, month.greatest, m =>
			seek(day.digits, day.least, day.greatest, d => existingDay(y, m, d)),
		),
	);
}

/** The last existing day that fits, in days since 1970-01-01; `undefined` where none does. */
export function lastDay({year, season, month = anyMonth, day = anyDay}: DayPattern): number | undefined {
	if (season) return seasonStart(year.greatest, season.greatest + 1) - 1;
	if (isKnown(year) && isKnown(month) && isKnown(day)) return existingDay(year.least, month.least, day.least);
	return seek(year.digits, year.greatest, year.least, y =>
		seek(month.digits, month.greatest, month.least, m =>
			seek(day.digits, day.greatest, day.least, d => existingDay(y, m, d)),
		),
	);
}

// Within eight years every month and day exists: 29 February is missing for seven years at most, around a century.
const longestGap = 8;

/** The first existing day from `from` on that fits, in days since 1970-01-01. The season is ignored; the year XXXX is any year. */
export function dayFrom(
	{year, month = anyMonth, day = anyDay}: DayPattern,
	from: number,
): number | undefined {
	const start = civil(from);
	const isAny = year.digits === 'XXXX';
	const first = isAny ? start.year : Math.max(year.least, start.year);
	const last = isAny ? start.year + longestGap : year.greatest;
	if (first > last) return undefined;
	return seek(isAny ? 'X' : year.digits, first, last, y =>
		seek(month.digits, month.least, month.greatest, m =>
			seek(day.digits, day.least, day.greatest, d => {
				const found = existingDay(y, m, d);
				return found !== undefined && found >= from ? found : undefined;
			}),
		),
	);
}

function existingDay(year: number, month: number, day: number): number | undefined {
	return day <= daysInMonth(year, month) ? dayNumber({year, month, day}) : undefined;
}

/**
 * The first day of the northern meteorological season: 21 (spring) starts in March, 24 (winter) in December and
 * ends in the next year. EDTF leaves the hemisphere open; this one is used for order only.
 */
function seasonStart(year: number, season: number): number {
	const month = 3 * (season - 20);
	return month > 12
		? dayNumber({year: year + 1, month: month - 12, day: 1})
		: dayNumber({year, month, day: 1});
}
