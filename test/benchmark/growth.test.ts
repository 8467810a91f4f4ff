import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faults, type Series} from '../../benchmark/scale/growth.ts';
import {type StageId, stages} from '../../benchmark/scale/stages.ts';

function series(id: StageId, value: (size: number) => number): Series {
	return new Map([1000, 10_000, 100_000].map(size => [size, {[id]: value(size)}]));
}

const cases: readonly (readonly [
	what: string,
	id: StageId,
	value: (size: number) => number,
	count: number,
])[] = [
	['reading as sorting does', 'read', size => (size * Math.log(size)) / 100, 0],
	['reading by the square', 'read', size => size ** 2 / 1000, 2],
	['a key that takes the same anywhere', 'key', () => 5, 0],
	['a key that takes longer in larger files', 'key', size => size / 500, 2],
	['a key while reading, which is only told', 'readingKey', size => size, 0],
];

for (const [what, id, value, count] of cases)
	test(`${what} has ${count} faults`, () => {
		assert.equal(faults(stages, 'a file', series(id, value)).length, count);
	});

test('a fault says what grew, from what to what, and what it may be', () => {
	assert.deepEqual(
		faults(
			stages,
			'a file',
			series('key', size => size / 50),
		).slice(0, 1),
		['a file: key, p50 grew from 20 ms of 1000 events to 200 ms of 10000, and may be 40 ms'],
	);
});
