import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {documentSchema, edtf} from '../../source/chronology/schema.ts';
import {readChronology} from '../../source/readers/index.ts';
import {writeJson} from '../../source/writers/json.ts';
import {writeNdjson} from '../../source/writers/ndjson.ts';
import {edtfText} from '../dates/edtf/arbitrary.ts';
import {allRows} from '../fixtures.ts';

type Tree = Readonly<Record<string, unknown>>;

/** What the schema library tells of a schema. */
type Schema = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly item?: Schema;
	readonly items?: readonly Schema[];
	readonly wrapped?: Schema;
	readonly options?: readonly (Schema | string)[];
	readonly literal?: unknown;
	readonly pipe?: readonly unknown[];
};

const places: Readonly<Record<string, unknown>> = {
	$schema: 'annals.schema.json',
	timezone: 'Asia/Baghdad',
	label: 'a label',
	url: 'https://example.org/a',
	actor: 'actor-1',
	attributedTo: 'actor-1',
	source: 'source-1',
	to: 'event-2',
	partOf: ['actor-2'],
	paragraphs: [0, 3],
};

/** A value for every key that a schema has, and one of somebody else's in each map. */
function wholeOf(schema: Schema, key: string): unknown {
	if (schema.wrapped) return wholeOf(schema.wrapped, key);
	if (key in places) return places[key];
	if (schema.entries) {
		const entries = Object.entries(schema.entries).map(([name, inner]) => [name, wholeOf(inner, name)]);
		const isOpen = schema.type === 'object';
		return Object.fromEntries([...entries, ...(isOpen ? [['x-theirs', {of: key, deep: [1, null]}]] : [])]);
	}
	if (schema.item) return [wholeOf(schema.item, key)];
	if (schema.items) return schema.items.map(item => wholeOf(item, key));
	if (schema.literal !== undefined) return schema.literal;
	if (schema.options) {
		const fullest = schema.options.findLast(option => typeof option !== 'string' && option.entries);
		const [first] = schema.options;
		if (typeof first === 'string') return first;
		return wholeOf(fullest && typeof fullest !== 'string' ? fullest : (first as Schema), key);
	}
	if (schema.type === 'number') return 5;
	const isDate = schema.pipe?.[0] === edtf;
	return isDate ? '2020-01~' : `a text for ${key}`;
}

function withIds(tree: Tree): Tree {
	const list = (name: string) => tree[name] as readonly Tree[];
	const [source, actor, event] = [list('sources')[0], list('actors')[0], list('events')[0]];
	return {
		...tree,
		sources: [
			{...source, id: 'source-1'},
			{id: 'unused', outlet: 'Nobody refers to it'},
		],
		actors: [
			{...actor, id: 'actor-1'},
			{id: 'actor-2', name: 'A whole'},
			{id: 'unused', name: 'Nobody'},
		],
		events: [
			{...event, id: 'event-1'},
			{id: 'event-2', title: 'Another', date: '2019'},
		],
	};
}

async function written(text: string, name = 'a.json'): Promise<string> {
	const reading = await readChronology(name, text);
	assert.ok(reading.type === 'read', JSON.stringify(reading));
	return [...writeJson(reading.chronology, allRows(reading.chronology))].join('');
}

/** What is written as JSON of a text, where it is written as NDJSON first and read again. */
async function writtenByLines(text: string): Promise<string> {
	const reading = await readChronology('a.json', text);
	assert.ok(reading.type === 'read', JSON.stringify(reading));
	const lines = [...writeNdjson(reading.chronology, allRows(reading.chronology))].join('');
	assert.equal(lines.split('\n').length, reading.chronology.size + 2);
	return written(lines, 'a.ndjson');
}

test('every field that the schema has, and every key of somebody else’s, comes back as it was', async () => {
	const tree = withIds(wholeOf(documentSchema as unknown as Schema, 'document') as Tree);
	const text = await written(JSON.stringify(tree));
	const back = JSON.parse(text) as Tree;
	const byId = (one: Tree, other: Tree) => String(one['id']).localeCompare(String(other['id']));
	const sorted = (of: Tree) => ({...of, events: (of['events'] as readonly Tree[]).toSorted(byId)});
	assert.deepEqual(sorted(back), sorted(tree));
	assert.equal(await written(text), text);
	assert.equal(await written(text, 'a.yaml'), text, 'as YAML too');
	assert.equal(await writtenByLines(text), text, 'and by lines');
});

const values = [
	5,
	-0.25,
	{min: 1},
	{max: 2},
	{min: 1, max: 2},
	{over: 3},
	{under: 3},
	{about: 3},
	{date: '[2019..2020]'},
	{is: 'a word'},
];

test('every kind of value comes back', async () => {
	for (const value of values) {
		const claims = [{topic: 'T', says: 'so', value, unit: 'u'}];
		const accounts = [{source: 's', text: 'Text.', claims}];
		const tree = {
			version: 1,
			title: 'T',
			sources: [{id: 's', outlet: 'S'}],
			actors: [],
			events: [{id: 'e', title: 'E', accounts}],
		};
		assert.deepEqual(JSON.parse(await written(JSON.stringify(tree))), tree);
	}
});

