import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Chronology, chronologyOf, chronologyOfEvents} from '../../source/chronology/store.ts';
import {frame} from '../../source/viewer/frame.ts';
import type {Reload} from '../../source/viewer/state/reload.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {workOf} from '../../source/viewer/work.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';
import {orvel} from '../fixtures.ts';

/** A chronology of so many events, of which it is counted how many are made. */
function many(size: number): {readonly chronology: Chronology; readonly made: () => number} {
	const event = orvel.get(orvel.rowOf('arrival') ?? 0);
	const events = Array.from({length: size}, (_, index) => ({
		...event,
		id: `event-${index}`,
		title: `Event ${index}`,
		tags: [`t${index % 3}`],
	}));
	const {columns, ...about} = chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
	let count = 0;
	const chronology = chronologyOf(about, columns, place => {
		count++;
		return events[place];
	});
	return {chronology, made: () => count};
}

const size = 12_000;

function grown(chronology: Chronology, marks: readonly string[] = []): Reload {
	return {type: 'grown', chronology, problems: [], marks, isWhole: true};
}

/** The state after a chronology has come, and the work for that to its last step but those for later. */
function prepared(state: State, reload: Reload): State {
	const coming = update(state, {type: 'reloaded', reload}).state;
	for (const step of workOf(coming)) if (step === 'taken') break;
	return coming;
}

const take = (state: State) => update(state, {type: 'taken'}).state;

const states: Readonly<Record<string, (chronology: Chronology) => State>> = {
	'as it opens': chronology => opened({isReading: true}, chronology),
	'with a filter': chronology => filtered(opened({isReading: true}, chronology), 'tag:t1'),
	'with lanes': chronology => drive(opened({isReading: true}, chronology), 'L'),
	'with the panel': chronology => drive(opened({isReading: true}, chronology), 'a'),
	'in the detail': chronology => drive(opened({isReading: true}, chronology), 'enter down'),
};

for (const [name, open] of Object.entries(states)) {
	test(`${name}, a larger chronology is shown without making an event that has not been made before`, () => {
		const {chronology, made} = many(size);
		const before = open(many(100).chronology);
		const ready = prepared(before, grown(chronology));
		assert.equal(screenOf(ready), screenOf(before));
		const count = made();
		assert.ok(count < 200, `${count} made`);
		const after = take(ready);
		frame(after);
		assert.equal(made(), count);
		assert.match(screenOf(after), /of 12,000 events/);
	});
}

test('events that are known to hold a word stay in sight while rows come', () => {
	const [few, all] = [many(11_000).chronology, many(size).chronology];
	const word = '77';
	const allKnown = (state: State) => {
		for (const step of workOf(state)) if (step === 'later') break;
		return update(state, {type: 'ready'}).state;
	};
	const before = drive(allKnown(filtered(opened({isReading: true}, few), word)), 'end');
	const shown = shownSelection(before).rows.length;
	const after = take(prepared(before, grown(all)));
	assert.equal(at(after), at(before));
	assert.ok(shown > 200 && shownSelection(after).rows.length >= shown);
	const wanted = Array.from({length: size}, (_, index) => `Event ${index}`).filter(title =>
		title.includes(word),
	);
	assert.equal(shownSelection(allKnown(after)).rows.length, wanted.length);
});

test('what is shown is what it would be without the wait', () => {
	const {chronology} = many(size);
	const {coming, ...before} = prepared(opened({isReading: true}, many(100).chronology), grown(chronology));
	assert.ok(coming);
	const once = update({...before, spoken: {digits: ''}}, {type: 'reloaded', reload: grown(chronology)}).state;
	assert.equal(once.coming, undefined);
	const {spoken: _, notice: __, ...shown} = once;
	assert.equal(screenOf(shown), screenOf(take({...before, coming})));
});

test('a few rows more are shown at once', () => {
	const {state} = update(opened({isReading: true}), {type: 'reloaded', reload: grown(many(100).chronology)});
	assert.equal(state.coming, undefined);
	assert.match(screenOf(state), /100 of 100 events/);
});

test('keys that are pressed meanwhile count', () => {
	const ready = prepared(opened({isReading: true}, many(100).chronology), grown(many(size).chronology));
	const moved = drive(ready, 'j j j');
	const id = at(moved);
	assert.equal(at(take(moved)), id);
	assert.match(screenOf(take(filtered(moved, 'tag:t2'))), /4,000 of 12,000 events/);
});

test('events that are marked meanwhile stay so, and those that no longer are do not', () => {
	const first = many(100).chronology;
	const state = opened({isReading: true, personal: {marked: new Set([0]), views: new Map()}}, first);
	const ready = prepared(state, grown(many(size).chronology, [first.get(0).id, 'event-11999', 'gone']));
	const after = take(drive(ready, 'm j m'));
	const ids = [...after.personal.marked].map(row => after.chronology.get(row).id);
	assert.deepEqual(ids.toSorted(), ['event-11999', first.get(1).id].toSorted());
});

test('of two that come, the later one is shown, and what the file is refused for is told of the one before', () => {
	const ready = prepared(opened({isReading: true}, many(100).chronology), grown(many(size).chronology));
	const later = prepared(ready, grown(many(size + 1).chronology));
	assert.match(screenOf(take(later)), /12,001 events/);
	const problems = [{severity: 'error', file: 'many.ndjson', message: 'is gone'}] as const;
	const refused = update(ready, {type: 'reloaded', reload: {type: 'refused', problems}}).state;
	assert.equal(refused.coming, undefined);
	assert.match(screenOf(refused), /12,000 events/);
});

test('what has been drawn of it beforehand is not drawn again, unless a key came meanwhile', () => {
	const {chronology} = many(size);
	let looks = 0;
	const get = (row: number) => {
		looks++;
		return chronology.get(row);
	};
	const before = opened({isReading: true}, many(100).chronology);
	const ready = prepared(before, grown({...chronology, get}));
	looks = 0;
	const shown = take(ready);
	frame(shown);
	assert.equal(looks, 0);
	assert.equal(shown.chronology.size, size);
	const moved = take(drive(ready, 'j'));
	frame(moved);
	assert.ok(looks > 0);
	assert.equal(at(moved), at(drive(shown, 'j')));
});

test('what would soon be listed again is told apart from what is done for later, while a large file is read', () => {
	const stepsOf = (length: number, isReading: boolean) =>
		new Set(
			[...workOf(opened(isReading ? {isReading} : {}, many(length).chronology))].filter(
				step => step !== 'shown',
			),
		);
	assert.deepEqual([...stepsOf(size, true)], ['later', 'meanwhile']);
	assert.equal(stepsOf(size, false).has('meanwhile'), false);
	assert.equal(stepsOf(100, true).has('meanwhile'), false);
});
