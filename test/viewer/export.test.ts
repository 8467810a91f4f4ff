import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {choicesOf} from '../../source/viewer/modes/choose/choices.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {openState} from '../../source/viewer/open.ts';
import {countsByKeys} from '../../source/viewer/state/binding.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive, effectsOf, filtered, opened, screenOf} from '../drive.ts';
import {gullRock, orvel, queryOf} from '../fixtures.ts';
import {chronologyOfClaims} from './claim-count.ts';

const protest = opened({at: 'balloon-protest'});

function effects(state: State, key: string) {
	return effectsOf(state, {type: 'key', key});
}

function copied(state: State, keys: string): string {
	const [last = '', ...before] = keys.split(' ').toReversed();
	const [effect] = effects(before.length > 0 ? drive(state, before.toReversed().join(' ')) : state, last);
	return effect?.type === 'copy' ? `${effect.what}: ${[...effect.text].join('')}` : `${effect?.type}`;
}

const copies: readonly (readonly [string, State, string, string | RegExp])[] = [
	['the account', drive(protest, '2'), 'y 6', /^account: Late on Tuesday balloons came down/],
	[
		'the comparison itself',
		drive(protest, 'c'),
		'y j j j j j enter',
		/^comparison: = \d agree · .* in one source only\n\n +TBN New Dock +Rudder\nWhen +on Tuesday +~ late on Tuesday/,
	],
	['the command', protest, 'y 7', 'command: annals --at=balloon-protest'],
	[
		'the command for files, and how they were read',
		opened({
			at: 'balloon-protest',
			files: ['a.yaml', '-b.csv'],
			readingFlags: [
				['--encoding', 'latin1'],
				['--as', 'Ann=a.yaml'],
			],
		}),
		'y 7',
		/^command: annals --encoding=latin1 --as='Ann=a\.yaml' --at=balloon-protest -- a\.yaml -b\.csv$/,
	],
	[
		'the command for a table whose columns are named',
		opened({
			at: 'balloon-protest',
			files: ['a.csv'],
			readingFlags: [
				['--columns', 'date=The day'],
				['--date-order', 'day'],
			],
		}),
		'y 7',
		/^command: annals '?--columns='date=The day' --date-order=day --at=balloon-protest a\.csv$/,
	],
	[
		'the command for a filtered, zoomed and searched view',
		drive(filtered(opened({files: ["it's.yaml"]}), 'actor:"northern line" -kiosk'), 'G c + L / x enter'),
		'y 7',
		/^command: annals --filter='actor:"northern line" -kiosk' --at=\S+ --read=\S+ --search=x --scale=quarter --lanes=actor "it's\.yaml"$/,
	],
];

for (const [name, state, keys, wanted] of copies) {
	test(`y copies ${name}`, () => {
		const text = copied(state, keys);
		if (typeof wanted === 'string') assert.equal(text, wanted);
		else assert.match(text, wanted);
	});
}

test('what is to be copied is shown, numbered, before it is', () => {
	const screen = screenOf(drive(protest, 'y'));
	assert.match(screen, /1 {2}citation as text: Tuesday 17 November 2020: Balloons hit Tolwick/);
	assert.match(screen, /4 {2}citation as CSL-JSON\n/);
	assert.match(screen, /7 {2}command: annals --at=balloon-protest/);
	assert.deepEqual(effects(drive(protest, 'y'), 'escape'), []);
	assert.deepEqual(effects(drive(protest, 'y'), '9'), []);
});

/** The ids of the sources and the number of events that a key has cited, and in what. */
function cited(state: State, key: string): unknown {
	const [effect] = effects(state, key);
	if (effect?.type !== 'cite') return effect;
	const {what, format, chronology, rows} = effect;
	const sources = new Set(
		Array.from(rows).flatMap(row => chronology.get(row).accounts.map(({source}) => source)),
	);
	return [what, format, rows.length, [...sources].join(' ')];
}

test('y cites the event from the source that is open, or from all that are compared', () => {
	assert.deepEqual(cited(drive(protest, '2 y'), 'enter'), ['citation', 'citation', 1, 'rudder']);
	assert.deepEqual(cited(drive(protest, 'c y'), '1'), ['citation', 'citation', 1, 'tbn-new-dock rudder']);
	assert.deepEqual(cited(drive(protest, '2 y'), '2'), ['citation', 'markdown', 1, 'rudder']);
	assert.deepEqual(cited(drive(protest, '2 y'), '3'), ['citation', 'bibtex', 1, 'rudder']);
	assert.deepEqual(cited(drive(protest, 'c y'), '4'), ['citation', 'csl', 1, 'tbn-new-dock rudder']);
});

