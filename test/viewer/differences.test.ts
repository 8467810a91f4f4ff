import assert from 'node:assert/strict';
import {test} from 'node:test';
import {differencesOf} from '../../source/chronology/differences.ts';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import {frame} from '../../source/viewer/frame.ts';
import {differenceLines} from '../../source/viewer/modes/differences/screen.ts';
import {openState} from '../../source/viewer/open.ts';
import {detailLines} from '../../source/viewer/screen/detail.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {lineAt, linesOf} from '../../source/viewer/screen/viewport.ts';
import {openReading} from '../../source/viewer/state/reading.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, detailShown, drive, effectsOf, filtered, opened, screenOf, topOf} from '../drive.ts';
import {allRows, gullRock, orvel, weirEnd} from '../fixtures.ts';

const sizes = [
	{columns: 30, rows: 8},
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 50},
];

/** Every line of the list, as if the screen were as high as it. */
function allLines(state: State, columns = 100): readonly string[] {
	assert.ok(state.mode.type === 'differences');
	return differenceLines(state, state.mode, {x: 0, y: 0, columns, rows: 1000}).map(line =>
		textOf(line).trimEnd(),
	);
}

/** The line that is chosen, as it stands on the screen. */
function chosenOf(state: State): string {
	const shown = frame(state);
	const lines = shown.type === 'screen' ? (shown.body?.lines ?? []) : [];
	const chosen = lines.filter(line => line.some(({style}) => style === 'selected'));
	assert.equal(chosen.length, 1);
	return textOf(chosen[0] ?? []).trim();
}

const light = openState(gullRock, {size: {columns: 80, rows: 24}});

test('under a title, by sign: contradictions with what each source says, all else in a line each', () => {
	assert.deepEqual(allLines(drive(light, 'D'), 80), [
		` What sources don't agree on${' '.repeat(44)}1 of 4`,
		'',
		' Differ (1)',
		` ▸ ≠ Boats stranded  A storm puts the lamp out${' '.repeat(21)}16 Oct 1987`,
		'       Harbour Almanac: three',
		'       Coast Gazette: two or more  ¶3',
		'       Keepers’ Log: more than five',
		'',
		' Compatible (1)',
		`   ~ When  A storm puts the lamp out${' '.repeat(31)}16 Oct 1987`,
		'',
		' In one source only (2)',
		`   – Last heard  A storm puts the lamp out${' '.repeat(25)}16 Oct 1987`,
		`   – Men  A storm puts the lamp out${' '.repeat(32)}16 Oct 1987`,
	]);
});

test('every difference is there, in order, at any place in the list', () => {
	const topics = differencesOf(orvel, allRows(orvel)).map(({topic: {topic}}) => topic);
	let state = drive(opened(), 'D');
	for (const topic of topics) {
		assert.ok(
			chosenOf(state)
				.replace(/^▸ [≠~–]/, '')
				.startsWith(` ${topic}  `),
			topic,
		);
		state = drive(state, 'j');
	}
	assert.deepEqual(state.mode, {type: 'differences', index: topics.length - 1});
});

const moves: readonly (readonly [keys: string, index: number])[] = [
	['k', 0],
	['j down', 2],
	['j j up', 1],
	['ctrl+d', 10],
	['pagedown pagedown', 20],
	['pagedown j ctrl+u', 1],
	['j pageup', 0],
	['G', 28],
	['G j', 28],
	['end pagedown', 28],
	['G k', 27],
	['G g', 0],
	['G home', 0],
];

for (const [keys, index] of moves)
	test(`D ${keys} chooses topic ${index + 1} of 29`, () =>
		assert.deepEqual(drive(opened(), `D ${keys}`).mode, {type: 'differences', index}));

test('Esc, q and D close the list and leave all else as it was', () => {
	const state = drive(opened({at: 'truce'}), 'enter 2');
	for (const key of ['escape', 'q', 'D']) assert.deepEqual(drive(state, `D j j ${key}`), state);
	assert.deepEqual(effectsOf(drive(state, 'D'), {type: 'key', key: 'q'}), []);
});

