import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	formatYear,
	gapBetween,
	monthName,
	shortMonthName,
	startOf,
	stepDay,
	weekday,
} from '../../source/dates/calendar.ts';
import {type CivilDay, civil, dayNumber, daysInMonth, isLeapYear} from '../../source/dates/gregorian.ts';
import type {Unit} from '../../source/dates/unit.ts';

const day = (year: number, month: number, dayOfMonth: number) => dayNumber({year, month, day: dayOfMonth});
const farthest = 10 ** 12;

test('days count from 1970-01-01', () => {
	const rows: readonly (readonly [CivilDay, number])[] = [
		[{year: 1970, month: 1, day: 1}, 0],
		[{year: 1969, month: 12, day: 31}, -1],
		[{year: 2000, month: 2, day: 29}, 11_016],
		[{year: 0, month: 1, day: 1}, -719_528],
		[{year: -4713, month: 11, day: 24}, -2_440_588],
		[{year: 9999, month: 12, day: 31}, 2_932_896],
	];
	for (const [date, number] of rows) {
		assert.equal(dayNumber(date), number);
		assert.deepEqual(civil(number), date);
	}
});

test('days and dates turn into each other, and days follow each other, for years to ±10^12', () => {
	const date = fc
		.record({year: fc.integer({min: -farthest, max: farthest}), month: fc.integer({min: 1, max: 12})})
		.chain(({year, month}) =>
			fc.integer({min: 1, max: daysInMonth(year, month)}).map(dayOfMonth => ({year, month, day: dayOfMonth})),
		);
	fc.assert(
		fc.property(date, ({year, month, day: dayOfMonth}) => {
			const number = day(year, month, dayOfMonth);
			assert.deepEqual(civil(number), {year, month, day: dayOfMonth});
			const next =
				dayOfMonth < daysInMonth(year, month)
					? {year, month, day: dayOfMonth + 1}
					: {year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1};
			assert.deepEqual(civil(number + 1), next);
		}),
	);
});

test('the day numbers are those of Date where Date is right', () => {
	fc.assert(
		fc.property(fc.integer({min: -100_000_000, max: 100_000_000}), number => {
			const date = new Date(number * 86_400_000);
			assert.deepEqual(civil(number), {
				year: date.getUTCFullYear(),
				month: date.getUTCMonth() + 1,
				day: date.getUTCDate(),
			});
		}),
	);
});

test('leap years are those of the Gregorian calendar, before 1 AD too', () => {
	for (const year of [0, 4, -4, -400, 1600, 2000, 2020]) assert.ok(isLeapYear(year), `${year}`);
	for (const year of [1, -1, -100, 1900, 2019, 2100]) assert.ok(!isLeapYear(year), `${year}`);
});

test('names of years, months and weekdays', () => {
	const years = [-43, 0, 1, 79, 999, 1000, 2003, 9999, 10_000, 170_000_002, -11_999].map(formatYear);
	assert.deepEqual(years.slice(0, 6), ['44 BC', '1 BC', 'AD 1', 'AD 79', 'AD 999', '1000']);
	assert.deepEqual(years.slice(6), ['2003', '9999', '10,000', '170,000,002', '12,000 BC']);
	assert.deepEqual([1, 9, 12].map(monthName), ['January', 'September', 'December']);
	assert.deepEqual([1, 9, 12].map(shortMonthName), ['Jan', 'Sep', 'Dec']);
	assert.equal(weekday(day(2020, 11, 17)), 'Tuesday');
	assert.equal(weekday(day(1970, 1, 1)), 'Thursday');
	assert.equal(weekday(day(1969, 12, 31)), 'Wednesday');
	assert.equal(weekday(day(-43, 3, 15)), 'Friday');
});

