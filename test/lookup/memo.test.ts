import assert from 'node:assert/strict';
import {test} from 'node:test';
import {perObject, perValue} from '../../source/lookup/memo.ts';

test('what is made for an object is made once for it, and anew for another that is alike', () => {
	let made = 0;
	const numberOf = perObject((_: object) => ++made);
	const [one, other] = [{}, {}];
	assert.deepEqual([one, one, other, one].map(numberOf), [1, 1, 2, 1]);
});

test('what is made for a value is made once, even where it is 0, empty or false', () => {
	for (const value of [0, '', false]) {
		let calls = 0;
		const made = perValue((_: string) => {
			calls++;
			return value;
		});
		assert.deepEqual(['a', 'a', 'b'].map(made), [value, value, value]);
		assert.equal(calls, 2);
	}
});

test('tables within a table are kept with what they are of', () => {
	const calls: string[] = [];
	const joined = perObject((list: readonly string[]) =>
		perValue((sign: string) => {
			calls.push(sign);
			return list.join(sign);
		}),
	);
	const [one, other] = [
		['a', 'b'],
		['c', 'd'],
	];
	const said = [joined(one)('-'), joined(one)('+'), joined(other)('-'), joined(one)('-')];
	assert.deepEqual(said, ['a-b', 'a+b', 'c-d', 'a-b']);
	assert.deepEqual(calls, ['-', '+', '-']);
});
