import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shownSelection} from '../../source/view/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';

test('the panel lists actors as a tree, sources, tags and years, with counts', () => {
	const screen = screenOf(drive(opened({size: {columns: 120, rows: 60}}), 'a'));
	assert.match(screen, /Actors/);
	assert.match(screen, / Northern Line +13 .*▇{12}/);
	assert.match(screen, / {3}Deckhouse +1 /);
	for (const title of ['Sources', 'Tags']) assert.ok(screen.includes(title));
	assert.match(screenOf(drive(opened(), 'a G pagedown pagedown pagedown pagedown pagedown')), /2020 +11/);
});

test('Space filters by the chosen row, again lets it go, and the counts follow', () => {
	const chosen = drive(opened(), 'a j space');
	assert.equal(chosen.filter, 'actor:"NL captains"');
	assert.equal(shownSelection(chosen).rows.length, 6);
	assert.match(screenOf(chosen), /\+ {3}NL captains/);
	assert.equal(drive(chosen, 'space').filter, '');
});

test('a minus excludes', () => {
	const excluded = drive(opened(), 'a -');
	assert.equal(excluded.filter, '-actor:"Northern Line"');
	assert.match(screenOf(excluded), /− Northern Line/);
});

test('typing narrows the list, and Esc shows it whole again', () => {
	const narrowed = drive(opened(), 'a / k a t r i n');
	assert.match(screenOf(narrowed), /narrow: katrin/);
	assert.doesNotMatch(screenOf(narrowed), /Deckhouse +1/);
	const chosen = drive(narrowed, 'enter space');
	assert.equal(chosen.filter, 'actor:"Katrin Herring"');
	assert.match(screenOf(drive(narrowed, 'escape')), /Deckhouse +1/);
});

test('Enter keeps the filter for u to take back, Esc restores the one before', () => {
	const before = filtered(opened({at: 'truce'}), 'year:2020');
	const kept = drive(before, 'a j space enter');
	assert.equal(kept.mode.type, 'browse');
	assert.equal(kept.filter, 'year:2020 actor:"NL captains"');
	assert.equal(drive(kept, 'u').filter, 'year:2020');
	const restored = drive(before, 'a j space j space escape');
	assert.equal(restored.filter, 'year:2020');
	assert.equal(at(drive(before, 'a escape')), 'truce');
});

test('@ filters by the actor of the event, asking which where there are several', () => {
	const asked = drive(opened({at: 'departure'}), '@');
	assert.match(screenOf(asked), /filter by NL captains\n.*filter by Orvel/);
	assert.equal(drive(asked, 'j enter').filter, 'actor:Orvel');
	assert.equal(drive(asked, 'escape').filter, '');
	assert.equal(drive(opened({at: 'leaving-planned'}), '@').filter, 'actor:"NL-led alliance"');
});

test('the panel stands in any size', () => {
	for (const size of [
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
		{columns: 200, rows: 50},
	]) {
		const screen = screenOf(drive(opened({size}), 'a j j'));
		assert.match(screen, /Actors/);
		assert.ok(screen.split('\n').every(row => row.length <= size.columns));
	}
});