const gaps: readonly (readonly [from: number, to: number, gap: string])[] = [
	[day(2003, 12, 31), day(2011, 12, 31), '8 years'],
	[day(2003, 12, 31), day(2011, 12, 30), '7 years'],
	[day(2019, 5, 1), day(2020, 5, 1), '1 year'],
	[day(2020, 1, 31), day(2020, 11, 17), '9 months'],
	[day(2020, 9, 17), day(2020, 10, 17), '1 month'],
	[day(2020, 9, 17), day(2020, 10, 16), '4 weeks'],
	[day(2020, 9, 1), day(2020, 9, 15), '2 weeks'],
	[day(2020, 9, 1), day(2020, 9, 14), '13 days'],
	[day(2020, 9, 1), day(2020, 9, 2), '1 day'],
	[day(2020, 9, 1), day(2020, 9, 1), '0 days'],
	[day(2011, 12, 31), day(2003, 12, 31), '8 years'],
	[day(44, 3, 1), day(52, 2, 28), '7 years'],
	[day(44, 3, 1), day(44, 6, 1), '3 months'],
	[day(-43, 3, 15), day(2020, 3, 15), '2063 years'],
	[day(-170_000_002, 1, 1), day(2020, 1, 1), '170,002,022 years'],
];

for (const [from, to, gap] of gaps) {
	test(`gap of ${gap}`, () => assert.equal(gapBetween(from, to), gap));
}

const starts: readonly (readonly [Unit, CivilDay])[] = [
	['century', {year: 2000, month: 1, day: 1}],
	['decade', {year: 2020, month: 1, day: 1}],
	['year', {year: 2020, month: 1, day: 1}],
	['quarter', {year: 2020, month: 10, day: 1}],
	['month', {year: 2020, month: 11, day: 1}],
	['week', {year: 2020, month: 11, day: 16}],
	['day', {year: 2020, month: 11, day: 17}],
];

for (const [unit, start] of starts) {
	test(`start of the ${unit}`, () => assert.deepEqual(civil(startOf(day(2020, 11, 17), unit)), start));
}

test('units start in years before 1 AD and far away as they do in ours', () => {
	assert.deepEqual(civil(startOf(day(-43, 3, 15), 'century')), {year: -100, month: 1, day: 1});
	assert.deepEqual(civil(startOf(day(-43, 3, 15), 'decade')), {year: -50, month: 1, day: 1});
	assert.deepEqual(civil(startOf(day(44, 3, 15), 'quarter')), {year: 44, month: 1, day: 1});
	assert.deepEqual(civil(startOf(day(170_000_002, 3, 15), 'month')), {year: 170_000_002, month: 3, day: 1});
	assert.equal(weekday(startOf(day(-43, 3, 15), 'week')), 'Monday');
});

const steps: readonly (readonly [from: CivilDay, Unit, count: number, to: CivilDay])[] = [
	[{year: 2020, month: 11, day: 17}, 'century', -1, {year: 1920, month: 11, day: 17}],
	[{year: 2020, month: 11, day: 17}, 'decade', 1, {year: 2030, month: 11, day: 17}],
	[{year: 2020, month: 2, day: 29}, 'year', 1, {year: 2021, month: 2, day: 28}],
	[{year: 2020, month: 11, day: 30}, 'quarter', 1, {year: 2021, month: 2, day: 28}],
	[{year: 2020, month: 1, day: 31}, 'month', 1, {year: 2020, month: 2, day: 29}],
	[{year: 2020, month: 1, day: 1}, 'week', -1, {year: 2019, month: 12, day: 25}],
	[{year: 2020, month: 1, day: 1}, 'day', -1, {year: 2019, month: 12, day: 31}],
	[{year: 50, month: 3, day: 31}, 'month', -1, {year: 50, month: 2, day: 28}],
	[{year: 1, month: 1, day: 1}, 'year', -1, {year: 0, month: 1, day: 1}],
	[{year: 1, month: 1, day: 1}, 'century', -1_700_000, {year: -169_999_999, month: 1, day: 1}],
	[{year: 2020, month: 1, day: 1}, 'year', 0, {year: 2020, month: 1, day: 1}],
];

for (const [from, unit, count, to] of steps) {
	test(`${from.year}-${from.month}-${from.day} and ${count} times a ${unit}`, () => {
		assert.deepEqual(civil(stepDay(dayNumber(from), unit, count)), to);
	});
}
