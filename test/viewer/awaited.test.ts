import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {openState} from '../../source/viewer/open.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive, screenOf} from '../drive.ts';
import {queryOf, read} from '../fixtures.ts';

/** A chronology of so many lamps, as if so much of a file had been read. */
async function lamps(count: number): Promise<Chronology> {
	const events = Array.from(
		{length: count},
		(_, index) =>
			`  - {id: lamp-${index}, date: '${1900 + index}', title: Lamp ${index}, tags: [t${index % 2}]}\n`,
	);
	return read(`version: 1\ntitle: Lamps\nevents:\n${events.join('')}`);
}

const [first, more, all] = [await lamps(10), await lamps(20), await lamps(40)];

/** The viewer on the first rows of a file, which is asked for one that is not among them. */
function awaiting(id: string, options: Partial<Parameters<typeof openState>[1]> = {}): State {
	return openState(first, {size: {columns: 100, rows: 30}, at: id, isReading: true, ...options});
}

function grown(state: State, chronology: Chronology, isWhole = false): State {
	return update(state, {
		type: 'reloaded',
		reload: {type: 'grown', chronology, problems: [], marks: [], isWhole},
	}).state;
}

test('an event that is not among the first rows is looked for, and the bar says so', () => {
	const state = awaiting('lamp-33');
	assert.equal(at(state), 'lamp-0');
	assert.match(screenOf(state), /looking for lamp-33 …/);
	assert.match(screenOf(grown(state, more)), /looking for lamp-33 …/);
	assert.equal(at(grown(state, more)), 'lamp-0');
});

test('the cursor goes to it once it is there, in view', () => {
	const state = grown(grown(awaiting('lamp-33'), more), all);
	assert.equal(at(state), 'lamp-33');
	assert.doesNotMatch(screenOf(state), /looking for/);
	assert.match(screenOf(state), /▸.*Lamp 33/);
	// It is sought once.
	assert.equal(at(grown(drive(state, 'k'), all, true)), 'lamp-32');
});

test('who has moved meanwhile stays there', () => {
	for (const keys of ['j', 'tab', 'j k', 'G'])
		assert.notEqual(at(grown(drive(awaiting('lamp-33'), keys), all, true)), 'lamp-33', keys);
});

test('keys that move nothing don’t end the search for it', () => {
	for (const keys of ['? escape', '/ L escape', 'f escape', 'L'])
		assert.equal(at(grown(drive(awaiting('lamp-33'), keys), all, true)), 'lamp-33', keys);
});

test('an event that is in none of all rows is looked for no longer', () => {
	const state = grown(awaiting('lamp-99'), all, true);
	assert.equal(at(state), 'lamp-0');
	assert.doesNotMatch(screenOf(state), /looking for/);
});

test('where the filter leaves the event out, the nearest is shown, and that is said', () => {
	const state = grown(awaiting('lamp-33', {filter: queryOf('tag:t0', first)}), all);
	assert.equal(at(state), 'lamp-34');
	assert.match(screenOf(state), /lamp-33[\s\S]*this is the nearest/);
});

test('a tab that the event lacks is told of once the event is there, and not before', () => {
	const state = awaiting('lamp-33', {reading: {type: 'compare'}});
	assert.equal(state.notice, undefined);
	assert.notEqual(grown(state, all).notice, undefined);
});
