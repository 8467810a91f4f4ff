import assert from 'node:assert/strict';
import {test} from 'node:test';
import {mayHaveBeen} from '../../source/chronology/store.ts';
import {civil, dayNumber} from '../../source/dates/gregorian.ts';
import {placeWithin} from '../../source/timeline/places.ts';
import {stretchesOf} from '../../source/timeline/stretches.ts';
import {extentOf} from '../../source/timeline/window.ts';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {at, axisDrawn, drive, opened} from '../drive.ts';
import {orvel, queryOf, read, tideMill} from '../fixtures.ts';
import {click, rectOf} from './drive-pointer.ts';

/** Kinds of dates, and the stretches that they take, in years: ━ lasted, ╌ some time within, ● then; ← → open, ? not known. */
const kinds: readonly (readonly [date: string, stretches: string])[] = [
	['2004', '●2004–2004'],
	['2004~', '╌2004–2004'],
	['15XX', '●1500–1599'],
	['1500/1599', '━1500–1599'],
	['2004/..', '━2004–2004→'],
	['../2003', '←━2003–2003'],
	['2004/', '╌2004–2004?'],
	['/2003', '?╌2003–2003'],
	['2004/XXXX', '╌2004–2004?'],
	['[1500..1599]', '╌1500–1599'],
	['[2004..]', '╌2004–2004→'],
	['[..2003]', '←╌2003–2003'],
	['[1500,1599]', '╌1500–1500 ╌1599–1599'],
	['[1599,1500]', '╌1500–1500 ╌1599–1599'],
	['[1500,1510..]', '╌1500–1500 ╌1510–1510→'],
	['[1500]', '●1500–1500'],
	['{1500,1599}', '━1500–1500 ━1599–1599'],
	['{1500..1599}', '━1500–1599'],
	['{1500..}', '━1500–1500→'],
	['{1500}', '●1500–1500'],
	['XXXX-12-25', ''],
	['[1500,XXXX-12-25]', '╌1500–1500'],
];

const chronology = await read(`version: 1
title: Kinds of dates
events:
${kinds.map(([date], index) => `  - {id: e${index}, date: '${date}', title: One}`).join('\n')}
`);

const signs = {lasted: '━', vague: '╌', exact: '●'} as const;
const ends = {nothing: ['', ''], open: ['←', '→'], unknown: ['?', '?']} as const;

for (const [index, [date, expected]] of kinds.entries()) {
	test(`${date} takes ${expected || 'no time'}`, () => {
		const drawn = stretchesOf(chronology, chronology.rowOf(`e${index}`) ?? 0).map(stretch => {
			const [first, last] = [stretch.earliest, stretch.latest].map(day => civil(Math.floor(day)).year);
			return `${ends[stretch.before][0]}${signs[stretch.duration]}${first}–${last}${ends[stretch.after][1]}`;
		});
		assert.equal(drawn.join(' '), expected);
	});
}

function axis(state: State, rows = 3): readonly string[] {
	const rect = {x: 0, y: 0, columns: state.size.columns, rows};
	return axisDrawn(state, rect).map(row => textOf(row).trimEnd());
}

test('an open end goes on to the edge of the axis, which is no longer for it', () => {
	const {first = 0, last = 0} = extentOf(tideMill) ?? {};
	assert.deepEqual([civil(first).year, civil(last).year], [1802, 1891]);
	const marker = (id: string) => axis(opened({at: id, size: {columns: 60, rows: 24}}, tideMill))[2] ?? '';
	assert.match(marker('built'), /^←╌*▲╌*$/);
	assert.match(marker('lease'), /^ +▲╌{30,}\?$/);
	assert.match(marker('repair'), /^ +▲━*→$/);
	assert.match(marker('wheel'), /^ +▲━+$/);
	assert.match(marker('fires'), /^ +▲━* {2,}━+$/);
	assert.match(marker('lamp'), /^ +▲╌* {2,}╌+$/);
	for (const id of ['built', 'lease', 'repair']) assert.ok(marker(id).length <= 60);
	assert.equal(toAscii(marker('repair')).at(-1), '>');
	assert.equal(toAscii(marker('built')).at(0), '<');
});

test('a lasting event with a known end has no sign at the edge, though it goes on beyond the window', () => {
	const zoomed = drive(opened({at: 'wheel', size: {columns: 60, rows: 24}}, tideMill), '+ + +');
	assert.match(axis(zoomed)[2] ?? '', /━$/);
	assert.match(axis(zoomed)[0] ?? '', /›$/);
});

const lasting = await read(`version: 1
title: Lasting
events:
  - {id: before, date: ../1990, title: Until 1990, tags: [before]}
  - {id: two, date: '{1991,2015}', title: In two years, tags: [two]}
  - {id: since, date: 2000/.., title: Since 2000, tags: [since]}
  - {id: then, date: '2010', title: In 2010, tags: [then]}
  - {id: end, date: '2020', title: In 2020, tags: [end]}
`);

test('what lasts on is in every bar to the edge of the axis, and a set in those of its members', () => {
	const bars = (id: string) => {
		const shown = {
			...opened({size: {columns: 64, rows: 24}}, lasting),
			filter: queryOf(`tag:${id}`, lasting),
			spansAll: true,
		} as const;
		return (axis(shown)[0] ?? '').replaceAll('·', ' ').trim();
	};
	assert.equal(bars('before'), '██');
	assert.match(bars('two'), /^██+ {20,}██+$/);
	assert.match(bars('since'), /^█{40,}$/);
});

test('in lanes open ends go on to the margins', () => {
	const drawn = axis(drive(opened({at: 'survey', size: {columns: 80, rows: 30}}, tideMill), 'L'), 8);
	assert.match(drawn.find(row => row.startsWith(' The parish')) ?? '', /^ The parish *←╍.*\?$/);
	assert.match(drawn.find(row => row.startsWith(' The miller')) ?? '', /→$/);
	for (const row of drawn) assert.ok(row.length <= 80);
});

test('time in which an event may have gone on is not empty', () => {
	const state = opened({at: 'lease'}, tideMill);
	assert.equal(drive(state, ': 1 8 3 0 enter').notice, undefined);
	assert.equal(at(drive(state, ': 1 8 3 0 enter')), 'lease');
	assert.equal(at(drive(state, ': 1 7 5 0 enter')), 'built');
	assert.equal(drive(state, '+ >').notice, '1811: no event begins in it');
	assert.match(drive(opened({at: 'stone'}, tideMill), ': 1 8 3 0 enter').notice ?? 'there', /^there$/);
});

test('a click where only an open end goes on leads to its event', () => {
	const state = drive(opened({at: 'end', size: {columns: 64, rows: 30}}, lasting), 'L');
	const {x, y, columns} = rectOf(state, 'axis');
	const column = x + columns - 4;
	assert.equal(at(click(state, column, y)), 'since');
	const lane = axis(state, 10).findIndex(row => row.startsWith(' since'));
	assert.equal(at(click(state, column, y + lane)), 'since');
});

test('the first event that may have been within some days is found whatever the dates of the others', () => {
	for (const shown of [tideMill, chronology, lasting, orvel]) {
		const selection = shownSelection(opened({}, shown));
		for (let year = 1490; year < 2030; year += 3) {
			const days = {
				earliest: dayNumber({year, month: 3, day: 1}),
				latest: dayNumber({year: year + 1, month: 2, day: 3}),
			};
			const first = selection.rows.findIndex(row => mayHaveBeen(shown, row, days));
			assert.equal(placeWithin(shown, selection, days) ?? -1, first, String(year));
		}
	}
});
