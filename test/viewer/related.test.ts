import assert from 'node:assert/strict';
import {test} from 'node:test';
import {derive} from '../../source/viewer/derive.ts';
import {openState} from '../../source/viewer/open.ts';
import {lineWidth, textOf} from '../../source/viewer/screen/line.ts';
import {linesOf} from '../../source/viewer/screen/viewport.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {at, detailShown, drive, effectsOf, filtered, screenOf} from '../drive.ts';
import {fixture, read, readDoubtful} from '../fixtures.ts';
import {open, press} from './drive-speech.ts';

const ferry = await read(fixture('ferry.yaml'), 'ferry.yaml');
const regatta = await readDoubtful(fixture('two-orders.yaml'), 'two-orders.yaml');

const openAt = (id: string, columns = 120, rows = 40, chronology = ferry) =>
	openState(chronology, {size: {columns, rows}, at: id});

test('r goes to the one related event, and Ctrl-O back to what was read', () => {
	const read = drive(openAt('bunting'), 'enter r');
	assert.equal(at(read), 'return');
	assert.equal(read.focus, 'detail');
	assert.equal(at(drive(read, 'ctrl+o')), 'bunting');
});

test('of several related events each is offered once, with all that it is to the one', () => {
	const menu = drive(openAt('return'), 'r');
	const offered = screenOf(menu)
		.match(/^ {2}(?=\d {2})\d.*$/gm)
		?.map(row => row.trim());
	assert.deepEqual(offered, [
		'1  ends: The crews stop work (1 March 1952)',
		'2  after: Talks begin at the harbour office (3 March 1952)',
		'3  whole of: The pier is decked with bunting (7 March 1952)',
	]);
	assert.equal(at(drive(menu, '1')), 'strike');
	assert.equal(at(drive(menu, 'j enter')), 'talks');
	assert.equal(at(drive(menu, '2 ctrl+o')), 'return');
	assert.match(
		screenOf(drive(openAt('start', 120, 40, regatta), 'r')),
		/1 {2}after, answered by: The gun is fired/,
	);
});

test('where nothing is linked, that is said', () => {
	assert.equal(drive(openAt('fare'), 'r').notice, 'no source links this event with another');
});

test('where no event is left, that is said', () => {
	const none = filtered(openAt('return'), 'zeppelin');
	assert.match(drive(none, 'r').notice ?? '', /^no event, so no/);
	assert.match(drive(none, '@').notice ?? '', /^no event, so no/);
});

test('an event that the filter leaves out is not gone to, and that is said', () => {
	const state = filtered(openAt('return'), 'runs');
	const stayed = drive(state, 'r 1');
	assert.equal(at(stayed), 'return');
	assert.equal(stayed.notice, 'the filter leaves “The crews stop work” out: x clears it');
});

test('the bar names the key where what one reads is linked, and nowhere else', () => {
	const bar = (keys: string, id: string) =>
		screenOf(drive(openAt(id), keys))
			.split('\n')
			.at(-1) ?? '';
	assert.match(bar('enter', 'return'), /r related/);
	assert.doesNotMatch(bar('enter', 'fare'), /r related/);
	assert.doesNotMatch(bar('J', 'return'), /r related/);
});

/** All that the detail says, however its lines are broken. */
function detail(state: State, keys: string): string {
	const read = drive(state, keys);
	const {layout} = derive(read);
	const rect = layout.type === 'tooSmall' ? undefined : layout.detail;
	assert.ok(rect);
	const {head, blocks, foot} = detailShown(read);
	const rows = [...head, ...linesOf(blocks), ...foot];
	for (const row of rows) assert.ok(lineWidth(row) <= rect.columns - 2, textOf(row));
	return rows.map(textOf).join(' ').replace(/\s+/g, ' ');
}

for (const [columns, rows] of [
	[120, 40],
	[80, 24],
	[40, 12],
] as const) {
	test(`links are told under an account and compared beside each other, at ${columns}x${rows}`, () => {
		const state = openAt('return', columns, rows);
		const account = detail(state, 'enter 1');
		assert.match(account, /Ends/);
		assert.match(account, /The crews stop work/);
		assert.match(account, /appears to end it, ¶1/);
		assert.doesNotMatch(account, /strike over/, 'which Log says');
		assert.match(detail(state, 'enter 2'), /strike over/);
		const compared = detail(state, 'enter c');
		assert.match(compared, /Links/);
		assert.match(compared, /strike over/);
		assert.match(compared, /[~=]/);
		assert.match(compared, /Whole of/, 'what other events are to this one stands beneath');
	});

	test(`that another source has two events the other way round is told, at ${columns}x${rows}`, () => {
		assert.match(detail(openAt('start', columns, rows, regatta), 'enter c'), /≠ .*the other way round/);
		assert.match(
			detail(openAt('cheer', columns, rows, regatta), 'enter'),
			/≠ A diary has it the other way round/,
		);
	});
}

