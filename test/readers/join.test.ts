import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {compareAccounts} from '../../source/chronology/comparison.ts';
import {rowOf} from '../../source/chronology/row.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {readChronology} from '../../source/readers/index.ts';
import {type Joined, joinChronologies} from '../../source/readers/join/join.ts';
import type {Part} from '../../source/readers/join/part.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allEvents, allRows, gullRock, orvel, tideMill, weirEnd} from '../fixtures.ts';

type Tree = Readonly<Record<string, unknown>>;

async function partOf(file: string, tree: Tree, as?: string): Promise<Part> {
	const text = JSON.stringify({version: 1, title: file, events: [], ...tree});
	const reading = await readChronology(`${file}.json`, text);
	assert.ok(reading.type === 'read', JSON.stringify(reading));
	return {file: `${file}.json`, chronology: reading.chronology, ...(as !== undefined && {as})};
}

function joined(parts: readonly Part[], isShared = false): Joined {
	const [first, ...others] = parts;
	assert.ok(first);
	return joinChronologies([first, ...others], isShared);
}

function written(chronology: Chronology): string {
	return [...writeJson(chronology, allRows(chronology))].join('');
}

function treeOf(chronology: Chronology): {
	readonly events: readonly Tree[];
	readonly sources: readonly Tree[];
	readonly actors: readonly Tree[];
} {
	return JSON.parse(written(chronology));
}

function idsIn({chronology}: Joined): readonly string[] {
	return allRows(chronology).map(row => chronology.get(row).id);
}

function toldOf({problems}: Joined): readonly (readonly string[])[] {
	return problems.map(of => of.map(({message}) => message));
}

const storm = {id: 'storm', date: '1891', title: 'A storm'};
const flood = {id: 'storm', date: '1893', title: 'A flood'};

test('events of two files stand in one order, and an id that both have gets the name of its file', async () => {
	const one = await partOf('north', {events: [storm, {id: 'fog', date: '1894', title: 'Fog'}]});
	const other = await partOf('south', {events: [flood, {id: 'frost', date: '1890', title: 'Frost'}]});
	const both = joined([one, other]);
	assert.deepEqual(idsIn(both), ['frost', 'north/storm', 'south/storm', 'fog']);
	assert.equal(both.chronology.title, 'north · south');
	assert.deepEqual(toldOf(both), [
		[],
		[
			'the id of an event is in another file, too: such are kept apart, as south/storm (--join id makes one event of those with one id)',
		],
	]);
	assert.deepEqual(
		both.originsOf('south/storm').map(({part, id}) => [part, id]),
		[[1, 'storm']],
	);
	assert.equal(both.idIn(0, 'storm'), 'north/storm');
});

test('files of one chronology, or of ids that are said to be shared, tell of one event what each says', async () => {
	const sources = [{id: 'log', outlet: 'Log'}];
	const first = {sources, events: [{...storm, accounts: [{source: 'log', text: 'Wind.'}], tags: ['wind']}]};
	const second = {
		sources: [{id: 'diary', outlet: 'Diary'}],
		events: [{...storm, accounts: [{source: 'diary', text: 'Waves.'}], tags: ['sea'], place: 'Quay'}],
	};
	const name = 'https://example.org/storms';
	const named = joined([
		await partOf('a', {...first, chronology: name}),
		await partOf('b', {...second, chronology: name}),
	]);
	const said = joined([await partOf('a', first), await partOf('b', second)], true);
	assert.equal(named.chronology.name, name);
	for (const both of [named, said]) {
		assert.deepEqual(toldOf(both), [[], []]);
		assert.deepEqual(treeOf(both.chronology).events, [
			{
				...{id: 'storm', title: 'A storm', place: 'Quay', date: '1891', tags: ['wind', 'sea']},
				accounts: [
					{source: 'log', text: 'Wind.'},
					{source: 'diary', text: 'Waves.'},
				],
			},
		]);
		assert.deepEqual(
			both.originsOf('storm').map(({part}) => part),
			[0, 1],
		);
	}
});

test('where two files date or call an event otherwise, the first places it, and each is heard', async () => {
	const both = joined(
		[await partOf('a', {events: [storm]}), await partOf('b', {events: [{...flood, place: 'Quay'}]})],
		true,
	);
	const {events, sources} = treeOf(both.chronology);
	assert.deepEqual(sources, [
		{id: 'a', outlet: 'a.json'},
		{id: 'b', outlet: 'b.json'},
	]);
	assert.deepEqual(events, [
		{
			...storm,
			place: 'Quay',
			accounts: [
				{source: 'a', text: 'A storm', date: '1891'},
				{source: 'b', text: 'A flood', date: '1893', claims: [{topic: 'Place', says: 'Quay'}]},
			],
		},
	]);
	assert.equal(compareAccounts(both.chronology.get(0))[0]?.sign, 'differ');
	assert.deepEqual(toldOf(both)[1], [
		'1 event of this file has another date, title or place in an earlier file, such as a.json, which places it: what each file says is among the accounts',
	]);
});

