import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keyModeOf} from '../../source/viewer/modes/index.ts';
import {at, drive, effectsOf, filtered, opened, screenOf} from '../drive.ts';
import {read} from '../fixtures.ts';

const asked = drive(opened({at: 'balloon-protest'}), 'C');

test('C asks for a second event, which is moved to as in the list', () => {
	assert.match(
		screenOf(asked),
		/compare “Balloons hit Tolwick; a lantern is broken” with another: move to it {2}/,
	);
	for (const [keys, id] of [
		['k', 'crew-cut'],
		['k k', 'truce'],
		['g', 'arrival'],
		['g ]', 'departure'],
		['pageup down', 'departure'],
		['/ l e a v e s space s e enter', 'piers'],
		[': 2 0 1 4 enter', 'return'],
		['f t a g : p r o t e s t enter g', 'september-protests'],
		['2 tab', 'balloon-protest'],
	] as const) {
		const moved = drive(asked, keys);
		assert.equal(at(moved), id);
		assert.equal(keyModeOf(moved), 'second');
	}
});

test('Enter compares the two, topic by topic', () => {
	const screen = screenOf(drive(asked, '[ G k k k k k k enter'));
	assert.match(screen, /they may overlap; both mention Orveli captains, Orla-backed boats\n/);
	assert.match(screen, /~ 1 compatible · – 17 in one event only\n/);
	assert.match(screen, /Balloons hit Tolwick; a lantern is broken/);
});

const regattas = await read(`
version: 1
title: Two regattas
sources:
  - {id: log, outlet: Log}
events:
  - id: first
    date: 1912
    title: The first regatta
    accounts:
      - source: log
        text: Three boats sailed.
        claims:
          - {topic: Boats, says: three, value: 3}
          - {topic: Buoys, says: two, value: 2}
  - id: second
    date: 1913
    title: The second regatta
    accounts:
      - source: log
        text: Five boats sailed.
        claims:
          - {topic: Boats, says: five, value: 5}
          - {topic: Buoys, says: two, value: 2}
`);

test('what cannot be true of one event is no contradiction where it is told of two', () => {
	const screen = screenOf(drive(opened({}, regattas), 'C j enter'));
	assert.match(screen, /≠ 1 differs/);
	assert.match(screen, /= 1 agrees/);
	assert.match(screen, /^ Boats +three .*five/m);
	assert.doesNotMatch(screen, /contradict/);
});

test('what both are told of comes first, with the source of each claim', () => {
	const rows = screenOf(drive(asked, 'k k k enter')).split('\n');
	const when = rows.findIndex(row => /^ When +on Tuesday +TBN New Dock +~ /.test(row));
	assert.ok(when > 0 && when < 10, rows.join('\n'));
});

test('the same event is not compared with itself; Esc goes back to it', () => {
	assert.match(screenOf(drive(asked, 'enter')), /this is the event itself: move to another/);
	const left = drive(asked, 'k k escape');
	assert.equal(keyModeOf(left), 'browse');
	assert.equal(at(left), 'balloon-protest');
});

test('the comparison scrolls to its end and no further, closes, and can be made with another', () => {
	const small = drive(opened({at: 'balloon-protest', size: {columns: 80, rows: 24}}), 'C k k k enter');
	const end = drive(small, 'G');
	assert.deepEqual(drive(end, 'j').mode, end.mode);
	assert.notEqual(screenOf(end), screenOf(small));
	assert.equal(screenOf(drive(end, 'g')), screenOf(small));
	assert.equal(screenOf(drive(small, 'pagedown pageup')), screenOf(small));
	assert.equal(drive(small, 'escape').mode.type, 'browse');
	const another = drive(small, 'C');
	assert.equal(another.comparing, opened({at: 'balloon-protest'}).cursor);
	assert.equal(keyModeOf(another), 'second');
});

test('Ctrl-O goes back to the first event after a comparison', () => {
	assert.equal(at(drive(asked, 'k k k enter escape ctrl+o')), 'balloon-protest');
});

test('where there is no other event that is said', () => {
	const one = filtered(opened(), 'year:2014');
	assert.match(drive(one, 'C').notice ?? '', /no other event/);
});

test('the comparison can be copied and paged whole', () => {
	const pair = drive(opened({at: 'balloon-protest', size: {columns: 40, rows: 12}}), 'C k k k enter');
	const [copied] = effectsOf(pair, {type: 'key', key: 'y'});
	assert.equal(copied?.type, 'copy');
	const text = copied?.type === 'copy' ? [...copied.text].join('') : '';
	assert.match(
		text,
		/^1 month apart; both mention NL Kiosk in Tolwick\n~ 1 compatible · – 15 in one event only\n/,
	);
	assert.match(text, /Orveli response/);
	assert.ok(text.split('\n').every(row => row.length <= 80));
	const [paged] = effectsOf(pair, {type: 'key', key: 'e'});
	assert.ok(paged?.type === 'page');
	assert.equal(paged.name, 'balloon-protest-closure-threat');
	assert.equal([...paged.text].join(''), text);
});
