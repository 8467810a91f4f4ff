import assert from 'node:assert/strict';
import {test} from 'node:test';
import {derive} from '../../source/viewer/derive.ts';
import {bindings as usual} from '../../source/viewer/modes/index.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {type Layout, layoutFor} from '../../source/viewer/state/layout.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {axisDrawn, drive, filtered, opened, timeShown} from '../drive.ts';

function axisOf(layout: Layout) {
	return layout.type === 'tooSmall' ? undefined : layout.axis;
}

function lanes(state: State): readonly string[] {
	const rect = axisOf(derive(state).layout);
	return rect
		? axisDrawn(state, rect)
				.slice(3)
				.map(row => textOf(row).trimEnd())
		: [];
}

const names = (state: State) => lanes(state).map(row => row.trim().split(/ {2,}/)[0] ?? '');

test('L shows actors, sources and tags in turn, then none', () => {
	const state = opened({at: 'truce'});
	const kinds = ['L', 'L L', 'L L L', 'L L L L'].map(keys => drive(state, keys));
	assert.deepEqual(
		kinds.map(({lanes: field, notice}) => [field, notice]),
		[
			['actor', 'lanes: actors'],
			['source', 'lanes: sources'],
			['tag', 'lanes: tags'],
			[undefined, 'no lanes'],
		],
	);
	assert.deepEqual(
		kinds.map(state => lanes(state).length > 0),
		[true, true, true, false],
	);
});

test('those who take part most often are first, and what has no room is counted', () => {
	const all = names(drive(opened({at: 'truce'}), 'L'));
	assert.equal(all.length, 10);
	assert.equal(all[0], 'NL captains');
	assert.equal(all.at(-1), '1–9 of 20');
	const protests = names(drive(filtered(opened(), 'actor:katren'), 'L'));
	assert.ok(protests.includes('Katrin Herring'));
	assert.ok(!protests.includes('Island Steamers'));
});

test('lanes stand under the cells of the axis', () => {
	const state = drive(opened({at: 'departure'}), 'L L');
	const rect = axisOf(derive(state).layout);
	assert.ok(rect);
	const [density = '', labels = '', marker = '', tbn = '', rudder = ''] = axisDrawn(state, rect).map(textOf);
	const at = marker.indexOf('▲');
	assert.equal(labels.indexOf('2011'), at);
	assert.equal(density.indexOf('▂', density.indexOf('▂') + 1), at);
	assert.equal(tbn.slice(at, at + 3), '╍╍╍');
	assert.equal(rudder.slice(at, at + 3), '   ');
});

test('a span, a day, some time in between and several at once have their signs', () => {
	const drawn = lanes(drive(opened({at: 'truce'}), 'L')).join('\n');
	for (const sign of ['━', '─', '╍', '╌', '○', '2']) assert.ok(drawn.includes(sign), sign);
});

test('who took part is drawn thick, who is merely named thin', () => {
	const rows = lanes(drive(opened(), 'L'));
	assert.match(rows.find(row => row.includes('NL captains')) ?? '', /╍/);
	assert.doesNotMatch(rows.find(row => row.includes('Orveli council')) ?? '', /[━╍●]/);
});

test('the cells of the cursor’s event stand out in the lanes that it is in', () => {
	const state = drive(opened({at: 'denial'}), 'L L + + + +');
	const rect = axisOf(derive(state).layout);
	assert.ok(rect);
	const accents = axisDrawn(state, rect)
		.slice(3)
		.map(row => row.some(({style}) => style === 'accent'));
	assert.deepEqual(accents, [false, true, false]);
});

test('the line under the lanes says what their glyphs mean, as far as they occur and have room', () => {
	const foot = (keys: string, columns: number) =>
		lanes(drive(opened({at: 'truce', size: {columns, rows: 40}}), keys)).at(-1);
	assert.equal(
		foot('L', 160),
		' 1–9 of 20    { } more   ━╍ took part  ○─╌ only named  ╍╌ some time within  ━─ lasted  2–9 so many events  ○ one event',
	);
	assert.equal(foot('L', 80), ' 1–9 of 20    { } more   ━╍ took part  ─╌ only named  ╍╌ some time within');
	assert.equal(foot('L L', 120), ' ╍ some time within  ━ lasted  2–9 so many events  ● one event');
	assert.equal(foot('L', 30), ' 1–9 of 20    { } more');
});