test('y cites all that is shown, from all of its sources', () => {
	const all = drive(protest, '2 y 5');
	assert.match(screenOf(all), /1 {2}as text: 15 events\n[\s\S]*4 {2}as CSL-JSON: 15 events/);
	assert.deepEqual(cited(all, '3'), ['citations of 15 events', 'bibtex', 15, 'tbn-new-dock rudder']);
	const few = filtered(protest, 'tag:protest');
	assert.deepEqual(cited(drive(few, 'y 5'), '1'), [
		'citations of 2 events',
		'citation',
		2,
		'tbn-new-dock rudder',
	]);
	assert.doesNotMatch(screenOf(drive(filtered(protest, 'year:2014'), 'y')), /citations of/);
	assert.deepEqual(effects(all, 'escape'), []);
});

test('an event without a source is cited, and no source is', () => {
	const screen = screenOf(drive(opened({at: 'beacon'}, gullRock), 'y'));
	assert.match(screen, /1 {2}citation as text: AD 44: A beacon is named on a map\n/);
	assert.match(screen, /2 {2}citation as Markdown\n.*3 {2}citations of all/);
});

const linked = `
version: 1
title: Two ferries
sources:
  - {id: gazette, outlet: Gazette, url: 'https://example.org/ferry?a=1&b=2'}
  - {id: blog, outlet: Blog, url: 'javascript:alert(1)'}
  - {id: log, outlet: Log}
events:
  - id: crossing
    date: 1912
    title: The first crossing
    accounts:
      - {source: gazette, text: It crossed.}
      - {source: blog, text: It crossed.}
      - {source: log, text: It crossed.}
`;

test('o shows the web addresses of the sources and opens the one that is chosen, http and https alone', async () => {
	const reading = await readChronology('ferries.yaml', linked);
	assert.ok(reading.type === 'read');
	const ferries = openState(reading.chronology, {size: {columns: 100, rows: 30}});
	assert.match(drive(protest, 'o').notice ?? '', /no source of this event gives a web address/);
	const urls = drive(ferries, 'o');
	assert.match(screenOf(urls), /1 {2}Gazette: https:\/\/example\.org\/ferry\?a=1&b=2/);
	assert.match(screenOf(urls), /2 {2}Blog: javascript:alert\(1\) \(cannot be opened\)/);
	assert.deepEqual(effects(urls, '1'), [{type: 'open', href: 'https://example.org/ferry?a=1&b=2'}]);
	assert.deepEqual(effects(urls, '2'), []);
	assert.match(drive(urls, '2').notice ?? '', /http/);
	const copies = drive(ferries, 'y');
	assert.match(screenOf(copies), /7 {2}web address of Gazette: https/);
});

test('e hands what is read over, as text', () => {
	const [effect] = effects(drive(protest, '2'), 'e');
	assert.equal(effect?.type, 'page');
	const text = effect?.type === 'page' ? [...effect.text].join('') : '';
	assert.match(
		text,
		/^Balloons hit Tolwick; a lantern is broken\nTuesday 17 November 2020 · Green Quay, Tolwick\n/,
	);
	assert.match(text, /\n\nLate on Tuesday balloons came down/);
	assert.match(text, /Rudder · Hazel Janssen · 18 November 2020 · Ebbel, Northern Region · ¶1, 2, 4, 7\n$/);
	assert.ok(text.split('\n').every(row => row.length <= 80));
	const [compared] = effects(drive(protest, 'c'), 'e');
	assert.match(compared?.type === 'page' ? [...compared.text].join('') : '', /TBN New Dock +Rudder\n/);
});

test('what the pager gets of an event is drawn as the pager asks for it', async () => {
	const {chronology, told} = await chronologyOfClaims(300);
	const compared = drive(opened({}, chronology), 'enter c');
	screenOf(compared);
	const before = told();
	const [effect] = effects(compared, 'e');
	assert.ok(effect?.type === 'page');
	let text = '';
	for (const piece of effect.text) {
		text += piece;
		if (text.includes('Topic 1 ')) break;
	}
	assert.ok(told() - before <= 40, `${told() - before} of 600 claims were told`);
	assert.match([...effect.text].join(''), /^The lamp\n.*Topic 299 +dark +~ dark\n$/s);
});

