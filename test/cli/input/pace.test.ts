import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paceOf} from '../../../source/cli/input/pace.ts';

test('how long reading will still take goes by how long it has taken', () => {
	const pace = paceOf(1000);
	assert.deepEqual(pace(10, 0.25, 2000), {rows: 10, left: {share: 0.25, seconds: 3}});
	assert.deepEqual(pace(undefined, 0.5, 3000), {left: {share: 0.5, seconds: 2}});
	assert.deepEqual(pace(20, undefined, 3100), {rows: 20});
});

test('what was slow at the start tells no more of what is left once as much again is read', () => {
	const pace = paceOf(0);
	// A second goes by before the first tenth, and then a tenth is read in a tenth of a second.
	const left = [1, 2, 3, 4, 5].map(tenths =>
		pace(1, tenths / 10, 900 + 100 * tenths).left?.seconds.toFixed(2),
	);
	assert.deepEqual(left, ['9.00', '0.80', '0.70', '0.60', '0.50']);
});

test('the time in which the program was stopped is no time that reading takes', () => {
	const pace = paceOf(1000);
	pace(10, 0.25, 2000);
	pace(10, 0.25, 600_000);
	assert.deepEqual(pace(20, 0.5, 601_000), {rows: 20, left: {share: 0.5, seconds: 2}});
});