test('the keys in the line under the lanes are those of the settings', () => {
	const bindings = usual.map(row => (row.action === 'nextLanes' ? {...row, keys: ['ctrl+t']} : row));
	assert.match(
		lanes(drive(opened({at: 'truce', bindings}), 'L')).at(-1) ?? '',
		/^ 1–9 of 20 {4}\{ Ctrl-T more /,
	);
	const none = bindings.map(row => (/Lanes$/.test(row.action) ? {...row, keys: []} : row));
	const drawn = lanes(openedWithLanes(none)).at(-1) ?? '';
	assert.match(drawn, /^ 1–9 of 20 {3}━╍ took part/);
});

function openedWithLanes(bindings: NonNullable<Parameters<typeof opened>[0]>['bindings']): State {
	return opened({at: 'truce', lanes: 'actor', ...(bindings && {bindings})});
}

test('} and { reach the lanes that have no room, and time stays where it is', () => {
	let state = drive(opened({at: 'truce'}), 'L');
	const before = timeShown(state);
	const seen = names(state).slice(0, -1);
	for (const [keys, foot] of [
		['}', '10–18 of 20'],
		['}', '12–20 of 20'],
	] as const) {
		state = drive(state, keys);
		assert.equal(names(state).at(-1), foot);
		assert.deepEqual(timeShown(state), before);
		seen.push(...names(state).slice(0, -1));
	}
	assert.equal(new Set(seen).size, 20);
	assert.equal(drive(state, '}').notice, 'these are the last lanes');
	assert.equal(names(drive(state, '{')).at(-1), '3–11 of 20');
	assert.equal(names(drive(state, '{ {')).at(-1), '1–9 of 20');
	assert.equal(drive(state, '{ { {').notice, 'these are the first lanes');
	assert.equal(names(drive(state, 'L L L L')).at(-1), '1–9 of 20');
	assert.ok(names(filtered(state, 'actor:katren')).includes('Katrin Herring'));
});

test('where all lanes are in view, or none, the keys say so', () => {
	assert.equal(drive(opened(), 'L L }').notice, 'all lanes are in view');
	assert.equal(drive(opened(), '}').notice, 'no lanes are in view: L draws them');
});

test('a low screen has none, and says so', () => {
	const low = drive(opened({size: {columns: 120, rows: 15}}), 'L');
	assert.equal(low.lanes, undefined);
	assert.match(low.notice ?? '', /16 rows/);
	assert.equal(drive(opened({size: {columns: 40, rows: 12}}), 'L').lanes, undefined);
});

test('lanes leave room for the panes at any size, whatever is written', () => {
	for (let rows = 8; rows <= 60; rows++) {
		for (const columns of [30, 60, 80, 120]) {
			for (const barRows of [1, 2, 5, 8, 11]) {
				if (barRows + 7 > rows) continue;
				const {type: _, ...layout} = layoutFor({columns, rows}, {focus: 'list', barRows, lanes: 20});
				const without = layoutFor({columns, rows}, {focus: 'list', barRows});
				if (without.type === 'tooSmall') continue;
				const axis = axisOf(layoutFor({columns, rows}, {focus: 'list', barRows, lanes: 20}));
				assert.ok((axis?.rows ?? 0) <= 3 + Math.max(3, rows / 4));
				if ((axis?.rows ?? 0) <= 3) continue;
				for (const rect of Object.values(layout)) assert.ok(rect.rows > 0, `${columns}x${rows}`);
			}
		}
	}
	for (const size of [
		{columns: 30, rows: 16},
		{columns: 80, rows: 20},
		{columns: 200, rows: 50},
	]) {
		for (const keys of ['L', 'L f', 'L :', 'L a', 'L @', 'L L v']) {
			const {type: _, ...layout} = derive(drive(opened({at: 'truce', size}), keys)).layout;
			for (const [name, rect] of Object.entries(layout)) assert.ok(rect.rows > 0, `${keys}: ${name}`);
		}
	}
});
