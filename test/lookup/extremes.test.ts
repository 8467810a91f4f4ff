import assert from 'node:assert/strict';
import {test} from 'node:test';
import {greatest, least} from '../../source/lookup/extremes.ts';

test('the least and the greatest of more numbers than the stack holds are found', () => {
	const many = Array.from({length: 300_000}, (_, index) => (index * 7919) % 300_007);
	assert.equal(least(many), 0);
	assert.equal(greatest(many), many.toSorted((a, b) => b - a)[0]);
	assert.equal(least([]), Infinity);
	assert.equal(greatest([]), -Infinity);
});
