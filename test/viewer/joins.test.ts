import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Pair} from '../../source/chronology/join/pairs.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {rebind} from '../../source/viewer/rebind.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {answerLines} from '../../source/viewer/voice/answer.ts';
import {drive, effectsOf, opened, screenOf} from '../drive.ts';
import {read} from '../fixtures.ts';
import {wheel} from './drive-pointer.ts';
import {press, spoken} from './drive-speech.ts';

const both = await read(`version: 1
title: Two harbours
sources: [{id: log, outlet: Log}, {id: post, outlet: Post}]
events:
  - {id: storm, date: 1890-05-01, title: A storm breaks the quay, place: Low quay, accounts: [{source: log, text: The log has it., claims: [{topic: Metres, says: forty, value: 40}]}]}
  - {id: gale, date: 1890-05-02, title: Storm wrecks the quay, accounts: [{source: post, text: The post has it., claims: [{topic: Metres, says: fifty, value: 50}]}]}
  - {id: fair, date: 1891, title: The fair opens}
  - {id: market, date: 1891, title: A market}
`);

const pairOf = (one: string, other: string, reason: string): Pair => ({
	ids: [one, other],
	events: [
		{file: 'north.yaml', id: one},
		{file: 'south.yaml', id: other},
	],
	reason,
});
const list = [
	pairOf('storm', 'gale', 'the dates are 1 day apart; both say storm'),
	pairOf('fair', 'market', 'the dates overlap'),
];

function paired(size = {columns: 80, rows: 24}): State {
	return update(opened({size}, both), {type: 'paired', pairs: {list, isCut: false}}).state;
}

test('how many pairs wait is told and stands in the header; a click there and the key ask', () => {
	const state = paired();
	assert.equal(state.notice, '2 pairs may be one event each, & asks');
	assert.match(screenOf(drive(state, 'j')), /^ Two harbours .* & 2 pairs · 4 of 4 events\n/);
	assert.match(screenOf(paired({columns: 40, rows: 12})), /^ Two harbours +& · 4\/4\n/);
	const x = (screenOf(state).split('\n')[0] ?? '').indexOf('& 2 pairs');
	const clicked = update(state, {type: 'pointer', pointer: {type: 'click', x, y: 0}}).state;
	assert.equal(clicked.mode.type, 'joins');
	assert.doesNotMatch(screenOf(drive(opened({}, both), 'j')), /pair/);
	const cut = update(opened({size: {columns: 80, rows: 24}}, both), {
		type: 'paired',
		pairs: {list, isCut: true},
	});
	assert.match(screenOf(cut.state), /& 2\+ pairs/);
});

test('without pairs it says so', () => {
	assert.match(drive(opened({}, both), '&').notice ?? '', /^nothing is asked here: --join near asks/);
	const none = update(opened({}, both), {type: 'paired', pairs: {list: [], isCut: false}}).state;
	assert.equal(none.notice, undefined);
	assert.equal(drive(none, '&').notice, 'no two events of two files look like one');
});

test('while pairs are being looked for it says so, and opens them once they are found, unless another key is pressed', () => {
	const asked = opened({readingFlags: [['--join', 'near']]}, both);
	const waiting = drive(asked, '&');
	assert.equal(waiting.notice, 'looking for events that may be one …');
	const found = {type: 'paired', pairs: {list, isCut: false}} as const;
	assert.equal(update(waiting, found).state.mode.type, 'joins');
	assert.equal(update(drive(waiting, 'j'), found).state.mode.type, 'browse');
	const none = update(waiting, {type: 'paired', pairs: {list: [], isCut: false}}).state;
	assert.equal(none.notice, 'no two events of two files look like one');
});

test('two events stand side by side, with the reason and what they say', () => {
	assert.match(
		screenOf(drive(paired(), '&')),
		/\n Are these one event\? +1 of 2\n The dates are 1 day apart; both say storm\.\n\n {10}north\.yaml {25}south\.yaml\n {10}A storm breaks the quay {12}Storm wrecks the quay\n {10}1 May 1890 · Low quay {14}2 May 1890\n\n {10}Log: The log has it\. {15}Post: The post has it\.\n\n Metres {3}forty {2}Log {23}≠ fifty {2}Post\n/,
	);
	assert.match(
		screenOf(drive(paired(), '& l')),
		/\n north\.yaml {28,}south\.yaml\n The fair opens +A market\n/,
	);
	assert.match(
		screenOf(drive(paired({columns: 40, rows: 12}), '&')),
		/Are these one event\?[\s\S]*A storm breaks the quay/,
	);
});

test('y, n and later go on to the next pair that waits; what is answered is kept, and done once they are closed', () => {
	const asked = drive(paired(), '&');
	const [storm, fair] = list.map(({events}) => events);
	assert.deepEqual(effectsOf(asked, {type: 'key', key: 'y'}), [
		{type: 'answer', events: storm, answer: 'one'},
	]);
	const later = drive(asked, 'l');
	assert.deepEqual(effectsOf(later, {type: 'key', key: 'n'}), [
		{type: 'answer', events: fair, answer: 'two'},
	]);
	const all = drive(asked, 'y n');
	assert.equal(all.notice, 'no more pairs wait');
	assert.deepEqual(
		all.pairs?.list.map(({answer}) => answer),
		['one', 'two'],
	);
	assert.doesNotMatch(screenOf(all), /& \d pair/);
	assert.match(
		screenOf(drive(all, 'h')),
		/Answered: one event, once you close this +1 of 2\n u takes the answer back\./,
	);
	assert.deepEqual(effectsOf(all, {type: 'key', key: 'escape'}), [{type: 'join'}]);
	assert.deepEqual(effectsOf(asked, {type: 'key', key: 'escape'}), []);
	assert.equal(drive(all, 'escape').mode.type, 'browse');
});