const word = fc.string({minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ab cé“”:,-#朝')});
const text = word.map(each => `w${each}`.replace(/\s+/g, ' ').trim());
const sourceIds = ['source-1', 'source-2'];
const actorIds = ['actor-1', 'actor-2', 'actor-3'];

const figure = fc.double({noNaN: true, noDefaultInfinity: true});

/** What may stand under the keys of which the schema alone does not say it. */
const under: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	timezone: fc.constantFrom('UTC', '+03:00', 'Asia/Baghdad'),
	label: fc.constantFrom('label', '17 Nov', '朝'),
	actor: fc.constantFrom(...actorIds),
	attributedTo: fc.oneof(text, fc.constantFrom(...actorIds)),
	partOf: fc.subarray(['actor-3'], {minLength: 1}),
	to: fc.constant('elsewhere'),
	paragraphs: fc.constantFrom([0], [3], [0, 3]),
	says: text,
	date: edtfText,
	published: edtfText,
	min: figure.map(number => -Math.abs(number)),
	max: figure.map(Math.abs),
};

/** Any value that a schema allows, with some of the keys that may be left out, and some of somebody else's. */
function anyOf(schema: Schema, key: string): fc.Arbitrary<unknown> {
	const known = under[key];
	if (schema.wrapped) return anyOf(schema.wrapped, key);
	if (known) return known;
	if (schema.entries) {
		const entries = Object.entries(schema.entries);
		// A claim has to say something, and what it cites has to be among what its account does.
		const needed = entries.filter(
			([name, {wrapped}]) => !wrapped || name === 'says' || (key === 'accounts' && name === 'paragraphs'),
		);
		const members: Record<string, fc.Arbitrary<unknown>> = {
			...Object.fromEntries(entries.map(([name, inner]) => [name, anyOf(inner, name)])),
			...(key === 'accounts' && {paragraphs: fc.constant([0, 3])}),
			...(schema.type === 'object' && {'x-theirs': fc.jsonValue()}),
		};
		return fc.record(members, {requiredKeys: needed.map(([name]) => name)});
	}
	if (schema.items) return fc.tuple(...schema.items.map(item => anyOf(item, key)));
	if (schema.item) return fc.array(anyOf(schema.item, key), {minLength: 1, maxLength: 3});
	if (schema.literal !== undefined) return fc.constant(schema.literal);
	if (schema.options) {
		const options = schema.options.map(option =>
			typeof option === 'string' ? fc.constant(option) : anyOf(option, key),
		);
		return key === 'actors' ? participation : fc.oneof(...options);
	}
	return schema.type === 'number' ? figure : text;
}

/** An actor who took part; of one who is merely named the id alone is written. */
const participation = fc.oneof(
	fc.constantFrom(...actorIds),
	fc.record(
		{
			actor: fc.constantFrom(...actorIds),
			role: fc.constantFrom('by', 'harmed'),
			as: text,
			'x-theirs': fc.jsonValue(),
		},
		{requiredKeys: ['actor', 'role']},
	),
);

/** Any document of the schema, with ids that lead somewhere and no two accounts of one source. */
const documents = anyOf(documentSchema as unknown as Schema, 'document').map(any => {
	const tree = JSON.parse(JSON.stringify(any)) as Tree;
	const list = (of: Tree, name: string) => (of[name] ?? []) as readonly Tree[];
	const numbered = (all: readonly Tree[], ids: readonly string[]) =>
		ids.map((id, index) => ({...(all[index] ?? {outlet: 'Paper', name: 'Person'}), id}));
	const strangers = {sources: new Set(['name']), actors: new Set(['outlet'])};
	const own = (name: 'sources' | 'actors', ids: readonly string[]) =>
		numbered(list(tree, name), ids).map(one =>
			Object.fromEntries(Object.entries(one).filter(([key]) => !strangers[name].has(key))),
		);
	const events = list(tree, 'events').map((event, index) => ({
		...event,
		id: `event-${index}`,
		...(event['accounts'] !== undefined && {
			accounts: list(event, 'accounts')
				.slice(0, 2)
				.map((account, place) => ({...account, source: sourceIds[place]})),
		}),
	}));
	const actors = own('actors', actorIds).map(actor => {
		const {partOf, ...rest} = actor as Tree;
		return actor['id'] === 'actor-3' || partOf === undefined ? rest : actor;
	});
	return {...tree, sources: own('sources', sourceIds), actors, events};
});

test('any document that is read is written as it was, and reads back the same', async () => {
	await fc.assert(
		fc.asyncProperty(documents, async tree => {
			const once = await written(JSON.stringify(tree));
			const byId = (of: Tree) =>
				(of['events'] as readonly Tree[]).toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
			const back = JSON.parse(once) as Tree;
			assert.deepEqual({...back, events: byId(back)}, {...tree, events: byId(tree)});
			assert.equal(await written(once), once);
			assert.equal(await writtenByLines(once), once);
		}),
		{numRuns: 150},
	);
});
