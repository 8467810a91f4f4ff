import assert from 'node:assert/strict';
import {test} from 'node:test';
import {frenchRepublican} from '../../source/dates/french-republican.ts';
import {civil, dayNumber} from '../../source/dates/gregorian.ts';
import {hebrew} from '../../source/dates/hebrew.ts';
import {julian} from '../../source/dates/julian.ts';
import type {OtherCalendar} from '../../source/dates/other-calendar.ts';

type Day = readonly [year: number, month: number, day: number];

/** Days of other calendars that are well known by their Gregorian ones. */
const known: readonly (readonly [calendar: OtherCalendar, day: Day, gregorian: Day])[] = [
	// The last Julian day in Spain, in Britain and in Russia, by the Gregorian day before the first one there.
	[julian, [1582, 10, 4], [1582, 10, 14]],
	[julian, [1752, 9, 2], [1752, 9, 13]],
	[julian, [1918, 1, 31], [1918, 2, 13]],
	// The storming of the Winter Palace, and the deaths of Caesar and of Charles I.
	[julian, [1917, 10, 25], [1917, 11, 7]],
	[julian, [-43, 3, 15], [-43, 3, 13]],
	[julian, [1649, 1, 30], [1649, 2, 9]],
	[julian, [1712, 3, 11], [1712, 3, 22]],
	[julian, [200, 3, 1], [200, 3, 1]],
	[julian, [-4712, 1, 1], [-4713, 11, 24]],
	// The Republic, 9 Thermidor, 18 Brumaire, the coronation of Napoleon, and the last day.
	[frenchRepublican, [1, 1, 1], [1792, 9, 22]],
	[frenchRepublican, [2, 11, 9], [1794, 7, 27]],
	[frenchRepublican, [3, 13, 6], [1795, 9, 22]],
	[frenchRepublican, [8, 2, 18], [1799, 11, 9]],
	[frenchRepublican, [13, 3, 11], [1804, 12, 2]],
	[frenchRepublican, [14, 4, 10], [1805, 12, 31]],
	// New years, Passover and Purim of years of every length.
	[hebrew, [5758, 1, 1], [1997, 10, 2]],
	[hebrew, [5708, 9, 5], [1948, 5, 14]],
	[hebrew, [5776, 7, 14], [2016, 3, 24]],
	[hebrew, [5784, 8, 15], [2024, 4, 23]],
	[hebrew, [5785, 1, 1], [2024, 10, 3]],
	[hebrew, [5785, 6, 14], [2025, 3, 14]],
	[hebrew, [5785, 7, 15], [2025, 4, 13]],
	[hebrew, [5784, 1, 1], [2023, 9, 16]],
	[hebrew, [5783, 3, 25], [2022, 12, 19]],
];

for (const [calendar, [year, month, day], [y, m, d]] of known) {
	test(`${calendar.name} ${year}-${month}-${day} is ${y}-${m}-${d}`, () => {
		assert.deepEqual(civil(calendar.dayNumber(year, month, day)), {year: y, month: m, day: d});
		assert.equal(calendar.dayNumber(year, month, day), dayNumber({year: y, month: m, day: d}));
	});
}

const years: readonly (readonly [calendar: OtherCalendar, from: number, to: number])[] = [
	[julian, -50, 2050],
	[frenchRepublican, 1, 14],
	[hebrew, 5000, 6000],
];

for (const [calendar, from, to] of years) {
	test(`the months of ${calendar.name} years follow each other without a gap`, () => {
		for (let year = from; year <= to; year++) {
			const months = calendar.monthsIn(year);
			for (let month = 1; month <= months; month++) {
				const behind = calendar.dayNumber(year, month, calendar.daysIn(year, month)) + 1;
				const next =
					month < months ? calendar.dayNumber(year, month + 1, 1) : calendar.dayNumber(year + 1, 1, 1);
				assert.equal(next, behind, `${year}-${month}`);
			}
		}
	});
}
