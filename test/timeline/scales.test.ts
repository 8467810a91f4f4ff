import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayNumber} from '../../source/dates/gregorian.ts';
import type {Unit} from '../../source/dates/unit.ts';
import {periodAt, rangeTerms, scaleOf, scales} from '../../source/timeline/scales.ts';
import {queryOf} from '../fixtures.ts';

function day(year: number, month: number, of: number): number {
	return dayNumber({year, month, day: of});
}

const november = day(2020, 11, 18);

const named: readonly (readonly [Unit, number, string, string, string])[] = [
	['day', november, '18 Nov 2020', '18', '18 November 2020'],
	['day', day(2020, 12, 1), '1 Dec 2020', '1 Dec', '1 December 2020'],
	['week', november, '16 Nov 2020', '16 Nov', 'the week of 16 November 2020'],
	['month', november, 'Nov 2020', 'Nov', 'November 2020'],
	['quarter', november, 'Q4 2020', 'Q4', 'Q4 2020'],
	['year', november, '2020', '2020', '2020'],
	['year', day(-43, 3, 15), '44 BC', '44 BC', '44 BC'],
	['decade', november, '2020s', '2020s', '2020s'],
	['decade', day(-43, 3, 15), '51 BC', '51 BC', '51 BC–42 BC'],
	['century', november, '2000', '2000', '2000–2099'],
];

for (const [unit, at, full, short, name] of named) {
	test(`${name} is a ${unit} that stands on the axis as ${full}, then ${short}`, () => {
		const scale = scaleOf(unit);
		const start = periodAt(at, scale);
		assert.equal(scale.label(start, true), full);
		assert.equal(scale.label(start, false), short);
		assert.equal(scale.name(start), name);
	});
}

const ranges: readonly (readonly [Unit, number, number, string])[] = [
	['year', day(2003, 5, 1), day(2014, 2, 3), 'from:2003 to:2014'],
	['month', day(2020, 3, 9), november, 'from:2020-03 to:2020-11'],
	['quarter', day(2020, 3, 9), november, 'from:2020-01 to:2020-12'],
	['week', november, november, 'from:2020-11-16 to:2020-11-22'],
	['day', november, november, 'from:2020-11-18 to:2020-11-18'],
	['decade', day(2003, 5, 1), november, 'from:2000 to:2029'],
	['century', day(1914, 7, 28), november, 'from:1900 to:2099'],
	['month', day(12_020, 3, 9), day(12_021, 1, 1), 'from:Y12020 to:Y12021'],
	['year', day(-43, 1, 1), day(79, 1, 1), 'from:-0043 to:0079'],
];

for (const [unit, start, end, terms] of ranges)
	test(`a range by ${unit} is filtered by as ${terms}`, () => {
		const made = rangeTerms(start, end, scaleOf(unit));
		assert.equal(made.map(({text}) => text).join(' '), terms);
		// What a term asks for is what its text is read as.
		for (const {text, wanted, excluded} of made) {
			assert.deepEqual(queryOf(text).clauses, [{wanted, excluded, from: 0, to: text.length}]);
		}
	});

test('scales go from the finest to the coarsest, and a period is not shorter than its label', () => {
	const lengths = scales.map(scale => periodAt(november, scale, 1) - periodAt(november, scale));
	assert.deepEqual(
		lengths,
		lengths.toSorted((a, b) => a - b),
	);
	for (const {cells, label} of scales) assert.ok(cells >= label(november, false).length + 2);
});