test('what came of an effect is said, whole, until the next key', () => {
	const long = `no program here opens web addresses: https://example.org/${'a'.repeat(150)}`;
	const told = update(opened({size: {columns: 80, rows: 24}}), {type: 'told', notice: long}).state;
	assert.ok(
		screenOf(told)
			.replaceAll(/\n */g, '')
			.includes(long.slice(long.indexOf('https'))),
	);
	assert.equal(drive(told, 'j').notice, undefined);
});

test('m marks and takes the mark away, and says so outside', () => {
	const marked = drive(protest, 'm');
	assert.deepEqual(effects(protest, 'm'), [{type: 'mark', id: 'balloon-protest', isMarked: true}]);
	assert.deepEqual(effects(marked, 'm'), [{type: 'mark', id: 'balloon-protest', isMarked: false}]);
	assert.match(screenOf(marked), /▸\* 17 Nov/);
	assert.doesNotMatch(screenOf(drive(marked, 'm')), /\* 17 Nov/);
});

test("' goes from mark to mark, round and round", () => {
	const three = drive(opened({at: 'truce'}), 'm K m g m');
	assert.equal(at(drive(three, "'")), 'closure-threat');
	assert.equal(at(drive(three, "' '")), 'truce');
	assert.equal(at(drive(three, "' ' '")), 'arrival');
	assert.equal(at(drive(three, "' ' ctrl+o")), 'closure-threat');
	assert.match(drive(opened(), "'").notice ?? '', /nothing is marked/);
	assert.match(drive(opened(), "m '").notice ?? '', /only mark/);
	assert.match(drive(filtered(three, 'year:2014'), "'").notice ?? '', /leaves no event/);
});

test('is:marked follows the marks as they change', () => {
	const shown = filtered(drive(opened({at: 'truce'}), 'm K m'), 'is:marked');
	assert.match(screenOf(shown), /2 of 15 events/);
	assert.match(screenOf(drive(shown, 'm')), /1 of 15 events/);
	assert.match(screenOf(drive(shown, 'm m')), /Nothing matches/);
});

test('one comes back to where one was, unless something else is asked for', () => {
	const last = {at: 'truce', reading: {type: 'compare'}} as const;
	const back = opened({last});
	assert.equal(at(back), 'truce');
	assert.deepEqual(back.reading, {type: 'compare'});
	assert.match(back.notice ?? '', /back where you were/);
	assert.equal(at(opened({last, at: 'return'})), 'return');
	assert.equal(opened({last, at: 'return'}).reading, undefined);
	const gone = opened({last: {at: 'no-longer-there'}});
	assert.equal(at(gone), 'arrival');
	assert.equal(gone.notice, undefined);
	assert.equal(opened({last: {at: 'arrival'}}).notice, undefined);
	assert.equal(at(opened({last, filter: queryOf('year:2014')})), 'return');
});

test('quitting tells where one was', () => {
	assert.deepEqual(effects(drive(protest, 'c'), 'q'), [
		{type: 'place', at: 'balloon-protest', reading: {type: 'compare'}, chronology: orvel},
		{type: 'quit', code: 0},
	]);
});

test('the keys of the help, run from it, do what they do', () => {
	const rows = bindings.filter(row => row.mode === 'browse' && !countsByKeys(row));
	for (const {action, keys, help} of rows) {
		const open = drive(protest, '?');
		const found = [...help.slice(0, 40)].map(letter => (letter === ' ' ? 'space' : letter)).join(' ');
		const run = drive(open, `${found} enter`);
		const pressed = drive(protest, keys[0] ?? '');
		if (action === 'help') assert.equal(run.mode.type, 'help');
		else assert.deepEqual({...run, personal: 0, jumps: 0}, {...pressed, personal: 0, jumps: 0}, action);
	}
});

test('the menu makes as much of the comparison as it shows, and the whole of it once it is chosen', async () => {
	const {chronology, told} = await chronologyOfClaims(300);
	const compared = drive(opened({}, chronology), 'enter c');
	const menu = drive(compared, 'y');
	// The detail beside the menu is laid out once.
	screenOf(menu);
	const before = told();
	assert.match(screenOf(drive(compared, 'y')), /comparison: .*Topic 0 dark.*Topic 1/);
	assert.ok(told() - before <= 40, `${told() - before} of 600 claims were told`);
	const place = choicesOf(menu, 'copy').findIndex(({label}) => label.startsWith('comparison'));
	assert.match(copied(compared, `y ${place + 1}`), /Topic 299 +dark +~ dark$/);
});
