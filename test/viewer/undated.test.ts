import assert from 'node:assert/strict';
import {test} from 'node:test';
import {extentOf} from '../../source/timeline/window.ts';
import {relationWords} from '../../source/viewer/modes/pair/relation.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {greetingLines} from '../../source/viewer/voice/greeting.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';
import {read, tideMill} from '../fixtures.ts';
import {click, rectOf} from './drive-pointer.ts';
import {open, press} from './drive-speech.ts';

const undatedOnly = await read(`version: 1
title: Nobody knows when
actors: [{id: we, name: We}]
events:
  - {id: a, title: One thing, actors: [we]}
  - {id: b, date: XXXX, title: Another thing, tags: [thing]}
  - {id: c, date: XXXX-12-25, title: A Christmas}
`);

const mixed = await read(`version: 1
title: Undated events
events:
  - {id: a, date: XXXX, title: Nobody knows when}
  - {id: b, date: XXXX-12-25, title: A Christmas}
  - {id: c, date: 2019-05-01, title: In May 2019}
  - {id: d, date: 2020-03-29, title: In March 2020}
`);

function lines(state: State): readonly string[] {
	return screenOf(state).split('\n');
}

test('undated events stand under a heading of their own, behind all others and without a gap before it', () => {
	const list = lines(opened({size: {columns: 80, rows: 40}}, mixed)).slice(4, 12);
	assert.deepEqual(
		list.map(row => row.slice(0, 40).trimEnd()),
		[
			'   2019',
			' ▸   1 May       In May 2019',
			'   2020 · 10 months later',
			'     29 Mar      In March 2020',
			'   Undated',
			'                 Nobody knows when',
			'     25 Dec      A Christmas',
			'',
		],
	);
});

test('the axis spans what is dated', () => {
	const days = extentOf(mixed);
	assert.deepEqual(days, {first: 18_017, last: 18_350});
	assert.match(lines(opened({size: {columns: 80, rows: 30}}, mixed))[2] ?? '', /^ May 2019 .* Mar$/);
	assert.equal(extentOf(undatedOnly), undefined);
});

test('the keys for years lead to the undated and back', () => {
	const state = opened({}, mixed);
	const behind = drive(state, '] ]');
	assert.equal(at(behind), 'a');
	assert.equal(at(drive(behind, '[')), 'd');
	assert.equal(drive(behind, ']').notice, 'no later year has events here');
	assert.equal(at(drive(behind, 'j [')), 'd');
});

test('on an undated event the axis has no mark, and zooming shows where the last dated one is', () => {
	for (const keys of ['G', 'G +', 'G + +', 'G -', 'G _', 'G L']) {
		const state = drive(opened({size: {columns: 80, rows: 24}}, tideMill), keys);
		assert.equal(at(state), 'stone');
		assert.doesNotMatch(lines(state).slice(1, 6).join('\n'), /[▲△]|NaN|Infinity/);
	}
	assert.match(lines(drive(opened({}, tideMill), 'G + + +'))[2] ?? '', /1891/);
});

const steps: readonly (readonly [keys: string, id: string, notice: string | undefined])[] = [
	['G <', 'd', undefined],
	['G >', 'b', 'this event is undated: it stands behind all periods'],
	['G + <', 'd', undefined],
	['G < >', 'd', 'nothing after March 2020'],
	['G : - 1 0 space m o enter', 'c', 'no event on 29 May 2019; the nearest is 4 weeks earlier'],
	['G : 2 0 1 9 enter', 'c', undefined],
	['G : 2 9 space m a r enter', 'd', undefined],
	['G : 1 9 9 0 enter', 'c', 'no event in 1990; the nearest is 29 years later'],
	['G : a enter', 'a', undefined],
	['G v enter', 'd', undefined],
];

for (const [keys, id, notice] of steps) {
	test(`${keys} leads to ${id}${notice ? `: ${notice}` : ''}`, () => {
		const stepped = drive(opened({}, mixed), keys);
		assert.equal(at(stepped), id);
		assert.equal(stepped.notice, notice);
		assert.equal(stepped.mode.type, 'browse');
	});
}

test('no click on the axis leads to an undated event', () => {
	for (const keys of ['g', 'G', 'G L', 'G + +']) {
		const state = drive(opened({at: 'built'}, tideMill), keys);
		const {x, y, columns, rows} = rectOf(state, 'axis');
		for (let column = x; column < x + columns; column++) {
			for (let row = y; row < y + rows; row++) {
				const {cursor} = click(state, column, row);
				assert.ok(cursor === state.cursor || cursor < tideMill.dated, `${keys}: ${column}`);
			}
		}
	}
});

