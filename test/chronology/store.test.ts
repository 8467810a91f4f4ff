import assert from 'node:assert/strict';
import {test} from 'node:test';
import {partsOf, rowsWithParts} from '../../source/chronology/parts.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {allRows, gullRock, read} from '../fixtures.ts';

function ids(chronology: Chronology): readonly string[] {
	return allRows(chronology).map(row => chronology.get(row).id);
}

async function dated(...dates: readonly string[]): Promise<Chronology> {
	const events = dates.map(date => ({id: date, date, title: 'Comet'}));
	return read(JSON.stringify({version: 1, title: 'Comets', events}));
}

const orders: readonly (readonly [name: string, dates: readonly string[]])[] = [
	['years before Christ go first', ['-0043', '0000', '0044', '0999', '1910']],
	['a whole year goes after its first day', ['1910-01-01', '1910-01', '1910', '1910-01-02']],
	['a time of day counts', ['1910-05-19T03:00', '1910-05-19T03:00:30', '1910-05-19T04:00']],
	['an open start counts as the end', ['1909', '../1910', '1911']],
	['an open end counts as the start', ['1909', '1910/..', '1910/1911']],
	['the narrower of two with one start goes first', ['1910-01', '1910-01/1910-03', '1910']],
];

for (const [name, expected] of orders) {
	test(`order: ${name}`, async () => {
		assert.deepEqual(ids(await dated(...expected)), expected);
		const reversed = ids(await dated(...expected.toReversed()));
		assert.deepEqual(reversed, expected);
	});
}

test('order: signs move nothing, and what is dated the same stays as in the file', async () => {
	const given = ['1910-05~', '1910-05', '1910-05?', '1910-05%'];
	assert.deepEqual(ids(await dated(...given)), given);
});

test('events are found by row and by id', () => {
	assert.deepEqual(ids(gullRock), ['first-fire', 'beacon', 'tower', 'survey', 'lamp-out', 'relit']);
	assert.equal(gullRock.rowOf('tower'), 2);
	assert.equal(gullRock.rowOf('nothing'), undefined);
	assert.throws(() => gullRock.get(6), RangeError);
	assert.throws(() => gullRock.get(-1), RangeError);
});

test('the rows of an actor, a source or a tag are listed in order, once each', () => {
	assert.deepEqual([...gullRock.rowsOf('actor', 'harbour-board')], [2, 4]);
	assert.deepEqual([...gullRock.rowsOf('actor', 'keeper')], [4]);
	assert.deepEqual([...gullRock.rowsOf('source', 'almanac')], [2, 4]);
	assert.deepEqual([...gullRock.rowsOf('tag', 'lamp')], [4, 5]);
	assert.deepEqual([...gullRock.rowsOf('tag', 'nothing')], []);
});

test('bounds are days since 1970-01-01, the second as a fraction', async () => {
	const {earliest, latest} = await dated('1970-01-02', '1970-01-02T12:00:00');
	assert.deepEqual([...earliest], [1, 1.5]);
	assert.deepEqual([...latest], [1 + 86_399 / 86_400, 1.5]);
});

test('an actor’s parts are its own and its parts’ parts', () => {
	assert.deepEqual([...partsOf(gullRock, 'harbour-board')], ['harbour-board', 'lamp-office', 'keeper']);
	assert.deepEqual([...partsOf(gullRock, 'keeper')], ['keeper']);
});

test('the rows of an actor and its parts are those of each, once and in order', () => {
	for (const field of ['actor', 'speaker'] as const) {
		const rowsOf = rowsWithParts(gullRock, field);
		for (const id of gullRock.actors.keys()) {
			const rows = new Set([...partsOf(gullRock, id)].flatMap(part => [...gullRock.rowsOf(field, part)]));
			assert.deepEqual(
				[...rowsOf(id)],
				[...rows].toSorted((a, b) => a - b),
				id,
			);
		}
	}
});

test('of heavy events only as many are looked through at once as no key waits for, and an event text by text', async () => {
	const {sources, actors, ...about} = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: [{id: 'log', outlet: 'Log'}]},
			events: Array.from({length: 40}, (_, index) => ({id: `e${index}`, date: '1911', title: 'The lamp'})),
		}),
		'file.json',
	);
	let looks = 0;
	// Folded it is short, and yet takes as long.
	const text = `dark${'\u0301'.repeat(98_000)}`;
	const account = {source: 'log', paragraphs: [], claims: [], links: []};
	const accounts = Array.from({length: 5}, () => ({
		...account,
		get text() {
			looks++;
			return text;
		},
	}));
	const chronology = chronologyOfEvents({
		...about,
		...{sources: [...sources.values()], actors: [...actors.values()]},
		events: Array.from({length: 40}, (_, row) => ({...about.get(row), accounts})),
	});
	assert.equal(chronology.find('fog').isWhole, false);
	assert.ok(looks <= 15, `${looks} of 200 texts were looked through`);
	let most = 0;
	for (const cost of chronology.find('fog').work(0)) most = Math.max(most, cost);
	assert.ok(most <= text.length / 500, `a step cost ${most}`);
	assert.equal(looks, 200);
	assert.deepEqual([chronology.find('fog').isWhole, chronology.find('fog').hits], [true, 0]);
	for (const _ of chronology.find('dark').work(0));
	assert.equal(chronology.find('dark').hits, 40);
	assert.equal(looks, 200);
});

test('of long names of actors only as many are looked through at once as no key waits for, and a name a step', async () => {
	const {
		sources,
		actors: _,
		...about
	} = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: []},
			events: [{id: 'lamp', date: '1911', title: 'The lamp', accounts: []}],
		}),
		'file.json',
	);
	let looks = 0;
	const name = 'the lamp was dark all night '.repeat(350);
	const actors = Array.from({length: 1000}, (_, index) => ({
		...{id: `a${index}`, aliases: [], partOf: [], extra: {}},
		get name() {
			looks++;
			return name;
		},
	}));
	const named = actors.map(({id}) => ({actor: id, role: 'named' as const}));
	const chronology = chronologyOfEvents({
		...about,
		...{sources: [...sources.values()], actors},
		events: [{...about.get(0), actors: named}],
	});
	const before = looks;
	assert.equal(chronology.find('fog').isWhole, false);
	assert.ok(looks - before <= 150, `${looks - before} of 1000 names were looked through`);
	let most = 0;
	for (const cost of chronology.find('fog').work(0)) most = Math.max(most, cost);
	assert.ok(most <= 40, `a step cost ${most}`);
	assert.deepEqual([chronology.find('fog').isWhole, chronology.find('fog').hits], [true, 0]);
	assert.equal(chronology.find('dark').hits, 1);
});