test('u takes back the answer that is shown, or else the last one', () => {
	const asked = drive(paired(), '&');
	const answered = drive(asked, 'y');
	assert.deepEqual(effectsOf(answered, {type: 'key', key: 'u'}), [{type: 'answer', events: list[0]?.events}]);
	const back = drive(answered, 'u');
	assert.deepEqual(
		back.pairs?.list.map(({answer}) => answer),
		[undefined, undefined],
	);
	assert.match(screenOf(back), /1 of 2/);
	assert.equal(drive(asked, 'u').notice, 'no answer to take back');
	assert.deepEqual(effectsOf(asked, {type: 'key', key: 'u'}), []);
});

test('once they are one, the event is shown alone; where the files are read again meanwhile, the pair stays', () => {
	const [storm, fair] = list;
	assert.ok(storm && fair);
	const {reason: _, ...rest} = fair;
	const one: Pair = {...rest, ids: ['fair', 'fair'], answer: 'one'};
	const second = drive(paired(), '& l');
	const next = update(second, {type: 'paired', pairs: {list: [one, storm], isCut: false}}).state;
	assert.match(
		screenOf(next),
		/Answered: one event +1 of 2\n u takes.*\n\n north\.yaml and south\.yaml\n The fair opens\n/,
	);
	const gone = update(next, {type: 'paired', pairs: {list: [], isCut: false}}).state;
	assert.match(screenOf(gone), /No pairs are left/);
	assert.match(
		screenOf(
			drive(
				update(second, {type: 'paired', pairs: {list: [{...storm, ids: ['x', 'gale']}], isCut: false}}).state,
				'j',
			),
		),
		/no longer there/,
	);
});

test('a mark and the cursor stay on an event that becomes one with another, and the mark can be taken from it', () => {
	const asked = drive(paired(), 'j m');
	assert.equal(asked.chronology.get(asked.cursor).id, 'gale');
	const joined: Chronology = {
		...both,
		alsoCalled: new Map([['gale', 'storm']]),
		rowOf: id => both.rowOf(id === 'gale' ? 'storm' : id),
	};
	const reload = {type: 'joined', chronology: joined, problems: [], marks: ['gale']} as const;
	const after = update(asked, {type: 'reloaded', reload}).state;
	assert.equal(after.chronology.get(after.cursor).id, 'storm');
	assert.deepEqual([...after.personal.marked], [after.cursor]);
	assert.deepEqual(effectsOf(after, {type: 'key', key: 'm'}), [
		{type: 'mark', id: 'storm', isMarked: false},
		{type: 'mark', id: 'gale', isMarked: false},
	]);
});

test('what joining makes of the chronology is told in its own words', () => {
	const reload = {type: 'joined', chronology: both, problems: [], marks: []} as const;
	assert.equal(update(paired(), {type: 'reloaded', reload}).state.notice, 'your answers are kept');
});

test('spoken, a pair is said whole, then item by item, and answers are answered', () => {
	const state = spoken(paired());
	const entered = press(state, '&');
	assert.match(
		entered.text,
		/Pair 1 of 2\. Are these one event\? The dates are 1 day apart; both say storm\.[\s\S]*North\.yaml: A storm breaks the quay\. 1 May 1890[\s\S]*South\.yaml: Storm wrecks the quay[\s\S]*Metres[\s\S]*y: one event\./,
	);
	const moved = press(entered.state, 'j');
	assert.match(moved.text, /^North\.yaml: A storm breaks the quay/);
	assert.match(press(entered.state, 'y').text, /Pair 2 of 2\. Are these one event\?/);
	const told = update(spoken(opened({}, both)), {type: 'paired', pairs: {list, isCut: false}}).state;
	assert.deepEqual(answerLines(spoken(opened({}, both)), told), [
		'2 pairs may be one event each, ampersand asks.',
	]);
});

test('the texts name keys as they are bound', () => {
	const changes = new Map([
		['openJoins', ['B']],
		['takeBackAnswer', ['T']],
	]);
	const bound = rebind(bindings, changes);
	assert.ok(bound.type === 'bound');
	const begun = opened({bindings: bound.bindings, size: {columns: 80, rows: 24}}, both);
	const state = update(begun, {type: 'paired', pairs: {list, isCut: false}}).state;
	assert.equal(state.notice, '2 pairs may be one event each, B asks');
	assert.match(screenOf(drive(state, 'B n h')), /\n T takes the answer back\./);
});

test('where a pair has more lines than there are rows, the wheel scrolls it', () => {
	const low = drive(paired({columns: 40, rows: 10}), '&');
	assert.doesNotMatch(screenOf(low), /The log has it/);
	assert.match(screenOf(wheel(low, 5, 5, 1)), /The log has it/);
	assert.equal(screenOf(drive(low, 'j k')), screenOf(low));
});
