import {ordinal} from '../../text/english.ts';
import {dayNumber, daysInMonth} from '../gregorian.ts';
import {eraYear} from './day.ts';
import {type Draft, type DraftInterval, fragmentOf, type Point, type Wording} from './draft.ts';
import {type Item, isSeparator} from './items.ts';
import {mondayOf, pointOfDay} from './numbers.ts';
import {modernYears, yearText} from './year.ts';

/** Reads a decade, century or millennium, or a half, quarter or week of a year; empty where the items say something else. */
export function readPeriod(items: readonly Item[]): readonly Draft[] {
	const said = items.filter(item => !isSeparator(item));
	return [...readDecade(said), ...readAge(said), ...readPartOfYear(said)];
}

/** “The 1850s”. “The 1900s” may be ten years or a hundred; “the 20s” may be those of this century or the last. */
function readDecade(items: readonly Item[]): readonly Draft[] {
	const [decade, era, ...more] = items;
	if (decade?.type !== 'plural' || more.length > 0 || !decade.digits.endsWith('0')) return [];
	const {digits} = decade;
	if (era) {
		if (era.type !== 'era' || digits.length > 4) return [];
		const first = Number(digits);
		const [start, end] = era.era === 'bc' ? [-8 - first, 1 - first] : [first, first + 9];
		return draftsOfPeriod(yearPoint(start, items), yearPoint(end, items));
	}
	if (digits.length === 2) return modernYears(digits).map(year => maskedYear(year.slice(0, 3), 1, items));
	if (digits.length < 3 || digits.length > 4) return [];
	const year = digits.padStart(4, '0');
	const ten = maskedYear(year.slice(0, 3), 1, items);
	if (!year.endsWith('00')) return [ten];
	const first = Number(year);
	return [
		{...ten, wording: {gloss: `${first} to ${first + 9}`}},
		{...maskedYear(year.slice(0, 2), 2, items), wording: {gloss: `${first} to ${first + 99}`}},
	];
}

function maskedYear(digits: string, unknown: number, items: readonly Item[]): Point {
	return {type: 'point', year: fragmentOf(digits + 'X'.repeat(unknown), items)};
}

const ages: ReadonlyMap<string, number> = new Map([
	['century', 100],
	['millennium', 1000],
]);

/** “19th century”, 1801 to 1900, and “5th century BC”, 500 to 401 BC; “2nd millennium”. */
function readAge(items: readonly Item[]): readonly Draft[] {
	const [count, unit, era, ...more] = items;
	if (count?.type !== 'ordinal' || unit?.type !== 'unit') return [];
	const length = ages.get(unit.unit);
	if (!length || more.length > 0 || (era && era.type !== 'era') || count.number === 0) return [];
	const last = count.number * length;
	const isBefore = era?.era === 'bc';
	const [start, end] = isBefore ? [1 - last, length - last] : [last - length + 1, last];
	const name = `the ${ordinal(count.number)} ${unit.unit}${isBefore ? ' BC' : ''}`;
	return draftsOfPeriod(yearPoint(start, items), yearPoint(end, items), {name});
}

/** “Q3 2020”, “third quarter of 2020”, “first half of 2020”, and weeks and their days by ISO 8601 (“2020-W47”, “2020-W47-2”). */
function readPartOfYear(items: readonly Item[]): readonly Draft[] {
	const {rest, year: inEra} = eraYear(items);
	const number = rest.find(item => item.type === 'number' && item.digits.length > 2);
	const year =
		inEra ?? (number?.type === 'number' ? fragmentOf(yearText(number.number), [number]) : undefined);
	const [first, second, ...more] = rest.filter(item => item !== number);
	if (!year || !first || more.length > 0 || !/^-?\d{4}$/.test(year.text)) return [];
	if (first.type === 'week') return daysOfWeek(Number(year.text), first.number, second, items);
	const isQuarter = first.type === 'ordinal' && second?.type === 'unit' && second.unit === 'quarter';
	const months = isQuarter || first.type === 'quarter' ? 3 : first.type === 'half' ? 6 : undefined;
	if (!months || (second && !isQuarter) || !('number' in first) || first.number * months > 12) return [];
	const month = (count: number): Point => ({
		type: 'point',
		year,
		month: fragmentOf(String(count).padStart(2, '0'), [first]),
	});
	return draftsOfPeriod(month((first.number - 1) * months + 1), month(first.number * months));
}

function daysOfWeek(
	year: number,
	week: number,
	day: Item | undefined,
	items: readonly Item[],
): readonly Draft[] {
	const monday = mondayOf(year, week);
	if (monday === undefined) return [];
	if (!day) return draftsOfPeriod(pointOfDay(monday, items), pointOfDay(monday + 6, items));
	const isDay = day.type === 'number' && day.number >= 1 && day.number <= 7;
	return isDay ? [pointOfDay(monday + day.number - 1, items)] : [];
}

/** The two drafts of a period: something lasted all of it, or was some time in it. */
export function draftsOfPeriod(start: Point, end: Point, wording: Wording = {}): readonly Draft[] {
	const range: DraftInterval = {type: 'range', start, end};
	return [
		{type: 'interval', start, end, wording},
		{type: 'one', members: [range], wording},
	];
}

/**
 * Reads “early”, “mid” and “late” by our convention in README: a month in parts of ten days, and late in a year as its last three
 * months; empty for anything else. `year` is used for a month without one.
 */
export function partOf(
	point: Point,
	part: 'early' | 'mid' | 'late',
	year: number | undefined,
): readonly Draft[] {
	const {month, day, time} = point;
	if (day || time || (month && Number(month.text) > 12)) return [];
	const inside = (field: 'month' | 'day', first: number, last: number): Draft => ({
		type: 'one',
		members: [
			{
				type: 'range',
				start: {...point, [field]: {text: String(first).padStart(2, '0')}},
				end: {...point, [field]: {text: String(last)}},
			},
		],
	});
	if (!month)
		return part === 'late' && /^-?\d{4}$/.test(point.year?.text ?? '') ? [inside('month', 10, 12)] : [];
	const known = point.year ? Number(point.year.text) : year;
	const last = daysInMonth(known === undefined || Number.isNaN(known) ? 2001 : known, Number(month.text));
	return [{early: inside('day', 1, 10), mid: inside('day', 11, 20), late: inside('day', 21, last)}[part]];
}

/** The day of a date, since 1970-01-01; `undefined` for one that isn't a single day. */
export function dayOf({year, month, day}: Point, otherYear?: number): number | undefined {
	const number = year ? Number(year.text) : otherYear;
	if (!month || !day || number === undefined || !Number.isInteger(number)) return undefined;
	const civil = {year: number, month: Number(month.text), day: Number(day.text)};
	return civil.month >= 1 && civil.month <= 12 ? dayNumber(civil) : undefined;
}

function yearPoint(year: number, items: readonly Item[]): Point {
	return {type: 'point', year: fragmentOf(yearText(year), items)};
}
