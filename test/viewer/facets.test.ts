import assert from 'node:assert/strict';
import {test} from 'node:test';
import {conditions} from '../../source/query/conditions.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';
import {weirEnd} from '../fixtures.ts';

/** Keys that open the panel and choose its first actor. */
const toActors = ['a', ...conditions.map(() => 'j')].join(' ');

test('the panel lists actors as a tree, sources, tags and years, with counts', () => {
	const screen = screenOf(drive(opened({size: {columns: 120, rows: 70}}), 'a'));
	assert.match(screen, /Actors/);
	assert.match(screen, / Northern Line +13 .*▇{12}/);
	assert.match(screen, / {3}Deckhouse +1 /);
	for (const title of ['Sources', 'Tags']) assert.ok(screen.includes(title));
	assert.match(screenOf(drive(opened(), 'a G pagedown pagedown pagedown pagedown pagedown')), /2020 +11/);
});

test('Space filters by the chosen row, again lets it go, and the counts follow', () => {
	const chosen = drive(opened(), `${toActors} j space`);
	assert.equal(chosen.filter.text, 'actor:"NL captains"');
	assert.equal(shownSelection(chosen).rows.length, 6);
	assert.match(screenOf(chosen), /\+ {3}NL captains/);
	assert.equal(drive(chosen, 'space').filter.text, '');
});

test('standing is at the top, with marks, and who is cited behind the actors', () => {
	const state = opened({size: {columns: 140, rows: 60}}, weirEnd);
	const screen = screenOf(drive(drive(state, 'm'), 'a'));
	assert.match(
		screen,
		/Standing\n.* disputed: a source contradicts another +1 .*\n.* agreed: .* 1 .*\n.* compatible: .* 2 .*\n.* alone: .* 2 .*\n.* undated: .* 1 .*\n.* marked: .* 1 /,
	);
	assert.match(screen, /Actors[\s\S]*Cited\n.* Canal Office +3 .*\n.* {3}Lock keepers +1 /);
	const disputed = drive(state, 'a space');
	assert.equal(disputed.filter.text, 'is:disputed');
	assert.match(screenOf(disputed), /\+ disputed/);
	const kept = drive(disputed, 'enter');
	assert.equal(at(kept), 'leak');
	assert.equal(drive(state, 'a -').filter.text, '-is:disputed');
	const cited = drive(state, 'a / l o c k space k e e p enter j space');
	assert.equal(cited.filter.text, 'says:"Lock keepers"');
});

test('a minus excludes', () => {
	const excluded = drive(opened(), `${toActors} -`);
	assert.equal(excluded.filter.text, '-actor:"Northern Line"');
	assert.match(screenOf(excluded), /− Northern Line/);
});

test('typing narrows the list, and Esc shows it whole again', () => {
	const narrowed = drive(opened(), 'a / k a t r i n');
	assert.match(screenOf(narrowed), /narrow: katrin/);
	assert.doesNotMatch(screenOf(narrowed), /Deckhouse +1/);
	const chosen = drive(narrowed, 'enter space');
	assert.equal(chosen.filter.text, 'actor:"Katrin Herring"');
	assert.match(screenOf(drive(narrowed, 'escape')), /Deckhouse +1/);
});

test('Enter keeps the filter for u to take back, Esc restores the one before', () => {
	const before = filtered(opened({at: 'truce'}), 'year:2020');
	const kept = drive(before, `${toActors} j space enter`);
	assert.equal(kept.mode.type, 'browse');
	assert.equal(kept.filter.text, 'year:2020 actor:"NL captains"');
	assert.equal(drive(kept, 'u').filter.text, 'year:2020');
	const restored = drive(before, `${toActors} j space j space escape`);
	assert.equal(restored.filter.text, 'year:2020');
	assert.equal(at(drive(before, 'a escape')), 'truce');
});

test('@ filters by the actor of the event, asking which where there are several', () => {
	const asked = drive(opened({at: 'departure'}), '@');
	assert.match(screenOf(asked), /filter by NL captains\n.*filter by Orvel/);
	assert.equal(drive(asked, 'j enter').filter.text, 'actor:Orvel');
	assert.equal(drive(asked, 'escape').filter.text, '');
	assert.equal(drive(opened({at: 'leaving-planned'}), '@').filter.text, 'actor:"NL-led alliance"');
});

test('the panel is shown at any size', () => {
	for (const size of [
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
		{columns: 200, rows: 50},
	]) {
		assert.match(screenOf(drive(opened({size}), `${toActors} j j`)), /Actors/);
	}
});
