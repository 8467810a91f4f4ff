import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	countCodes,
	countWhere,
	exclude,
	isSo,
	keepGreatest,
	keepLeast,
	maskWhere,
	rowsWhere,
	someWhere,
	type Truth,
} from '../../source/chronology/truth.ts';

const codes = fc.array(fc.nat(2), {maxLength: 40});
const truthOf = (given: readonly number[]): Truth => Uint8Array.from(given);

const changes: readonly (readonly [
	what: string,
	change: (all: Truth, other: Truth) => void,
	expected: (one: number, other: number) => number,
])[] = [
	['the least', keepLeast, (one, other) => Math.min(one, other)],
	['the greatest', keepGreatest, (one, other) => Math.max(one, other)],
	['the least with the opposite', exclude, (one, other) => Math.min(one, isSo - other)],
];

for (const [what, change, expected] of changes) {
	test(`of two truths, ${what} of each row is kept`, () => {
		fc.assert(
			fc.property(codes, codes, (one, other) => {
				const length = Math.min(one.length, other.length);
				const all = truthOf(one.slice(0, length));
				change(all, truthOf(other.slice(0, length)));
				assert.deepEqual(
					[...all],
					Array.from({length}, (_, row) => expected(one[row] ?? 0, other[row] ?? 0)),
				);
			}),
		);
	});
}

test('the rows that something holds of are found, of all rows and of some', () => {
	fc.assert(
		fc.property(codes, fc.integer({min: 1, max: 4}), fc.nat(50), (given, stride, first) => {
			const [truth, rows] = [truthOf(given), [...given.keys()]];
			const hits = rows.filter(row => given[row] === isSo);
			assert.deepEqual([...rowsWhere(truth)], hits);
			assert.equal(countWhere(truth, first), hits.filter(row => row >= first).length);
			assert.deepEqual(
				[...maskWhere(truth, first)],
				given.map((code, row) => (row >= first && code === isSo ? 1 : 0)),
			);
			const counts = (among: readonly number[]) =>
				[0, 1, 2].map(code => among.filter(row => given[row] === code).length);
			assert.deepEqual([...countCodes(truth, undefined, 3)], counts(rows));
			const even = rows.filter(row => row % stride === 0);
			const mask = Uint8Array.from(rows, row => (row % stride === 0 ? 1 : 0));
			assert.deepEqual([...countCodes(truth, mask, 3)], counts(even));
			const some = rows.filter(row => row % stride === 0);
			assert.deepEqual(
				[...someWhere(truth, Uint32Array.from(some))],
				some.filter(row => given[row] === isSo),
			);
		}),
	);
});

test('of many rows as many are counted as there are', () => {
	for (const size of [1019, 1020, 1024, 4096, 5003]) {
		assert.equal(countWhere(truthOf(Array.from({length: size}, () => isSo))), size);
		assert.equal(
			countWhere(truthOf(Array.from({length: size}, (_, row) => row % 3)), 7),
			[...Array(size).keys()].filter(row => row >= 7 && row % 3 === isSo).length,
		);
	}
});
