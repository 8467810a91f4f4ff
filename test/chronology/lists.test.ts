import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {invertInSteps, invertLists, type Lists, listAt} from '../../source/chronology/lists.ts';
import {stepwise} from '../../source/lookup/memo.ts';

function listsOf(rows: readonly (readonly number[])[]): Lists {
	const starts = new Uint32Array(rows.length + 1);
	for (const [row, {length}] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
	return {size: rows.length, starts, values: Uint32Array.from(rows.flat())};
}

test('lists turned around tell for each number the rows that hold it, and the numbers by the first of these', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.nat(9), {maxLength: 5}), {maxLength: 12}), rows => {
			const {order, ...inverted} = stepwise(() => invertInSteps(listsOf(rows), 10)).get();
			const rowsOf = Array.from({length: 10}, (_, number) =>
				rows.flatMap((row, index) => (row.includes(number) ? [index] : [])),
			);
			assert.deepEqual(
				rowsOf,
				rowsOf.map((_, number) => [...listAt(inverted, number)]),
			);
			const held = rowsOf.flatMap((all, number) => (all.length > 0 ? [number] : []));
			assert.deepEqual(
				[...order],
				held.toSorted((a, b) => (rowsOf[a]?.[0] ?? 0) - (rowsOf[b]?.[0] ?? 0) || a - b),
			);
		}),
	);
});

test('a step looks at some thousands of values, though a row may hold many', () => {
	const rows = [
		...Array.from({length: 100_000}, (_, row) => [row % 7]),
		...Array.from({length: 8}, () => Array.from({length: 20_000}, (_, number) => number)),
	];
	const steps = [...invertInSteps(listsOf(rows), 20_000)].length;
	assert.ok(steps >= (2 * 260_000) / (2 ** 15 + 20_000), `${steps} steps`);
	assert.equal(listAt(invertLists(listsOf(rows), 20_000), 19_999).length, 8);
});
