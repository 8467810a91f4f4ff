import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Chronology, chronologyOf} from '../../source/model/chronology.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {select} from '../../source/query/query.ts';
import {warming} from '../../source/view/warming.ts';
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
	return query.type === 'query' ? select(chronology, query).map(row => chronology.get(row).id) : [];
}

test('once all is ready, no event is compared again to know its standing', () => {
	const {chronology, looks} = counted(orvel);
	for (const _ of warming(chronology));
	const before = [...looks];
	const found = disputed(chronology);
	assert.equal(found.length, 1);
	assert.deepEqual(
		looks,
		before.map((count, row) => count + (chronology.rowOf(found[0] ?? '') === row ? 1 : 0)),
	);
});

test('of very many events the standing is made ready too, an event at a step', () => {
	const [event] = allRows(orvel).map(row => orvel.get(row));
	assert.ok(event);
	const events = Array.from({length: 50_001}, (_, index) => ({...event, id: `event-${index}`}));
	const many = counted(chronologyOf({title: 'Many', extra: {}, sources: [], actors: [], events}));
	let steps = 0;
	for (const _ of warming(many.chronology)) steps++;
	assert.equal(steps, events.length);
	assert.ok(many.looks.every(count => count === 1));
});

test('without it, what is asked for is found out then', () => {
	const {chronology, looks} = counted(orvel);
	assert.equal(disputed(chronology).length, 1);
	assert.ok(looks.every(count => count > 0));
});