test('a file with a name is a source of its own, in place of the data set, and in each of its events', async () => {
	const dataSet = {sources: [{id: 'b', outlet: 'b'}]};
	const one = await partOf('a', {events: [storm]}, 'Ann');
	const other = await partOf(
		'b',
		{...dataSet, events: [{...flood, accounts: [{source: 'b', text: 'It rained.'}]}]},
		'Ben',
	);
	const {events, sources} = treeOf(joined([one, other], true).chronology);
	assert.deepEqual(sources, [
		{id: 'ann', outlet: 'Ann'},
		{id: 'ben', outlet: 'Ben'},
	]);
	assert.deepEqual(events[0]?.['accounts'], [
		{source: 'ann', text: 'A storm', date: '1891'},
		{source: 'ben', text: 'It rained.', date: '1893', claims: [{topic: 'Title', says: 'A flood'}]},
	]);
	assert.deepEqual(treeOf(joined([one]).chronology).events[0]?.['accounts'], [
		{source: 'ann', text: 'A storm', date: '1891'},
	]);
});

test('sources of one definition are one whatever their ids; others of one id are kept apart, and told', async () => {
	const account = (source: string) => ({...storm, accounts: [{source, text: source}]});
	const log = {id: 'log', outlet: 'Log', url: 'https://example.org/'};
	const one = await partOf('a', {sources: [log, {id: 'note', outlet: 'A note'}], events: [account('log')]});
	const other = await partOf('b', {
		sources: [
			{...log, id: 'harbour-log'},
			{id: 'note', outlet: 'Another note'},
		],
		events: [{...account('harbour-log'), id: 'x'}],
	});
	const both = joined([one, other]);
	const {events, sources} = treeOf(both.chronology);
	assert.deepEqual(
		sources.map(({id, outlet}) => [id, outlet]),
		[
			['log', 'Log'],
			['a/note', 'A note'],
			['b/note', 'Another note'],
		],
	);
	assert.deepEqual(
		events.map(({accounts}) => accounts),
		[[{source: 'log', text: 'log'}], [{source: 'log', text: 'harbour-log'}]],
	);
	assert.deepEqual(toldOf(both)[1], [
		'a.json has another source with the id note: the two are kept apart, this one as b/note',
	]);
});

test('what two files make of one source in one event stands side by side', async () => {
	const part = (file: string, text: string) =>
		partOf(file, {
			sources: [{id: 'log', outlet: 'Log'}],
			events: [{...storm, accounts: [{source: 'log', text}]}],
		});
	const both = joined([await part('a', 'Wind.'), await part('b', 'Waves.'), await part('c', 'Wind.')], true);
	const {events, sources} = treeOf(both.chronology);
	assert.deepEqual(sources, [
		{id: 'log', outlet: 'Log'},
		{id: 'b/log', outlet: 'Log (b.json)'},
	]);
	assert.deepEqual(events[0]?.['accounts'], [
		{source: 'log', text: 'Wind.'},
		{source: 'b/log', text: 'Waves.'},
	]);
});

test('actors of one name and definition are one, those above them included; others are kept apart, and told', async () => {
	const actors = (kind: string) => [
		{id: 'crew', name: 'Crew', partOf: ['port']},
		{id: 'port', name: 'Port', kind},
		{id: 'mayor', name: 'Mayor'},
	];
	const event = {...storm, actors: ['crew', 'mayor', {actor: 'port', role: 'by'}]};
	const alike = joined([
		await partOf('a', {actors: actors('town'), events: [event]}),
		await partOf('b', {actors: actors('town').toReversed(), events: [event]}),
	]);
	assert.deepEqual([...alike.chronology.actors.keys()], ['crew', 'port', 'mayor']);
	assert.equal(alike.chronology.rowsOf('actor', 'crew').length, 2);
	const unlike = joined([
		await partOf('a', {actors: actors('town'), events: [event]}),
		await partOf('b', {actors: actors('firm'), events: [{...event, id: 'x'}]}),
	]);
	assert.deepEqual(
		treeOf(unlike.chronology).actors.map(({id, partOf: wholes}) => [id, wholes]),
		[
			['a/crew', ['a/port']],
			['a/port', undefined],
			['mayor', undefined],
			['b/crew', ['b/port']],
			['b/port', undefined],
		],
	);
	assert.equal(toldOf(unlike)[1]?.length, 2);
});

