import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {firstWhere} from '../../source/lookup/bisect.ts';

test('the first of ascending numbers that reaches a limit is found, and only a few are looked at', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.nat(), (numbers, limit) => {
			const ascending = numbers.toSorted((a, b) => a - b);
			let looks = 0;
			const found = firstWhere(ascending.length, index => {
				looks++;
				return (ascending[index] ?? -1) >= limit;
			});
			const plain = ascending.findIndex(number => number >= limit);
			assert.equal(found, plain < 0 ? ascending.length : plain);
			assert.ok(looks <= Math.ceil(Math.log2(ascending.length + 1)));
		}),
	);
});