test('what differs is gone to from the differences: in the comparison, or beneath the one account there is', () => {
	const compared = drive(openAt('prize', 40, 12, regatta), 'D enter');
	assert.match(screenOf(compared), /≠ (?:After|Answers): /);
	const read = drive(openAt('prize', 40, 12, regatta), 'D j j enter');
	assert.equal(at(read), 'cheer');
	assert.match(screenOf(read), /Because of/);
});

test('a search in the detail finds the words of links', () => {
	const found = drive(openAt('return', 80, 24), 'enter 2 / s t r i k e space o v e r enter');
	assert.match(screenOf(found), /strike over/);
	assert.equal(found.notice, undefined);
	assert.notEqual(found.found, undefined);
});

function taken(state: State, keys: string): string {
	const [last = '', ...before] = keys.split(' ').toReversed();
	const [effect] = effectsOf(drive(state, before.toReversed().join(' ')), {type: 'key', key: last});
	assert.ok(effect && 'text' in effect);
	return [...effect.text].join('');
}

test('the account is copied and paged with the links of its source, the comparison with all', () => {
	const state = openAt('return');
	assert.equal(
		taken(state, '2 y 6'),
		[
			'Ran again.',
			'',
			'Ends: The crews stop work (1 March 1952). Log: strike over.',
			'After: Talks begin at the harbour office (3 March 1952). Log: After  talks.',
			'Whole of: The pier is decked with bunting (7 March 1952). Log, ¶3.',
		].join('\n'),
	);
	assert.match(taken(state, 'enter 2 e'), /Ends +The crews stop work[\s\S]*strike over/);
	for (const keys of ['c y 6', 'enter c e']) {
		assert.match(
			taken(state, keys),
			/Links\nEnds: [\s\S]*strike over[\s\S]*appears to end it[\s\S]*Whole of/,
		);
	}
});

test('two linked events that are compared are said to be linked', () => {
	assert.match(
		screenOf(drive(openAt('return'), 'C k enter')),
		/the first is after the second \(The Post: after talks, ¶1; Log: After/,
	);
	assert.match(
		taken(openAt('strike'), 'C G k k enter y').replace(/\s+/g, ' '),
		/the first is ended by the second \(The Post: ends the stoppage, headline; appears to end it, ¶1; Log: strike over\)/,
	);
});

test('the event to compare with can be gone to as a related one', () => {
	const pair = drive(openAt('bunting'), 'C r enter');
	assert.match(screenOf(pair), /the first is part of the second \(Log, ¶3\)/);
});

test('where the viewer is spoken, links are said, chosen among and gone to, and where there are none, that is', () => {
	const heard = (keys: string, id: string, chronology = ferry) =>
		press(open({at: id}, chronology), keys).text;
	assert.match(
		heard('enter', 'bunting'),
		/^Part of: The ferry runs again \(7 March 1952\)\. Log, paragraph 3\.$/m,
	);
	assert.match(heard('r', 'bunting'), /The ferry runs again/);
	const menu = heard('r', 'return');
	assert.match(menu, /^Events to go to: 3 choices\.$/m);
	assert.match(menu, /^2: After: Talks begin at the harbour office \(3 March 1952\)\.$/m);
	assert.equal(at(press(open({at: 'return'}, ferry), 'r 2 enter').state), 'talks');
	assert.match(heard('r', 'fare'), /^No source links this event with another\.$/m);
	assert.match(
		heard('enter c', 'start', regatta),
		/^After: The gun is fired: differ\. The Post: once it had been fired\. Paragraph 2\. Log: the other way round: answered by\. The headline\.$/m,
	);
	assert.match(heard('enter', 'cheer', regatta), /A diary has it the other way round\.$/m);
	assert.match(heard('D j enter', 'prize', regatta), /^Answers: The boats set off: differ\./m);
	assert.match(heard('D j j enter', 'prize', regatta), /^Because of: The whistle blows/m);
});

test('of very many linked events no more are shown than one would read, and how many more there are', async () => {
	const about = {date: '1900', title: 'Ice'};
	const links = [{to: 'frost', kind: 'part-of'}];
	const parts = Array.from({length: 130}, (_, index) => ({
		...about,
		id: `ice-${index}`,
		accounts: [{source: 'log', text: 'Ice.', links}],
	}));
	const sources = [{id: 'log', outlet: 'Log'}];
	const account = {source: 'log', text: 'Frost.'};
	const frost = {id: 'frost', date: '1900', title: 'Frost', accounts: [account]};
	const text = JSON.stringify({version: 1, title: 'Frost', sources, events: [frost, ...parts]});
	const state = openAt('frost', 80, 24, await read(text, 'frost.json'));
	assert.match(detail(state, 'enter'), /… and 30 more, which the filter link: finds/);
	assert.match(
		taken(state, 'y 6'),
		/^Frost\.\n\nWhole of: Ice .*\nand 30 more, which the filter link: finds$/s,
	);
	assert.equal(drive(state, 'r k k j enter').notice, undefined);
	const last = ['r', ...Array.from({length: 120}, () => 'j'), 'enter'].join(' ');
	assert.equal(drive(state, last).notice, 'and 30 more, which the filter link: finds');
});
