import assert from 'node:assert/strict';
import {test} from 'node:test';
import {frame} from '../../source/viewer/frame.ts';
import {openState} from '../../source/viewer/open.ts';
import {detailRowsIn} from '../../source/viewer/screen/detail.ts';
import {listRowsIn} from '../../source/viewer/screen/list.ts';
import {opened, screenOf} from '../drive.ts';
import {allRows, orvel} from '../fixtures.ts';
import {many, orvelAt, rectOf} from './drive-pointer.ts';

test('titles wrap from the first on for as long as rows are left, and have a line each where they are not', () => {
	const wide = screenOf(openState(orvel, {size: {columns: 100, rows: 30}}));
	assert.match(wide, /NL crews return after ISTL +·.*\n +takes over large parts of$/m);
	assert.match(wide, /17 Nov +The Deckhouse announces a cu…/);
});

test('as long as the list has use for rows, the detail takes no more than it has use for', () => {
	for (const rows of [20, 24, 30, 40, 50, 60]) {
		for (const focus of ['list', 'detail'] as const) {
			for (const cursor of allRows(orvel)) {
				const state = {...openState(orvel, {size: {columns: 90, rows}}), cursor, focus};
				const [list, detail] = [rectOf(state, 'list'), rectOf(state, 'detail')];
				const isListWhole = list.rows === listRowsIn(state, 90, rows);
				assert.ok(isListWhole || detail.rows <= detailRowsIn(state, 90), `${rows}, ${focus}, ${cursor}`);
			}
		}
	}
});

test('the boundary between list and detail stays where it is from event to event', () => {
	const heights = allRows(orvel).map(
		cursor => rectOf({...openState(orvel, {size: {columns: 80, rows: 24}}), cursor}, 'list').rows,
	);
	assert.deepEqual([...new Set(heights)], [13]);
});

test('a pane with the focus is marked in the pane itself', () => {
	const reading = {...orvelAt('truce'), focus: 'detail'} as const;
	assert.match(screenOf(reading), /▌Boats announce a conditional truce/);
	assert.doesNotMatch(screenOf(orvelAt('truce')), /▌/);
});

test('the number of sources stands whole in the list', () => {
	for (const columns of [40, 80, 120]) {
		const rows = screenOf(openState(many, {size: {columns, rows: 24}})).split('\n');
		assert.ok(
			rows.some(row => row.slice(0, columns).includes(` ${many.get(0).accounts.length}`)),
			`${columns}`,
		);
	}
});

test('of many sources the names stand whole above their columns', () => {
	const screen = screenOf(opened({reading: {type: 'compare'}, size: {columns: 80, rows: 24}}, many));
	assert.match(screen, /1–\d of \d+/);
});

test('a state is drawn once, however often its frame is asked for', () => {
	let looks = 0;
	const get = (row: number) => {
		looks++;
		return orvel.get(row);
	};
	const state = opened({}, {...orvel, get});
	const shown = frame(state);
	assert.ok(looks > 0);
	looks = 0;
	assert.equal(frame(state), shown);
	assert.equal(looks, 0);
});
