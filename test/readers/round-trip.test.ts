import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {documentSchema} from '../../source/model/schema.ts';
import {readChronology} from '../../source/readers/index.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows} from '../fixtures.ts';
import {edtfText} from '../model/edtf-arbitrary.ts';

type Tree = Readonly<Record<string, unknown>>;

/** What the schema library tells of a schema. */
type Schema = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly item?: Schema;
	readonly wrapped?: Schema;
	readonly options?: readonly (Schema | string)[];
	readonly literal?: unknown;
	readonly pipe?: readonly {readonly type: string; readonly description?: string}[];
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
	if (schema.literal !== undefined) return schema.literal;
	if (schema.options) {
		const fullest = schema.options.findLast(option => typeof option !== 'string' && option.entries);
		const [first] = schema.options;
		if (typeof first === 'string') return first;
		return wholeOf(fullest && typeof fullest !== 'string' ? fullest : (first as Schema), key);
	}
	if (schema.type === 'number') return 5;
	const isDate = schema.pipe?.some(({description}) => description?.includes('EDTF'));
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

async function written(text: string): Promise<string> {
	const reading = await readChronology('a.json', text);
	assert.ok(reading.type === 'read', JSON.stringify(reading));
	return [...writeJson(reading.chronology, allRows(reading.chronology))].join('');
}

test('every field that the schema has, and every key of somebody else’s, comes back as it was', async () => {
	const tree = withIds(wholeOf(documentSchema as unknown as Schema, 'document') as Tree);
	const text = await written(JSON.stringify(tree));
	const back = JSON.parse(text) as Tree;
	const byId = (one: Tree, other: Tree) => String(one['id']).localeCompare(String(other['id']));
	const sorted = (of: Tree) => ({...of, events: (of['events'] as readonly Tree[]).toSorted(byId)});
	assert.deepEqual(sorted(back), sorted(tree));
	assert.equal(await written(text), text);
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

test('any chronology that is read and written reads back the same', async () => {
	const event = fc.record({
		date: fc.option(edtfText, {nil: undefined}),
		title: text,
		place: text,
		says: text,
	});
	await fc.assert(
		fc.asyncProperty(fc.array(event, {maxLength: 6}), text, async (events, title) => {
			const tree = {
				version: 1,
				title,
				sources: [{id: 's', outlet: title}],
				events: events.map(({says, ...each}, index) => ({
					...each,
					id: `e${index}`,
					accounts: [{source: 's', text: says, date: each.date, claims: [{topic: title, quote: says}]}],
				})),
			};
			const once = await written(JSON.stringify(tree));
			assert.equal(await written(once), once);
			assert.equal((JSON.parse(once) as {events: unknown[]}).events.length, events.length);
		}),
		{numRuns: 60},
	);
});