test('the filter is followed', () => {
	const few = filtered(opened(), 'tag:protest year:2020 balloons');
	const rows = shownSelection(few).rows;
	const count = (sign: string) => differencesOf(orvel, rows).filter(({topic}) => topic.sign === sign).length;
	const lines = allLines(drive(few, 'D'));
	assert.ok(rows.length < orvel.size && count('compatible') < 15);
	assert.ok(lines.includes(` Compatible (${count('compatible')})`));
	assert.ok(lines.includes(` In one source only (${count('alone')})`));
	assert.equal(lines[2]?.includes('Differ'), count('differ') > 0);
});

test('where nothing differs, that stands above what is told otherwise', () => {
	const state = drive(filtered(opened({}, weirEnd), '-stranded'), 'D');
	assert.deepEqual(allLines(state, 60).slice(0, 6), [
		` What sources don't agree on${' '.repeat(24)}1 of 3`,
		'',
		' No two sources contradict each other.',
		'',
		' Compatible (1)',
		` ▸ ~ Demand  The bargees protest${' '.repeat(18)}Mar 1901`,
	]);
	for (const size of [
		{columns: 30, rows: 8},
		{columns: 40, rows: 12},
	]) {
		const small = {...state, size};
		assert.match(chosenOf(small), /^▸ ~ Demand/);
	}
});

test('where there is nothing, one line says so and why, and Enter stays', () => {
	const none = drive(filtered(opened(), 'year:2003'), 'D');
	assert.match(screenOf(none), /No two sources contradict each other: no event here has two sources\./);
	assert.match(
		screenOf(drive(filtered(opened({}, weirEnd), 'weeks'), 'D')),
		/No two sources contradict each other\.$/m,
	);
	for (const keys of ['j', 'G', 'ctrl+d', 'enter', 'g k']) assert.deepEqual(drive(none, keys), none);
	assert.equal(drive(none, 'escape').mode.type, 'browse');
});

test('Enter leads to the comparison of the event, with the topic in view, at any size', () => {
	for (const size of sizes) {
		for (const [index, {row, topic}] of differencesOf(orvel, allRows(orvel)).entries()) {
			const state = opened({size});
			const there = update({...state, mode: {type: 'differences', index}}, {type: 'key', key: 'enter'}).state;
			assert.equal(there.mode.type, 'browse');
			assert.equal(at(there), orvel.get(row).id);
			assert.equal(there.focus, 'detail');
			assert.deepEqual(openReading(there), {type: 'compare'});
			const detail = detailShown(there);
			// A long word is broken where the column of topics is narrow.
			const word = topic.topic.split(' ')[0]?.slice(0, 8) ?? '';
			assert.ok(
				textOf(linesOf(detail.blocks)[lineAt(detail.blocks, there.position)] ?? []).includes(word),
				topic.topic,
			);
			const text = detailLines(there, detail, size).map(textOf).join('\n');
			assert.ok(text.includes(word), `${topic.topic} in\n${text}`);
		}
	}
});

test('Ctrl-O goes back to where one was before Enter', () => {
	const state = drive(opened({at: 'truce', size: {columns: 80, rows: 24}}), 'enter 2 j');
	const there = drive(state, 'D G enter');
	assert.notEqual(at(there), 'truce');
	assert.ok(topOf(there) > 0);
	const back = drive(there, 'ctrl+o');
	assert.deepEqual(
		[at(back), back.focus, back.reading, topOf(back)],
		['truce', 'detail', {type: 'source', id: 'rudder'}, topOf(state)],
	);
});

test('D from where Enter led opens the list at that topic again', () => {
	const state = opened({size: {columns: 80, rows: 24}});
	for (const keys of ['D j j j', 'D ctrl+d j', 'D G', 'D G k k']) {
		const there = drive(state, keys);
		assert.deepEqual(drive(there, 'enter D').mode, there.mode);
		assert.deepEqual(drive(there, 'enter D j').mode, drive(there, 'j').mode);
	}
	assert.deepEqual(drive(state, 'D G enter escape D').mode, {type: 'differences', index: 0});
});

