import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatEventLabel} from '../../source/chronology/event-date.ts';
import {labelWidth} from '../../source/dates/format/label.ts';
import {derive} from '../../source/viewer/derive.ts';
import {openState} from '../../source/viewer/open.ts';
import {actOnPointer} from '../../source/viewer/pointer.ts';
import {textWidth} from '../../source/viewer/screen/detail.ts';
import {scrollToCursor} from '../../source/viewer/screen/list.ts';
import {tabCells} from '../../source/viewer/screen/tabs.ts';
import {fit} from '../../source/viewer/screen/text.ts';
import {openReading} from '../../source/viewer/state/reading.ts';
import {currentEvent, shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf, topOf} from '../drive.ts';
import {queryOf} from '../fixtures.ts';
import {click, clickOn, many, orvelAt, rectOf, sizes, wheel} from './drive-pointer.ts';

test('a click on a row of the list goes to the event whose title is on it', () => {
	for (const [columns, rows] of sizes) {
		for (const filter of ['', 'tag:protest', 'year:2020']) {
			for (const id of ['arrival', 'truce', 'denial']) {
				const state = opened({at: id, filter: queryOf(filter), size: {columns, rows}});
				const {x, y, columns: width, rows: height} = rectOf(state, 'list');
				const screen = screenOf(state).split('\n');
				let found = 0;
				for (let row = y; row < y + height; row++) {
					const text = (screen[row] ?? '').slice(x, x + width);

					const shown = Array.from(shownSelection(state).rows, each => state.chronology.get(each));
					const named = shown.filter(event =>
						text
							.replace(/^[ ▸]+/, '')
							.startsWith(`${fit(formatEventLabel(event), labelWidth)}  ${event.title.slice(0, 10)}`),
					);
					const clicked = click(state, x + 9, row);
					if (named.length === 0) {
						if (/^ +\d{4}/.test(text)) assert.equal(clicked.cursor, state.cursor, text);
						continue;
					}
					found++;
					assert.ok(
						named.some(event => event.id === at(clicked)),
						text,
					);
				}
				assert.ok(found > 0);
			}
		}
	}
});

test('a click in the list gives it the keys, and one on the event that one is at goes into the detail', () => {
	const reading = drive(orvelAt('truce'), 'enter');
	const there = clickOn(reading, 'Boats announce a cond', rectOf(reading, 'list'));
	assert.deepEqual([at(there), there.focus], ['truce', 'list']);
	const again = clickOn(there, 'Boats announce a cond', rectOf(there, 'list'));
	assert.deepEqual([at(again), again.focus], ['truce', 'detail']);
});

test('a year, a gap, the header, the bar and what lies between the panes mean nothing', () => {
	const state = {...orvelAt('truce'), notice: 'said'};
	const {x, y, rows} = rectOf(state, 'list');
	for (const [column, row] of [
		[x + 4, y],
		[1, 0],
		[1, state.size.rows - 1],
		[rectOf(state, 'detail').x - 1, y + 3],
		[500, 500],
	] as const) {
		assert.equal(actOnPointer(state, {type: 'click', x: column, y: row}), state);
	}
	assert.equal(actOnPointer(state, {type: 'wheel', x: 1, y: 0, turn: 1}), state);
	const short = filtered(state, 'tag:protest');
	assert.equal(actOnPointer(short, {type: 'click', x: 5, y: y + rows - 1}), short);
});

test('what was said takes rows of its own, and a click goes by what is seen', () => {
	const notice = 'so much is said that it takes more than one row of the bar '.repeat(4);
	const said = {...orvelAt('balloon-protest', 80, 24), notice};
	const state = scrollToCursor(said, derive(said).layout);
	assert.ok(rectOf(state, 'bar').rows > 2);
	const clicked = clickOn(state, '2 Rudder', rectOf(state, 'detail'));
	assert.deepEqual(clicked.reading, {type: 'source', id: 'rudder'});
	assert.equal(clicked.notice, undefined);
});

test('the wheel goes from event to event over the list, and scrolls the detail by three lines', () => {
	const state = orvelAt('balloon-protest', 80, 24);
	const {y} = rectOf(state, 'list');
	assert.equal(wheel(state, 5, y, -1).cursor, state.cursor - 1);
	assert.equal(wheel(state, 5, y, -100).cursor, 0);
	assert.equal(wheel(state, 5, y, 100).cursor, state.chronology.size - 1);
	const compared = drive(state, 'c');
	const detail = rectOf(compared, 'detail');
	const scrolled = wheel(compared, 5, detail.y, 2);
	assert.deepEqual([topOf(scrolled), scrolled.focus, scrolled.cursor], [6, 'list', state.cursor]);
	assert.equal(topOf(wheel(scrolled, 5, detail.y, -5)), 0);
	const end = wheel(compared, 5, detail.y, 100);
	assert.equal(
		topOf(end),
		topOf(drive(compared, 'tab G')) -
			(rectOf(end, 'detail').rows - rectOf(drive(compared, 'tab'), 'detail').rows),
	);
	assert.equal(topOf(wheel(end, 5, detail.y, 1)), topOf(end));
});

test('a click in the detail gives it the keys', () => {
	const state = orvelAt('truce');
	const {x, y, rows} = rectOf(state, 'detail');
	assert.equal(click(state, x + 3, y + rows - 1).focus, 'detail');
	assert.equal(click(state, x + 3, y).focus, 'detail');
});

test('each cell of a tab opens that tab, also where tabs are scrolled, and no other cell does', () => {
	for (const [columns, rows] of sizes) {
		const first = openState(many, {size: {columns, rows}});
		const shown = derive(first).detail ? first : drive(first, 'enter');
		for (const key of ['1', '2', '5', '8', 'c']) {
			const state = drive(shown, key);
			const event = currentEvent(state) ?? assert.fail('no event');
			const rect = rectOf(state, 'detail');
			const width = textWidth(rect.columns);
			const cells = tabCells(state, event, width);
			const open = cells.find(({isOpen}) => isOpen);
			assert.ok(open && open.to <= width, `${columns}x${rows}: ${open?.label}`);
			const y = screenOf(state)
				.split('\n')
				.findIndex(
					(row, index) => index >= rect.y && row.slice(rect.x).startsWith(` ${cells[0]?.label.slice(0, 9)}`),
				);
			assert.ok(y > 0, `${columns}x${rows}`);
			let opened = 0;
			for (let cell = 0; cell < width; cell++) {
				const tab = cells.find(({from, to}) => cell >= from && cell < to);
				const clicked = click(state, rect.x + 1 + cell, y);
				assert.deepEqual(openReading(clicked), tab?.reading ?? openReading(state));
				assert.equal(clicked.focus, tab ? state.focus : 'detail');
				if (tab) opened++;
			}
			assert.ok(opened > 8);
		}
	}
});

test('a tab stands where its label is seen', () => {
	const state = orvelAt('balloon-protest');
	const detail = rectOf(state, 'detail');
	assert.deepEqual(openReading(clickOn(state, '3 Compare', detail)), {type: 'compare'});
	const compared = clickOn(state, '3 Compare', detail);
	const second = clickOn(compared, '2 ', rectOf(compared, 'detail'));
	assert.deepEqual(second.reading, {
		type: 'source',
		id: state.chronology.get(state.cursor).accounts[1]?.source,
	});
});
