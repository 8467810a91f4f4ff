import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayKey} from '../../source/readers/keyed/day-table.ts';

function keyOf(cell: string): number {
	const bytes = Buffer.from(`,${cell},`);
	return dayKey(bytes, 1, bytes.length - 1);
}

test('each day of some centuries has a number of its own, with quotation marks or without', () => {
	const met = new Set<number>();
	for (let day = Date.UTC(1800, 0, 1); day <= Date.UTC(2199, 11, 31); day += 86_400_000) {
		const text = new Date(day).toISOString().slice(0, 10);
		const key = keyOf(text);
		assert.ok(key >= 0 && !met.has(key), text);
		assert.equal(keyOf(`"${text}"`), key);
		met.add(key);
	}
});

test('what is no day written so has no number', () => {
	for (const cell of [
		...['', '2020', '2020-01', '2020-01-0', '2020-1-01', '2020/01/01', '2020-01-01 ', ' 2020-01-0'],
		...['2020-00-01', '2020-13-01', '2020-01-00', '2020-01-32', '-020-01-01', '20:0-01-01', '2020-0a-01'],
		...['1799-12-31', '2200-01-01', '"2020-01-1"', "'2020-01-01'", '2020-01-01T', '"2020-01-01', '２０20-1'],
	])
		assert.equal(keyOf(cell), -1, cell);
});