test('with no event dated nothing breaks, at any size, and the axis says so', () => {
	const keys = '+ - _ > < L v [ ] G g j : 2 0 2 0 enter escape : b enter C j enter escape D escape a escape';
	for (const columns of [30, 40, 80, 120]) {
		for (const rows of [8, 12, 24, 40]) {
			let state = opened({size: {columns, rows}}, undatedOnly);
			for (const key of keys.split(' ')) {
				state = drive(state, key);
				assert.doesNotMatch(screenOf(state), /NaN|Infinity|undefined/);
			}
			assert.match(
				lines(opened({size: {columns, rows}}, undatedOnly))[1] ?? '',
				/^ No event here is dated\.$/,
			);
		}
	}
	assert.equal(drive(opened({}, undatedOnly), '+').notice, 'no event here is dated');
	assert.match(lines(drive(opened({}, undatedOnly), ': 2 0')).at(-1) ?? '', /no event here is dated/);
	const laned = lines(opened({lanes: 'actor', scale: 'month'}, undatedOnly));
	assert.match(laned[1] ?? '', /^ No event here is dated\.$/);
});

test('a filter by time says how many undated events it leaves out, in what room there is', () => {
	const state = filtered(opened({}, tideMill), 'year:1891');
	assert.match(lines(state)[0] ?? '', / 7 of 13 events · 2 undated left out$/);
	assert.match(
		lines(filtered(state, 'year:1891 tag:fair'))[0] ?? '',
		/ 0 of 13 events · 1 undated left out$/,
	);
	assert.doesNotMatch(lines(filtered(state, 'tag:building'))[0] ?? '', /undated/);
	assert.doesNotMatch(lines(filtered(state, '-year:1891'))[0] ?? '', /undated/);
	assert.match(lines(drive(opened({}, tideMill), 'f t o : 1 8 1 0')).at(-1) ?? '', / · 2 undated left out/);
	assert.match(lines(drive(opened({}, tideMill), 'v')).at(-1) ?? '', / events? · 2 undated left out/);
	for (const columns of [30, 40, 59, 60, 80]) {
		const narrow = filtered(opened({size: {columns, rows: 12}}, tideMill), 'from:1891');
		assert.match(lines(narrow)[0] ?? '', / 7\D{1,4}13( events)? · 2 undated left out$/);
	}
});

test('a filter that has a name is looked into for terms on time', () => {
	const personal = {marked: new Set<number>(), views: new Map([['late', 'tag:fair from:1850']])};
	const count = (filter: string) => lines(filtered(opened({personal}, tideMill), filter))[0] ?? '';
	assert.match(count('view:late'), / 0 of 13 events · 1 undated left out$/);
	assert.match(count('-view:late'), / 13 of 13 events$/);
	assert.match(count('is:undated from:1891'), / 0 of 13 events · 2 undated left out$/);
});

test('two events are as far apart as is known', () => {
	const apart = (first: string, second: string) => {
		const [one = 0, other = 0] = [first, second].map(id => tideMill.rowOf(id));
		return relationWords(opened({}, tideMill), one, other).split(';')[0];
	};
	assert.equal(apart('survey', 'stone'), 'one of them is undated');
	assert.equal(apart('fair', 'stone'), 'neither is dated');
	assert.equal(apart('lease', 'gate'), 'they may overlap');
	assert.equal(apart('built', 'lease'), '8 years apart');
	assert.equal(apart('tide', 'gate'), 'on the same day');
	assert.equal(apart('bell', 'gate'), 'on the same day');
	assert.equal(apart('lamp', 'survey'), '29 years apart');
});

test('in the spoken view they stand under that heading too, and say so where they stand alone', () => {
	const state = open({}, mixed);
	assert.deepEqual(greetingLines(state).slice(-5), [
		'1. 1 May 2019. In May 2019. No source.',
		'2. 29 March 2020. In March 2020. No source.',
		'Undated:',
		'3. Year unknown. Nobody knows when. No source.',
		'4. 25 December, year unknown. A Christmas. No source.',
	]);
	assert.equal(
		press(state, 'G').text,
		'Event 4 of 4. Undated. 25 December, year unknown. A Christmas. No source.\n',
	);
	assert.match(press(state, 'f "year:2019" enter').text, /\n1 of 4 events, 2 undated left out\./);
	assert.match(press(state, 'G +').text, /This event is undated: it stands behind all periods\.\n$/);
});

test('large numbers are written in groups wherever events are counted', async () => {
	const events = (count: number, date: string) =>
		Array.from({length: count}, (_, at) => `{"id": "${date}${at}", "date": "${date}", "title": "Lamp"}`);
	const chronology = await read(
		`{"version": 1, "title": "Lamps", "events": [${[...events(1200, '2001'), ...events(1100, 'XXXX')].join()}]}`,
	);
	const dated = filtered(opened({}, chronology), 'from:1990');
	assert.match(lines(dated)[0] ?? '', / 1,200 of 2,300 events · 1,100 undated left out$/);
	assert.match(screenOf(drive(dated, 'y')), /citations of all 1,200 events shown …/);
});