test('a link leads to the event of its own file, and one to nowhere leads nowhere still', async () => {
	const linking = (to: string) => ({
		sources: [{id: 'log', outlet: 'Log'}],
		events: [
			storm,
			{id: 'mend', title: 'Mended', accounts: [{source: 'log', text: 'So.', links: [{to, kind: 'after'}]}]},
		],
	});
	const both = joined([await partOf('a', linking('storm')), await partOf('b', linking('storm'))]);
	const links = allEvents(both.chronology).map(event => [
		event.id,
		...event.accounts.flatMap(({links}) => links.map(({to}) => to)),
	]);
	assert.deepEqual(links.slice(2), [
		['a/mend', 'a/storm'],
		['b/mend', 'b/storm'],
	]);
	const nowhere = joined([
		await partOf('a', {events: [storm]}),
		await partOf('b', {...linking('storm'), events: linking('storm').events.slice(1)}),
	]);
	assert.deepEqual(
		allEvents(nowhere.chronology)
			.find(({id}) => id === 'mend')
			?.accounts.flatMap(({links}) => links.map(({to}) => to)),
		['b/storm'],
	);
});

test('times stay the instants that they are where files are in different time zones', async () => {
	const at = (id: string, date: string) => ({id, date, title: id});
	const one = await partOf('a', {timezone: 'Asia/Baghdad', events: [at('noon', '2020-01-01T12:00')]});
	const other = await partOf('b', {
		timezone: 'Europe/Berlin',
		events: [
			at('nine', '2020-01-01T09:30'),
			at('day', '2020-01-01'),
			at('either', '[2020-01-01T12:30,2020-02]'),
		],
	});
	const third = await partOf('c', {events: [at('utc', '2020-01-01T08:45~')]});
	const {chronology} = joined([one, other, third]);
	assert.equal(chronology.timezone, 'Asia/Baghdad');
	assert.deepEqual(
		allEvents(chronology).map(({id, date}) => [id, date?.text]),
		[
			['day', '2020-01-01'],
			['nine', '2020-01-01T09:30+01:00'],
			['utc', '2020-01-01T08:45Z~'],
			['noon', '2020-01-01T12:00'],
			['either', '[2020-01-01T12:30+01:00,2020-02]'],
		],
	);
});

const fixtures: readonly Part[] = [
	{file: 'gull-rock.yaml', chronology: gullRock},
	{file: 'orvel.yaml', chronology: orvel},
	{file: 'weir-end.yaml', chronology: weirEnd},
	{file: 'tide-mill.yaml', chronology: tideMill},
	{file: 'mill.yaml', chronology: tideMill, as: 'The mill'},
];

/** Everything in a chronology's events, without the ids that joining may change. */
function contentOf(chronologies: readonly Chronology[]) {
	const accounts = chronologies.flatMap(chronology => allEvents(chronology).flatMap(event => event.accounts));
	const texts = accounts.map(({text}) => text);
	const claims = accounts.flatMap(account =>
		account.claims.map(({topic, says, quote}) => [topic, says, quote].join()),
	);
	const links = accounts.flatMap(account => account.links.map(({kind, says}) => [kind, says].join()));
	return [texts, claims, links].map(list => list.toSorted());
}

test('one file is as it was', () => {
	for (const part of fixtures.slice(0, 4))
		assert.equal(written(joined([part]).chronology), written(part.chronology));
});

test('whatever files are joined, nothing is lost, the order is one, and what is written reads back the same', async () => {
	await fc.assert(
		fc.asyncProperty(fc.shuffledSubarray([...fixtures], {minLength: 2}), async parts => {
			const {chronology, originsOf, idIn} = joined(parts);
			const size = parts.reduce((sum, part) => sum + part.chronology.size, 0);
			assert.equal(chronology.size, size);
			for (const [part, {chronology: own}] of parts.entries())
				for (const {id} of allEvents(own))
					assert.deepEqual(
						originsOf(idIn(part, id)).map(each => [each.part, each.id]),
						[[part, id]],
					);
			const unnamed = parts.filter(({as}) => as === undefined);
			if (unnamed.length === parts.length)
				assert.deepEqual(contentOf([chronology]), contentOf(parts.map(part => part.chronology)));
			const back = await readChronology('a.json', written(chronology));
			assert.ok(back.type === 'read', JSON.stringify(back));
			assert.equal(written(back.chronology), written(chronology));
			assert.deepEqual(back.chronology.earliest, chronology.earliest);
			assert.deepEqual(back.chronology.latest, chronology.latest);
			const turned = joined(parts.toReversed()).chronology;
			assert.deepEqual(turned.earliest, chronology.earliest);
			assert.deepEqual(
				new Set(allEvents(turned).map(({id}) => id)),
				new Set(allEvents(chronology).map(({id}) => id)),
			);
		}),
		{numRuns: 40},
	);
});

