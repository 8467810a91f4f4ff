import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {floats} from '../../source/chronology/growing.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {countsByMonth, monthOf, monthsIn, yearOfMonth} from '../../source/query/months.ts';
import {orvel} from '../fixtures.ts';

/** A chronology with as much of it as months are found by; its dates may stand out of order. */
function chronologyOf(dates: readonly (readonly [first: number, days: number])[]): Chronology {
	const [earliest, latest] = [floats(dates.length), floats(dates.length)];
	for (const [row, [first, days]] of dates.entries()) {
		earliest[row] = first;
		latest[row] = first + days;
	}
	return {...orvel, size: dates.length, dated: dates.length, earliest, latest, possible: new Map()};
}

test('each event stands in a month, and those that begin or end in another are told', () => {
	const days = fc.oneof(
		fc.integer({min: -1000, max: 1000}),
		fc.integer({min: -400_000_000, max: 400_000_000}),
	);
	const dates = fc.array(fc.tuple(days, fc.oneof(fc.constant(0), fc.nat(800))));
	fc.assert(
		fc.property(dates, fc.boolean(), fc.nat(7), (given, isInOrder, excluded) => {
			const all = isInOrder ? given.toSorted(([a], [b]) => a - b) : given;
			const months = monthsIn(chronologyOf(all)).get();
			const mask = Uint8Array.from(all, (_, row) => (row % 8 === excluded ? 0 : 1));
			const [begins, ends] = [countsByMonth(months, mask), countsByMonth(months, mask)];
			const change = (counts: Int32Array, place: number, by: number) => {
				counts[place] = (counts[place] ?? 0) + by;
			};
			for (const [index, row] of months.others.rows.entries()) {
				if (mask[row] !== 1) continue;
				change(begins, months.others.stands[index] ?? 0, -1);
				change(ends, months.others.stands[index] ?? 0, -1);
				change(begins, months.others.begins[index] ?? 0, 1);
				change(ends, months.others.ends[index] ?? 0, 1);
			}
			for (const [place, month] of months.months.entries()) {
				assert.equal(months.placeOf(month), place);
				const some = all.filter((_, row) => mask[row] === 1);
				assert.equal(begins[place], some.filter(([first]) => monthOf(first) === month).length);
				assert.equal(ends[place], some.filter(([first, days]) => monthOf(first + days) === month).length);
			}
			assert.deepEqual(
				[...months.months],
				[...new Set(all.flatMap(([first, days]) => [monthOf(first), monthOf(first + days)]))].toSorted(
					(a, b) => a - b,
				),
			);
		}),
	);
});

test('events that are in order, each within a month, are told by the first of each month alone', () => {
	const months = monthsIn(chronologyOf(Array.from({length: 50_000}, (_, row) => [row / 24, 0]))).get();
	assert.equal(months.others.rows.length, 0);
	assert.deepEqual([...new Set(months.months.map(yearOfMonth))].slice(0, 3), [1970, 1971, 1972]);
});

test('months are found in steps', () => {
	const chronology = chronologyOf(Array.from({length: 50_000}, (_, row) => [row, 0]));
	assert.ok([...monthsIn(chronology).work()].length > 3);
	assert.deepEqual([...monthsIn(chronology).work()], []);
});
