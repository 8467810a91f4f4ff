import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inTurn, lastNamed, once, perObject, perValue, stepwise} from '../../source/lookup/memo.ts';

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

test('no more values are kept than may be', () => {
	const calls: string[] = [];
	const made = perValue((key: string) => {
		calls.push(key);
		return key;
	}, 2);
	for (const key of ['a', 'b', 'a', 'c', 'c', 'a']) assert.equal(made(key), key);
	assert.deepEqual(calls, ['a', 'b', 'c', 'a']);
});

test('where hardly one of very many values comes again, none is kept for a while', () => {
	let made = 0;
	const most = 2 ** 12;
	const numberOf = perValue((_: number) => ++made, most);
	for (let key = 0; key < most; key++) numberOf(key);
	const before = made;
	for (let call = 0; call < 8 * most; call++) numberOf(-1);
	assert.equal(made - before, 8 * most);
	// Then it is tried again.
	for (let call = 0; call < most; call++) numberOf(-1);
	assert.equal(made - before, 8 * most + 1);
	for (let key = 0; key < 10 * most; key++) numberOf(-1 - (key % 100));
	assert.equal(made - before, 8 * most + 100);
});

test('what was made last is kept as long as its name stays', () => {
	let made = 0;
	const tens = lastNamed(
		(number: number) => Math.floor(number / 10),
		() => ++made,
	);
	assert.deepEqual([1, 5, 11, 12, 3].map(tens), [1, 1, 2, 2, 3]);
});

test('a value that is made once is made when it is first asked for', () => {
	let made = 0;
	const value = once(() => ({made: ++made}));
	assert.equal(made, 0);
	assert.equal(value(), value());
	assert.equal(made, 1);
});

test('what is made in steps goes on where it was, and what is left of it is done when it is asked for', () => {
	const steps: number[] = [];
	const sum = stepwise(function* () {
		for (const cost of [1, 2, 3, 4]) {
			steps.push(cost);
			yield cost;
		}
		return {sum: 10};
	});
	assert.deepEqual(steps, []);
	for (const expected of [1, 2]) {
		const [cost] = sum.work();
		assert.equal(cost, expected);
	}
	assert.equal(sum.ready(), undefined);
	assert.deepEqual(steps, [1, 2]);
	assert.deepEqual(sum.get(), {sum: 10});
	assert.deepEqual(steps, [1, 2, 3, 4]);
	assert.equal(sum.get(), sum.ready());
	assert.deepEqual([...sum.work()], []);
});

test('what is made in turn is made as far as it is asked for, once, whoever asks', () => {
	let made = 0;
	const numbers = inTurn(function* count() {
		while (made < 4) yield made++;
	});
	for (const number of numbers) if (number === 1) break;
	assert.equal(made, 2);
	assert.deepEqual([...numbers], [0, 1, 2, 3]);
	assert.deepEqual([...numbers], [0, 1, 2, 3]);
	assert.equal(made, 4);
});
