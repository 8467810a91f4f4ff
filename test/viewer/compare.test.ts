import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareAccounts} from '../../source/chronology/comparison.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {derive} from '../../source/viewer/derive.ts';
import {columnNames, columnsOf} from '../../source/viewer/screen/comparison.ts';
import {textWidth} from '../../source/viewer/screen/detail.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {tabCells, tabLines} from '../../source/viewer/screen/tabs.ts';
import {tallyLines} from '../../source/viewer/screen/tally.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';
import {drive, opened, screenOf} from '../drive.ts';
import {gullRock, read} from '../fixtures.ts';
import {orvelAt} from './drive-pointer.ts';

/** An event that so many sources tell of, each making a claim on the same topic. */
async function formatReports(count: number, topic: string): Promise<Chronology> {
	const ids = Array.from({length: count}, (_, index) => `s${index + 1}`);
	return read(`version: 1
title: Short topics
sources: [${ids.map(id => `{id: ${id}, outlet: Source ${id}}`).join(', ')}]
events:
  - {id: told, date: 2020-01-01, title: An event, accounts: [${ids
		.map(id => `{source: ${id}, text: a, claims: [{topic: ${topic}, says: one}]}`)
		.join(', ')}]}
`);
}

test('which of the columns are shown is told whole at any width', async () => {
	let paged = 0;
	for (const count of [2, 3, 5, 12, 110]) {
		for (const topic of ['No', 'Deaths', 'How many people were in the boats']) {
			const chronology = await formatReports(count, topic);
			const event = chronology.get(0);
			for (let width = 20; width <= 300; width++) {
				for (const column of [0, 1, count]) {
					const columns = columnsOf(event, width, column);
					if (columns.type === 'stacked' || columns.shown === count) continue;
					const {first, shown} = columns;
					const [names = ''] = columnNames({...opened({}, chronology), column}, event, width).map(textOf);
					assert.ok(names.startsWith(`${first + 1}–${first + shown} of ${count} `), names);
					assert.ok(cellWidth(names) <= width);
					paged++;
				}
			}
		}
	}
	assert.ok(paged > 1000, `${paged} comparisons had columns to page`);
});

test('no topic is broken within a word of a common length', async () => {
	for (const count of [1, 2, 3]) {
		const chronology = await formatReports(count, 'The official responsibilities');
		for (let columns = 40; columns <= 200; columns++) {
			const screen = screenOf(
				drive(opened({size: {columns, rows: 40}}, chronology), count > 1 ? 'enter c' : 'enter'),
			);
			assert.match(screen, /\bresponsibilities\b/, `${count} in ${columns}`);
		}
	}
});

test('no column of a comparison gets narrower as the terminal gets wider', async () => {
	for (const count of [2, 3, 11]) {
		const chronology = await formatReports(count, 'How many people were in the boats');
		let [widest, most] = [0, 0];
		for (let columns = 30; columns <= 320; columns++) {
			for (const rows of [14, 40]) {
				const state = drive(opened({size: {columns, rows}}, chronology), 'c');
				const {layout} = derive(state);
				assert.ok(layout.type !== 'tooSmall' && layout.detail, `${columns}`);
				const shape = columnsOf(chronology.get(0), textWidth(layout.detail.columns), 0);
				if (shape.type === 'stacked') {
					assert.equal(most, 0, `${columns}`);
					continue;
				}
				assert.ok(shape.cell >= widest && shape.shown >= most, `${columns}x${rows}: ${shape.cell}`);
				[widest, most] = [shape.cell, shape.shown];
			}
		}
		assert.equal(most, count);
	}
});

test('beside a comparison with all the width that it has use for the list has the rest', () => {
	const panes = (columns: number) => {
		const {layout} = derive(drive(orvelAt('truce', columns), 'c'));
		return layout.type === 'tooSmall' ? undefined : [layout.type, layout.list?.columns];
	};
	assert.deepEqual([120, 160, 210].map(panes), [
		['stacked', 120],
		['beside', 24],
		['beside', 76],
	]);
});

test('how many sources there are stands whole behind tabs that have no room', async () => {
	for (const count of [2, 3, 12]) {
		const chronology = await formatReports(count, 'Deaths');
		const event = chronology.get(0);
		for (const source of ['s1', `s${count}`]) {
			const state = opened({reading: {type: 'source', id: source}}, chronology);
			for (let width = 24; width <= 200; width++) {
				const [row = '', rule = ''] = tabLines(state, event, width).map(textOf);
				const isWhole = row.trimEnd().endsWith(`${count + 1} Compare`) && row.startsWith('1 Source s1 ');
				assert.ok(isWhole || row.endsWith(`  ${count} sources`), row);
				assert.ok(cellWidth(row) <= width && cellWidth(rule) <= width);
				// No tab can be clicked beneath the count.
				const cells = tabCells(state, event, width);
				assert.ok(isWhole || cells.every(({to}) => to <= width - `  ${count} sources`.length));
				assert.ok(cells.some(({isOpen}) => isOpen));
			}
		}
	}
});

test('the tally has its signs, and whole words where two lines have room for them', () => {
	const event = gullRock.get(gullRock.rowOf('lamp-out') ?? -1);
	const drawn = (width: number, most?: number) =>
		tallyLines(compareAccounts(event), width, most === undefined ? {} : {most}).map(textOf);
	const whole = '≠ 1 differs · = 1 agrees · ~ 1 compatible · – 2 in one source only';
	assert.deepEqual(drawn(80), [whole]);
	assert.deepEqual(drawn(50), ['≠ 1 differs · = 1 agrees · ~ 1 compatible', '– 2 in one source only']);
	assert.deepEqual(drawn(50, 1), ['≠ 1 · = 1 · ~ 1 · – 2']);
	for (let width = 22; width <= 100; width++)
		for (const line of drawn(width)) assert.ok(cellWidth(line) <= width);
});

test('the count of columns stands whole on the screen', async () => {
	const chronology = await formatReports(3, 'Deaths');
	assert.match(screenOf(drive(opened({size: {columns: 60, rows: 24}}, chronology), 'c')), / 1–2 of 3 /);
});

test('what one topic has room for, the accounts’ own dates have too', async () => {
	const chronology = await read(`version: 1
title: Dated
sources: [{id: a, outlet: A}, {id: b, outlet: B}]
events:
  - id: told
    date: 2020
    title: An event
    accounts:
      - {source: a, text: a, when: in spring, claims: [{topic: So, says: yes}]}
      - {source: b, text: b, when: in autumn, claims: [{topic: So, says: yes}]}
`);
	assert.match(screenOf(drive(opened({}, chronology), 'c')), / When +in spring +~ in autumn/);
});

test('an event that nobody tells of has nothing to compare, and nobody is said to tell of it', async () => {
	const chronology = await read(
		'version: 1\ntitle: Untold\nevents: [{id: a, date: 2020-01-01, title: An event without accounts}]\n',
	);
	const compared = drive(opened({}, chronology), 'c');
	assert.equal(compared.notice, 'No source given: nothing to compare');
	assert.match(screenOf(compared), /^.*No source given$/m);
	assert.equal(opened({reading: {type: 'compare'}}, chronology).notice, compared.notice);
});
