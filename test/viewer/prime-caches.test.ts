import assert from 'node:assert/strict';
import {test} from 'node:test';
import {standingsLeft} from '../../source/chronology/standing.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {completionsOf} from '../../source/query/completion.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {select} from '../../source/query/query.ts';
import {primeCaches} from '../../source/viewer/prime-caches.ts';
import {update} from '../../source/viewer/update.ts';
import {drive, opened, screenOf} from '../drive.ts';
import {allRows, orvel} from '../fixtures.ts';

/** A chronology, and how often each of its events has been looked at. */
function counted(chronology: Chronology): {readonly chronology: Chronology; readonly looks: number[]} {
	const looks = allRows(chronology).map(() => 0);
	const get = (row: number) => {
		looks[row] = (looks[row] ?? 0) + 1;
		return chronology.get(row);
	};
	return {chronology: {...chronology, get}, looks};
}

function disputed(chronology: Chronology): readonly string[] {
	const query = parseQuery('is:disputed', chronology);
	return query.type === 'query' ? Array.from(select(chronology, query), row => chronology.get(row).id) : [];
}

test('once all is ready, no event is compared again to know its standing', () => {
	const {chronology, looks} = counted(orvel);
	for (const _ of primeCaches(chronology));
	const before = [...looks];
	const found = disputed(chronology);
	assert.equal(found.length, 1);
	assert.deepEqual(
		looks,
		before.map((count, row) => count + (chronology.rowOf(found[0] ?? '') === row ? 1 : 0)),
	);
});

/** 50,001 events that one source tells of. */
function many(): Chronology {
	const [event] = allRows(orvel).map(row => orvel.get(row));
	assert.ok(event);
	const events = Array.from({length: 50_001}, (_, index) => ({...event, id: `event-${index}`}));
	return chronologyOfEvents({
		title: 'Many',
		extra: {},
		sources: [],
		actors: [],
		events,
	});
}

test('of very many events the standing is made ready too, an event at a step, and told', () => {
	const {chronology, looks} = counted(many());
	const steps = [...primeCaches(chronology)];
	assert.equal(steps.length, chronology.size + 1);
	assert.deepEqual(
		steps.filter(made => made !== undefined),
		['standings'],
	);
	assert.ok(looks.every(count => count === 1));
});

test('until then the panel does not count them, and draws itself anew once they are counted', () => {
	const chronology = many();
	const state = drive(opened({size: {columns: 160, rows: 40}}, chronology), 'a');
	assert.match(screenOf(state), /disputed: a source contradicts another +…\n.*\n.*\n.* alone: .* …/);
	assert.equal(standingsLeft(chronology), chronology.size);
	assert.equal(completionsOf(chronology, 'is:alone', 8)[0]?.count, undefined);
	for (const _ of primeCaches(chronology));
	const ready = update(state, {type: 'ready'}).state;
	assert.notEqual(ready, state);
	assert.match(screenOf(ready), /disputed: a source contradicts another +0\n.*\n.*\n.* alone: .* 50001 /);
	const browsing = opened({}, chronology);
	assert.equal(update(browsing, {type: 'ready'}).state, browsing);
});

test('without it, what is asked for is found out then', () => {
	const {chronology, looks} = counted(orvel);
	assert.equal(disputed(chronology).length, 1);
	assert.ok(looks.every(count => count > 0));
});