test('a row says of its event what the event does', () => {
	const {chronology} = joined(fixtures);
	for (const row of allRows(chronology)) {
		const event = chronology.get(row);
		const {id, actors, accounts} = event;
		assert.equal(chronology.rowOf(id), row);
		const said = rowOf(event, chronology.clock);
		assert.deepEqual(chronology.idsAt('actor', row), said.actors);
		assert.deepEqual(chronology.idsAt('source', row), said.sources);
		assert.deepEqual(chronology.links.get(row) ?? [], said.links);
		for (const {source} of accounts) assert.ok(chronology.sources.has(source), source);
		for (const actor of [...actors.map(each => each.actor), ...said.speakers])
			assert.ok(chronology.actors.has(actor), actor);
	}
});

const pick = (...words: readonly string[]) => fc.constantFrom(...words);
const accounts = fc.uniqueArray(
	fc.record(
		{
			source: pick('log', 'diary', 'letter'),
			text: pick('Wind.', 'Waves.', 'Rain.'),
			date: pick('1891', '1892-03'),
			claims: fc.array(fc.record({topic: pick('Boats', 'Roofs'), says: pick('one', 'two')}), {maxLength: 2}),
			links: fc.array(fc.record({to: pick('fog', 'frost', 'nowhere'), kind: pick('after', 'part-of')}), {
				maxLength: 2,
			}),
		},
		{requiredKeys: ['source', 'text']},
	),
	{selector: ({source}) => source, maxLength: 3},
);
const documents = fc.record(
	{
		chronology: pick('https://example.org/a', 'https://example.org/b'),
		timezone: pick('Asia/Baghdad', '+01:00', 'UTC'),
		sources: fc.tuple(
			...['log', 'diary', 'letter'].map(id => pick('Log', 'Diary').map(outlet => ({id, outlet}))),
		),
		actors: fc.tuple(
			pick('Crew', 'Port').map(name => ({id: 'crew', name, partOf: ['port']})),
			pick('Port', 'Town').map(name => ({id: 'port', name})),
		),
		events: fc.uniqueArray(
			fc.record(
				{
					id: pick('storm', 'flood', 'row-1', 'a/storm', '__proto__', 'constructor'),
					title: pick('A storm', 'A flood'),
					date: pick('1891', '1892-03-04T10:00', '1892-03-04T10:00Z', '[1890,1892-01-01T00:00]'),
					place: pick('Quay', 'Pier'),
					actors: pick('crew', 'port').map(id => [id]),
					'x-mine': pick('a', 'b'),
					accounts,
				},
				{requiredKeys: ['id', 'title']},
			),
			{selector: ({id}) => id, maxLength: 4},
		),
	},
	{requiredKeys: ['sources', 'actors', 'events']},
);

test('whatever two or three files hold, and however they are joined, each account is there, and it reads back the same', async () => {
	const named = fc.record({tree: documents, as: fc.option(pick('Ann', 'Ben'), {nil: undefined})});
	await fc.assert(
		fc.asyncProperty(fc.array(named, {minLength: 2, maxLength: 3}), fc.boolean(), async (given, isShared) => {
			const parts = await Promise.all(
				given.map(({tree, as}, index) =>
					// A link of an event to itself is refused where the file is read.
					partOf('abc'.charAt(index), tree as unknown as Tree, as),
				),
			);
			const {chronology, idIn} = joined(parts, isShared);
			const told = (accounts: readonly {text: string; claims: unknown; links: readonly {kind: string}[]}[]) =>
				accounts.map(({text, claims, links}) => JSON.stringify([text, claims, links.map(({kind}) => kind)]));
			for (const [index, part] of parts.entries()) {
				for (const event of allEvents(part.chronology)) {
					const at = chronology.rowOf(idIn(index, event.id));
					assert.ok(at !== undefined);
					const whole = told(chronology.get(at).accounts);
					for (const account of told(event.accounts)) assert.ok(whole.includes(account), account);
				}
			}
			const back = await readChronology('a.json', written(chronology));
			assert.ok(back.type === 'read', JSON.stringify(back));
			assert.equal(written(back.chronology), written(chronology));
		}),
		{numRuns: 300},
	);
});
