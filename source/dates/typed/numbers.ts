import {startOf} from '../calendar.ts';
import {civil, dayNumber, isLeapYear} from '../gregorian.ts';
import {type Fragment, fragmentOf, type Point} from './draft.ts';
import type {Item} from './items.ts';
import {modernYears, yearsOf, yearText} from './year.ts';

type NumberItem = Extract<Item, {type: 'number'}>;

/** What numbers are, in the order in which they stand: y(ear), m(onth), d(ay), n(umber of the day in the year), s(hort year). */
type Order = string;

/** The ways to read numbers of these widths (one digit counts as two); rare ways if no other is possible; of a strict shape only the first possible way. */
type Shape = {
	readonly widths: string;
	readonly orders: readonly Order[];
	readonly rare?: readonly Order[];
	readonly isStrict?: true;
};

const shapes: readonly Shape[] = [
	{widths: '4 2 2', orders: ['ymd', 'ydm'], isStrict: true},
	{widths: '2 2 4', orders: ['dmy', 'mdy']},
	{widths: '2 2 3', orders: ['dmy', 'mdy']},
	{widths: '2 2 2', orders: ['dms', 'mds'], rare: ['smd']},
	{widths: '4 2', orders: ['ym']},
	{widths: '2 4', orders: ['my']},
	{widths: '2 2', orders: ['dm', 'md'], rare: ['ms', 'sm']},
	{widths: '4 3', orders: ['yn']},
];

/** Reads a date of numbers with the same mark, or space, between them; empty where it has another shape. */
export function readNumbers(items: readonly Item[]): readonly Point[] {
	const numbers = items.filter(item => item.type === 'number');
	if (!areEvenlyParted(items, numbers)) return [];
	const [first] = numbers;
	if (numbers.length === 1 && first) return readLone(first);
	const widths = numbers.map(({digits}) => Math.max(2, digits.length)).join(' ');
	const shape = shapes.find(known => known.widths === widths);
	if (!shape) return [];
	// Where the year has two digits too, it comes first only between hyphens, as in ISO 8601.
	const orders = shape.widths === '2 2 2' && items[1]?.text === '-' ? [...shape.orders, 'smd'] : shape.orders;
	const pointsIn = (some: readonly Order[]) => some.flatMap(order => inOrder(order, numbers));
	const points = pointsIn(orders);
	const likely = points.filter(isPossible);
	const possible = (likely.length > 0 ? likely : pointsIn(shape.rare ?? []).filter(isPossible)).toSorted(
		(a, b) => centuryOf(b) - centuryOf(a),
	);
	// An impossible month leads to a fault, except for 21 to 24, which are seasons in EDTF.
	if (possible.length === 0)
		return points.filter(({month}) => !/^2[1-4]$/.test(month?.text ?? '')).slice(0, 1);
	// 1899-00 ends in 1900.
	if (shape.widths === '4 2' && numbers[1]?.number === 0 && numbers[0]?.digits.endsWith('99')) return [];
	return shape.isStrict ? possible.slice(0, 1) : possible;
}

/** Whether the items are numbers with the same mark, or nothing but space, between any two of them. */
function areEvenlyParted(items: readonly Item[], numbers: readonly NumberItem[]): boolean {
	const marks = items.flatMap(item => (item.type === 'mark' ? [item.mark] : []));
	if (marks.length === 0) return items.length === numbers.length;
	const [mark = ''] = marks;
	const alternate = items.every((item, index) => (index % 2 === 0) === (item.type === 'number'));
	const isPlain = items.length === numbers.length * 2 - 1 && marks.every(other => other === mark);
	return isPlain && alternate && '-–/.'.includes(mark);
}

/** The most digits of a year; a longer number may be seconds since 1970. */
const mostDigits = 8;

/** Reads one number: a year, or a date without marks. */
function readLone(item: NumberItem): readonly Point[] {
	const {digits} = item;
	const part = (from: number, to: number): NumberItem => {
		const text = digits.slice(from, to);
		return {...item, digits: text, number: Number(text)};
	};
	const years =
		digits.length > mostDigits ? [] : yearsOf(digits).map(year => point({year: fragmentOf(year, [item])}));
	if (digits.length === 8) {
		const dates = inOrder('ymd', [part(0, 4), part(4, 6), part(6, 8)]).filter(isPossible);
		return dates.length > 0 ? dates : years;
	}
	if (digits.length === 7) return [...dayOfYear(part(0, 4), part(4, 7)), ...years];
	if (digits.length !== 6) return years;
	return [...inOrder('ym', [part(0, 4), part(4, 6)]).filter(isPossible), ...years];
}

function inOrder(order: Order, numbers: readonly NumberItem[]): readonly Point[] {
	const at = (role: string): NumberItem | undefined => numbers[order.indexOf(role)];
	const [year, short, month, day, count] = ['y', 's', 'm', 'd', 'n'].map(role => at(role));
	if (year && count) return dayOfYear(year, count);
	const rest = {...monthAndDay(month, day), order};
	// A date with a day and no month has its year first.
	if (rest.month?.text === 'XX' && rest.day && order !== 'ymd') return [];
	if (short) return modernYears(two(short)).map(text => point({year: fragmentOf(text, [short]), ...rest}));
	return [point(year ? {year: fragmentOf(yearText(year.number), [year]), ...rest} : rest)];
}

/** Reads a month and day, where 0 is an unknown one. */
function monthAndDay(
	month: NumberItem | undefined,
	day: NumberItem | undefined,
): {readonly month?: Fragment; readonly day?: Fragment} {
	const hasDay = day && day.number > 0;
	if (!month || (month.number === 0 && !hasDay)) return {};
	return {
		month: fragmentOf(month.number === 0 ? 'XX' : two(month), [month]),
		...(hasDay && {day: fragmentOf(two(day), [day])}),
	};
}

/** The day of a year by its number (2020-323), as a date. */
function dayOfYear(year: NumberItem, count: NumberItem): readonly Point[] {
	if (count.number < 1 || count.number > (isLeapYear(year.number) ? 366 : 365)) return [];
	const number = dayNumber({year: year.number, month: 1, day: count.number});
	return [pointOfDay(number, [year, count])];
}

/** The Monday of a week by ISO 8601, in days since 1970-01-01; `undefined` where the year has no such week. */
export function mondayOf(year: number, week: number): number | undefined {
	const monday = startOf(dayNumber({year, month: 1, day: 4}), 'week') + 7 * (week - 1);
	return week >= 1 && civil(monday + 3).year === year ? monday : undefined;
}

/** The date of a day since 1970-01-01, which comes from some typed items. */
export function pointOfDay(number: number, items: readonly Item[]): Point {
	const {year, month, day} = civil(number);
	const [first, second, third] = [yearText(year), ...[month, day].map(part => String(part).padStart(2, '0'))];
	return point({
		year: fragmentOf(first ?? '', items),
		month: fragmentOf(second ?? '', items),
		day: fragmentOf(third ?? '', items),
	});
}

function centuryOf({year}: Point): number {
	return Math.floor(Number(year?.text ?? 0) / 100);
}

function isPossible({month, day}: Point): boolean {
	return (!month || month.text === 'XX' || Number(month.text) <= 12) && (!day || Number(day.text) <= 31);
}

function point(parts: Omit<Point, 'type'>): Point {
	return {type: 'point', ...parts};
}

function two({number}: NumberItem): string {
	return String(number).padStart(2, '0');
}
