import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, gullRock, orvel, read} from '../fixtures.ts';

function written(chronology: Chronology, rows = allRows(chronology)): string {
	return [...writeJson(chronology, rows)].join('');
}

function rowsOf(...ids: readonly string[]): readonly number[] {
	return ids.flatMap(id => gullRock.rowOf(id) ?? []);
}

function idsIn(list: readonly {readonly id: string}[]): string {
	return list.map(({id}) => id).join(' ');
}

for (const [name, chronology] of Object.entries({gullRock, orvel})) {
	test(`${name} is the same when it is written and read back`, async () => {
		const text = written(chronology);
		const back = await read(text, 'back.json');
		assert.equal(written(back), text);
		assert.deepEqual(back.sources, chronology.sources);
		assert.deepEqual(back.actors, chronology.actors);
		for (const row of allRows(chronology)) assert.deepEqual(back.get(row), chronology.get(row));
		assert.equal(written(await read(text, 'back.yaml')), text, 'as YAML too');
	});

	test(`${name} is written as JSON.stringify would, with tabs`, () => {
		const text = written(chronology);
		assert.equal(text, `${JSON.stringify(JSON.parse(text), undefined, '\t')}\n`);
	});
}

const referred: readonly (readonly [events: readonly string[], sources: string, actors: string])[] = [
	[['tower'], 'almanac', 'harbour-board'],
	[['first-fire'], '', 'fishers'],
	[['survey'], '', 'harbour-board lamp-office pilots'],
	[['lamp-out'], 'almanac gazette log', 'harbour-board lamp-office keeper fishers'],
	[['tower', 'relit'], 'almanac gazette', 'harbour-board lamp-office'],
	[['beacon'], '', ''],
];

for (const [events, sources, actors] of referred) {
	test(`${events.join(' and ')} alone keep the sources and actors they refer to, and the wholes of these`, async () => {
		const text = written(gullRock, rowsOf(...events));
		const tree = JSON.parse(text);
		assert.equal(idsIn(tree.events), events.join(' '));
		assert.equal(idsIn(tree.sources), sources);
		assert.equal(idsIn(tree.actors), actors);
		assert.equal(written(await read(text)), text);
	});
}

test('no event at all is a whole document', async () => {
	const text = written(gullRock, []);
	const {sources, actors, events, title, version} = JSON.parse(text);
	assert.deepEqual(
		{sources, actors, events, title, version},
		{
			sources: [],
			actors: [],
			events: [],
			title: 'The light on Gull Rock',
			version: 1,
		},
	);
	assert.equal((await read(text)).size, 0);
});

test('the text comes in pieces, an event each', () => {
	assert.equal([...writeJson(gullRock, allRows(gullRock))].length, gullRock.size + 2);
});

test('values are written in the form of the file', () => {
	const {events} = JSON.parse(written(gullRock, rowsOf('lamp-out', 'relit')));
	const values = events.flatMap((event: {accounts: readonly {claims: readonly {value?: unknown}[]}[]}) =>
		event.accounts.flatMap(({claims}) => claims.flatMap(({value}) => (value === undefined ? [] : [value]))),
	);
	assert.deepEqual(values, [
		{date: '1987-10-16'},
		3,
		{is: 'storm'},
		{date: '1987-10-16'},
		{min: 2},
		{is: 'Storm'},
		{date: '1987-10~'},
		{over: 5},
		{about: 40},
		{max: 50},
		{min: 18, max: 20},
	]);
});

test('what nobody gave is not written', async () => {
	const smallest = await read(
		'{"version": 1, "title": "T", "events": [{"id": "e", "date": "0044", "title": "E"}]}',
	);
	assert.deepEqual(JSON.parse(written(smallest)), {
		version: 1,
		title: 'T',
		sources: [],
		actors: [],
		events: [{id: 'e', date: '0044', title: 'E'}],
	});
});