test('. and , go on to the next and the previous difference, from the list and from the event that it leads to', () => {
	const state = opened({size: {columns: 80, rows: 24}});
	const list = differencesOf(orvel, allRows(orvel));
	const shownAt = (keys: string) => drive(state, keys).notice;
	const named = (index: number) => {
		const {topic, sign} = list[index]?.topic ?? {};
		return `${index + 1} of ${list.length}: ${topic}, ${sign === 'differ' ? 'differs' : sign === 'alone' ? 'in one source only' : sign}`;
	};
	assert.deepEqual(drive(state, 'D . .').mode, {type: 'differences', index: 2});
	assert.deepEqual(drive(state, 'D . . ,').mode, {type: 'differences', index: 1});
	assert.equal(shownAt('D j enter .'), named(2));
	assert.equal(shownAt('D j enter . . ,'), named(2));
	// Scrolling in the comparison doesn't lose the place.
	assert.equal(shownAt('D j enter . j j .'), named(3));
	assert.equal(shownAt('D G enter .'), `${named(0)}; from the first again`);
	assert.equal(shownAt('D enter ,'), `${named(list.length - 1)}; from the last again`);
	let there = drive(state, 'D enter');
	for (const {row, topic} of list.slice(1)) {
		there = drive(there, '.');
		assert.equal(at(there), orvel.get(row).id);
		assert.deepEqual(
			[there.mode.type, there.focus, openReading(there)],
			['browse', 'detail', {type: 'compare'}],
		);
		const detail = detailShown(there);
		const shown = textOf(linesOf(detail.blocks)[lineAt(detail.blocks, there.position)] ?? []);
		assert.ok(shown.includes(topic.topic.split(' ')[0] ?? ''), topic.topic);
	}
	assert.equal(at(drive(there, 'ctrl+o ctrl+o')), orvel.get(list.at(-3)?.row ?? 0).id);
});

test('. without a difference in view goes to the gravest ones, from the event on', () => {
	const [first] = differencesOf(orvel, allRows(orvel));
	assert.equal(first?.topic.sign, 'differ');
	const contradicted = orvel.get(first.row).id;
	assert.equal(at(drive(opened(), '.')), contradicted);
	assert.equal(at(drive(opened({at: contradicted}), '.')), contradicted);
	assert.equal(at(drive(opened({at: 'balloon-protest'}), ',')), contradicted);
	const beyond = drive(opened({at: 'balloon-protest'}), '.');
	assert.equal(at(beyond), contradicted);
	assert.match(beyond.notice ?? '', /from the first again$/);
	assert.match(
		drive(filtered(opened(), 'year:2003'), '.').notice ?? '',
		/^No two sources contradict each other/,
	);
});

test('of more sources than fit, those that speak of the topic are in view', () => {
	const [protest] = orvel.get(orvel.rowOf('balloon-protest') ?? -1).accounts;
	assert.ok(protest);
	const {when: _, ...first} = protest;
	const accounts = Array.from({length: 9}, (_, index) => ({
		...first,
		source: `paper-${index}`,
		claims: index < 7 ? [] : [{topic: 'Colour', says: `colour ${index}`, paragraphs: []}],
	}));
	const events = [{...orvel.get(0), accounts}];
	const papers = chronologyOfEvents({
		title: 'Orvel, by nine',
		extra: {},
		sources: [],
		actors: [],
		events,
	});
	const state = drive(openState(papers, {size: {columns: 120, rows: 30}}), 'D enter');
	assert.match(screenOf(state), /colour 7 .*colour 8/);
});

test('the list covers the panes and the axis, and the chosen topic is always shown', () => {
	for (const size of sizes) {
		let state = drive(opened({size}), 'D');
		for (let index = 0; index < 28; index++) {
			const shown = frame(state);
			assert.ok(shown.type === 'screen' && shown.body && !shown.list && !shown.detail && !shown.axis);
			assert.match(chosenOf(state), /^▸/);
			state = drive(state, 'j');
		}
	}
});

test('a screen that is filled shows as much as it has room for, at both ends', () => {
	for (const keys of ['D', 'D G']) {
		const shown = frame(drive(opened({size: {columns: 80, rows: 24}}), keys));
		assert.ok(shown.type === 'screen' && shown.body);
		const [title, , ...lines] = shown.body.lines.map(line => textOf(line).slice(0, -1).trimEnd());
		assert.match(title ?? '', /^ What sources don't agree on/);
		assert.match((keys === 'D' ? lines[0] : lines.at(-1)) ?? '', /^ Differ \(1\)$|^ ▸ – \S/);
		assert.ok(lines.filter(line => line === '').length <= 2);
	}
});
