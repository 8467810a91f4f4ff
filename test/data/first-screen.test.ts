import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openState} from '../../source/viewer/open.ts';
import {listRows} from '../../source/viewer/screen/list.ts';
import {iraq} from '../bundled.ts';
import {screenOf} from '../drive.ts';
import {allRows} from '../fixtures.ts';
import {rectOf} from '../viewer/drive-pointer.ts';

function eventsInView(columns: number, rows: number): number {
	const state = openState(iraq, {size: {columns, rows}});
	const shown = listRows(state, rectOf(state, 'list')).map(({row}) => row);
	return new Set(shown.filter(row => row !== undefined)).size;
}

test('at the start half of the bundled events are in view on a small screen, and all on a larger one', () => {
	assert.ok(eventsInView(80, 24) >= 8);
	assert.equal(eventsInView(100, 30), 16);
	assert.equal(eventsInView(120, 40), 16);
});

test('at 120x40 no title of the bundled events is cut', () => {
	const state = openState(iraq, {size: {columns: 120, rows: 40}});
	const {x, columns} = rectOf(state, 'list');
	const text = screenOf(state)
		.split('\n')
		.map(row => row.slice(x + 16, x + columns - 2).trim())
		.join(' ')
		.replaceAll(/ +/g, ' ');
	for (const row of allRows(iraq)) assert.ok(text.includes(iraq.get(row).title), iraq.get(row).title);
});
