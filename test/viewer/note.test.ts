import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openState} from '../../source/viewer/open.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {drive, screenOf} from '../drive.ts';
import {gullRock} from '../fixtures.ts';

const lampOut = openState(gullRock, {size: {columns: 120, rows: 40}, at: 'lamp-out'});

test('the note on a source is whole while it is read for the first time, and a line after that', () => {
	const first = drive(lampOut, '2');
	assert.match(screenOf(first), /Note on the source: Printed late\./);
	assert.doesNotMatch(screenOf(first), /unfolds it/);
	const again = drive(first, '1 2');
	assert.match(screenOf(again), /Note on the source: Printed late\. {2}i unfolds it/);
	assert.doesNotMatch(screenOf(drive(again, '1')), /Note on the source/);
	assert.doesNotMatch(screenOf(drive(again, 'i')), /unfolds it/);
	assert.match(screenOf(drive(again, 'i 1 2')), /unfolds it/);
	assert.match(screenOf(drive(first, 'i')), /unfolds it/);
});

test('it is folded at another event of the same source, too', () => {
	assert.match(screenOf(drive(lampOut, '2 G')), /unfolds it/);
});

test('where there is no note, that is said', () => {
	assert.equal(drive(lampOut, 'i').notice, 'no note on a source is shown here');
});

test('where the detail is not shown, its note has not been read', () => {
	const narrow: State = {
		...openState(gullRock, {size: {columns: 40, rows: 12}, at: 'lamp-out'}),
		reading: {type: 'source', id: lampOut.chronology.get(lampOut.cursor).accounts[1]?.source ?? ''},
	};
	const elsewhere = drive(narrow, 'k j enter');
	assert.doesNotMatch(screenOf(drive(elsewhere, 'space space space')), /unfolds it/);
	assert.match(screenOf(drive(elsewhere, 'escape k j enter space space space')), /unfolds it/);
});

test('a note that has not been spoken is spoken the first time that its source is read', () => {
	const spoken: State = {
		...openState(gullRock, {size: {columns: 80, rows: 24}, at: 'lamp-out'}),
		spoken: {digits: ''},
	};
	assert.equal(drive(spoken, '2 k j').foldedNotes.size, 0);
	assert.equal(drive(spoken, '2 enter').foldedNotes.size, 0);
	assert.equal(drive(spoken, '2 enter escape').foldedNotes.size, 1);
	assert.equal(drive(spoken, '2 enter J').foldedNotes.size, 1);
});
