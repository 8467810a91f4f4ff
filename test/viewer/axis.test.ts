import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../source/viewer/screen/line.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {axisDrawn, filtered, opened} from '../drive.ts';

function axis(state: State, columns: number): readonly string[] {
	return axisDrawn(state, {columns, rows: 2}).map(row => textOf(row).trimEnd());
}

test('years stand in proportion, with a dot where one is empty, and the cursor is marked', () => {
	assert.deepEqual(axis(opened({at: 'balloon-protest'}), 80), [
		' ▂   ·   ·    ·   ·   ·    ·   ·   ▂   ·    ·   ▂   ·    ·   ·   ·    ·  ▂▇▂▂▅█',
		' 2003    2005     2007     2009    2011     2013    2015     2017         2020▲',
	]);
});

test('a filter thins the events out and leaves time as it is', () => {
	const [density, labels] = axis(filtered(opened({at: 'balloon-protest'}), 'tag:protest'), 80);
	assert.equal(density, ' ·   ·   ·    ·   ·   ·    ·   ·   ·   ·    ·   ·   ·    ·   ·   ·    ·   ·  ██');
	assert.equal(labels, axis(opened({at: 'balloon-protest'}), 80)[1]);
});

test('an event that lasted is in every cell that it covers', () => {
	const [density = ''] = axis(filtered(opened(), 'alliance piers'), 120);
	assert.match(density, /█{5}$/);
});

test('the mark has a row of its own where there is one, and moves no label', () => {
	const rect = {columns: 80, rows: 3};
	assert.deepEqual(
		axisDrawn(opened({at: 'return'}), rect)
			.slice(1)
			.map(row => textOf(row).trimEnd()),
		[
			' 2003    2005     2007     2009    2011         2014         2017     2019',
			'                                                ▲╌╌╌╌',
		],
	);
});

test('it fits any width, labels years and keeps its mark', () => {
	for (let columns = 30; columns <= 240; columns++) {
		const lines = axisDrawn(opened({at: 'return'}), {columns, rows: 2}).map(textOf);
		for (const row of lines) assert.ok(row.length <= columns - 1, `${columns}: ${row.length}`);
		assert.match(lines[1] ?? '', /20[012]\d/);
		assert.match(lines[1] ?? '', /▲/);
	}
});
