import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import {facetWork} from '../../source/query/facet-values.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {beforeRehearsal, rehearsal} from '../../source/viewer/rehearsal.ts';
import {workOf} from '../../source/viewer/work.ts';
import {drive, opened} from '../drive.ts';
import {orvel} from '../fixtures.ts';

/** A table of keys that nothing has been rehearsed with. */
const unheard = () => [...bindings];

/** How many steps some work takes. */
function stepsOf(work: Iterable<unknown>): number {
	return [...work].length;
}

test('the actions that a reader is likely to take are rehearsed once, and what they open', () => {
	const state = opened({bindings: unheard()});
	const actions = bindings.filter(
		({mode, isAnswered, isFrequent, hint}) => mode === 'browse' && !isAnswered && (isFrequent || hint),
	);
	assert.ok(actions.some(({action}) => action === 'editFilter'));
	const steps = stepsOf(rehearsal(state));
	assert.ok(steps > actions.length && steps <= 2 * actions.length, `${steps} steps for ${actions.length}`);
	assert.equal(stepsOf(rehearsal(state)), 0);
	assert.equal(stepsOf(rehearsal(drive(state, 'j'))), 0);
});

test('what is broken off goes on with the next action', () => {
	const whole = stepsOf(rehearsal(opened({bindings: unheard()})));
	const state = opened({bindings: unheard()});
	const begun = rehearsal(state)[Symbol.iterator]();
	// The first action opens no mode.
	begun.next();
	assert.equal(stepsOf(rehearsal(state)), whole - 1);
});

test('actions without a key, and those that only reach outside, are left out', () => {
	const keyless = bindings.map(row => ({...row, keys: row.action === 'down' ? row.keys : []}));
	assert.equal(stepsOf(rehearsal(opened({bindings: keyless}))), 1);
	const outside = bindings.filter(({isAnswered}) => isAnswered);
	assert.equal(stepsOf(rehearsal(opened({bindings: outside}))), 0);
});

test('nothing is rehearsed while the user writes or listens', () => {
	assert.equal(stepsOf(rehearsal(drive(opened({bindings: unheard()}), '/'))), 0);
	assert.equal(stepsOf(rehearsal(opened({bindings: unheard(), spoken: {digits: ''}}))), 0);
});

test('nothing is rehearsed on an event whose detail takes long to draw', () => {
	const accounts = orvel.get(0).accounts.map(account => ({...account, text: 'Told.\n'.repeat(2000)}));
	const events = [{...orvel.get(0), accounts}];
	const long = chronologyOfEvents({title: 'Long', extra: {}, sources: [], actors: [], events});
	assert.equal(stepsOf(rehearsal(opened({bindings: unheard()}, long))), 0);
});

test('it goes on beside the keys, for later, and looks only at events that a screen shows', () => {
	const event = orvel.get(0);
	const events = Array.from({length: 20_000}, (_, index) => ({...event, id: `event-${index}`}));
	const many = chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
	const seen = new Set<number>();
	const get = (row: number) => {
		seen.add(row);
		return many.get(row);
	};
	const state = opened({bindings: unheard()}, {...many, get});
	stepsOf(rehearsal(state));
	assert.ok(seen.size < 200, `${seen.size} events`);
	const steps = [...workOf(opened({bindings: unheard()}, many))];
	assert.equal(
		steps.findIndex(step => step !== 'later'),
		-1,
	);
});

test('what would be done at once in a rehearsal is done before it, in steps, and only for few events', () => {
	const event = orvel.get(0);
	const many = (length: number) =>
		chronologyOfEvents({
			...{title: 'Many', extra: {}, sources: [], actors: []},
			events: Array.from({length}, (_, index) => ({...event, id: `event-${index}`})),
		});
	const few = many(100);
	assert.ok(stepsOf(beforeRehearsal(opened({}, few))) > 1);
	assert.equal(stepsOf(few.find('e').work(0)), 0);
	assert.equal(stepsOf(facetWork(few, 'actor')), 0);
	assert.equal(stepsOf(beforeRehearsal(opened({}, many(2000)))), 0);
	assert.equal(stepsOf(beforeRehearsal(drive(opened({}, many(100)), '/'))), 0);
});
