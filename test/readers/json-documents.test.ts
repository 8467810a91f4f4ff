import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readerOf} from '../../source/readers/index.ts';
import type {Note} from '../../source/readers/json-rows/note.ts';
import type {ValueText} from '../../source/readers/json-rows/value-text.ts';
import {valuesOf} from '../../source/readers/json-rows/values.ts';
import {wrapIn as anyWrap} from '../../source/readers/json-wrap.ts';
import {areAlike, contentOf, digestsOf, inFile, inMemory} from './both-ways.ts';
import {anyForm, document, type Form, forms} from './json-documents.ts';

const text = fc.oneof(
	fc.constantFrom('Fire', '', '}, {', '[{"a":1}]', '\\', '"', 'é\u{1d11e}', '\n', '\u2028', 'event_1', '/'),
	fc.string({unit: 'binary', maxLength: 12}),
);
// V8 takes a key that is one escape for another that is a backslash, where a map before it has that in the same place.
const key = text.filter(each => JSON.stringify(each).length === each.length + 2);
const scalar = fc.oneof(text, fc.integer(), fc.constantFrom(null, true, 1.5, 1e300, -0.1));
const nested: fc.Arbitrary<unknown> = fc.letrec(tie => ({
	value: fc.oneof(
		{maxDepth: 4},
		scalar,
		fc.array(tie('value'), {maxLength: 3}),
		fc.dictionary(key, tie('value'), {maxKeys: 3, noNullPrototype: true}),
	),
})).value;
const anyMap = fc
	.tuple(fc.constantFrom('title', 'event_2', 'a'), nested)
	.map(([key, value]) => ({when: 'long '.repeat(10), [key]: value}));

/** Maps one behind another have no other around them. */
const wrapOf = ({start}: Form) => (start === '' ? undefined : anyWrap);

for (const form of forms)
	test(`maps ${form.name} are those that JSON.parse finds, where they stand`, () =>
		fc.assert(
			fc.asyncProperty(fc.array(anyMap, {minLength: 1, maxLength: 8}), async rows => {
				const rowTexts = rows.map(form.row);
				const all = document(form, rowTexts);
				const found: {readonly row: unknown; readonly line: number; readonly bytes: string}[] = [];
				for await (const each of valuesOf([all], wrapOf(form))) {
					if (each.type === 'note') continue;
					const {line, offset = 0, length = 0} = each.place;
					const bytes = Buffer.from(all).toString('utf8', offset, offset + length);
					found.push({row: JSON.parse(each.text), line, bytes});
				}
				let at = 0;
				const wanted = rowTexts.map((rowText, index) => {
					const start = all.indexOf(rowText, at);
					at = start + rowText.length;
					const line = all.slice(0, start).split('\n').length;
					return {row: JSON.parse(JSON.stringify(rows[index])), line, bytes: rowText};
				});
				assert.deepEqual(found, wanted);
			}),
			{numRuns: 60},
		));

test('where pieces of a document begin makes no difference', () =>
	fc.assert(
		fc.asyncProperty(anyForm, fc.array(anyMap, {minLength: 1, maxLength: 3}), async (form, rows) => {
			const all = document(form, rows.map(form.row));
			// A character that is cut in two has other bytes.
			const told = ({place: {offset: _, ...place}, ...value}: ValueText | Note) => ({...value, place});
			const [whole, pieces]: [unknown[], unknown[]] = [[], []];
			for await (const each of valuesOf([all], wrapOf(form))) whole.push(told(each));
			for await (const each of valuesOf(all.split(''), wrapOf(form))) pieces.push(told(each));
			assert.deepEqual(pieces, whole);
		}),
		{numRuns: 50},
	));

const word = fc.constantFrom('Fire', 'é ', '}, {', 'a\nb', '"', '\\', '', '\u{1d11e}', 'long '.repeat(30));
const date = fc.constantFrom('2020-03-05', '2020', '1900~', '3/5/2020', '', 'long ago', '2019-01-01/2020');
const foreign = fc.record(
	{
		id: fc.constantFrom('a', 'b', 'p3', 'A 1', ''),
		date,
		title: word,
		actors: fc.oneof(word, fc.array(fc.constantFrom('Crew', 'Keeper', 'a "b"'), {maxLength: 3})),
		notes: fc.oneof(word, fc.integer(), fc.constantFrom(null, 1.5, {a: {b: [1]}}, [[{}]], 1e21)),
	},
	{requiredKeys: ['date', 'title'], noNullPrototype: true},
);
const own = fc.record(
	{
		id: fc.constantFrom('k1', 'x', 'y', 'é'),
		date: fc.constantFrom('2020', '2020-03-05', '[2020,2021]', '5/3/2020'),
		title: word,
		tags: fc.array(fc.constantFrom('sea', 'land', ' sea'), {maxLength: 3}),
		actors: fc.array(fc.constantFrom('crew', {actor: 'keeper', role: 'by'}, {actor: 'mate', role: 'no'})),
		accounts: fc.array(
			fc.record({
				source: fc.constantFrom('log', 'paper'),
				text: word,
				claims: fc.array(fc.record({topic: word, says: word, value: fc.constantFrom(1, 2.5, 'x')}), {
					maxLength: 2,
				}),
			}),
			{maxLength: 2},
		),
	},
	{requiredKeys: ['title', 'date'], noNullPrototype: true},
);

/** Rows that tell of what kind all are; the ones behind them may be taken by their bytes. */
const first = {
	foreign: Array.from({length: 203}, (_, index) => ({
		...{id: `p${index}`, date: '2001-02-03', title: 'Storm', actors: ['Crew', 'Keeper']},
		...{notes: 'none '.repeat(30), when: 'x'},
	})),
	own: Array.from({length: 203}, (_, index) => ({
		...{id: `k${index}`, date: '2001', title: 'Storm', tags: ['sea'], actors: ['crew', {actor: 'keeper'}]},
		accounts: [{source: 'log', text: 'Wind. '.repeat(20), claims: [{topic: 'Boats', says: 'two', value: 2}]}],
	})),
};

/** What may be wrong with a row. */
const fault: fc.Arbitrary<(row: string) => string> = fc.oneof(
	fc.nat(300).map(count => (row: string) => row.slice(0, row.length - 1 - (count % row.length))),
	fc.constantFrom(
		(row: string) => row.replace('"title"', '"date": "2020", "title"'),
		(row: string) => row.replace('"title"', '"title" "x"'),
		(row: string) => row.replace(/\}$/, ',}'),
		(row: string) => `${row},`,
		(row: string) => `${row} x`,
		(row: string) => `${row}]`,
		(row: string) => `${row}}`,
		(row: string) => `${row}${row}`,
		(row: string) => row.replace('"title"', `"deep": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "title"`),
		(row: string) => row.replace('"date"', '"number": 1.50, "date"'),
		() => '1',
		() => '{}',
		() => '',
		() => '{"version": 1, "title": "A"}',
		() => '"text',
	),
);

async function areSame(name: string, text: string): Promise<void> {
	const reader = await readerOf(name, text, undefined);
	assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile, text.slice(0, 100));
	const [file, memory] = [await inFile(name, text), await inMemory(name, text)];
	assert.ok(file && memory, text.slice(0, 100));
	areAlike(file, memory);
	for (const from of [0, Math.floor(Buffer.byteLength(text) * 0.8)]) {
		const byTwo = await inFile(name, text, {}, await digestsOf(name, text, {}, from));
		assert.ok(byTwo);
		assert.deepEqual(contentOf(byTwo), contentOf(memory));
	}
}

const rowsOf = (kind: 'foreign' | 'own', row: fc.Arbitrary<object>) =>
	fc.tuple(fc.constant(kind), fc.array(row, {maxLength: 30}));

for (const form of forms)
	test(`maps ${form.name} are the same by their bytes, and with what is wrong in them`, () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(rowsOf('foreign', foreign), rowsOf('own', own)),
				fc.array(fc.tuple(fc.nat(40), fault), {maxLength: 3}),
				fc.oneof(fc.constant(0), fc.nat(400)),
				fc.constantFrom('', '', ' x', '{"a":1}', ']'),
				async ([kind, rows], faults, torn, behind) => {
					const texts = [...first[kind], ...rows].map(form.row);
					for (const [at, spoil] of faults) {
						const index = texts.length - 1 - (at % (rows.length + 1));
						texts[index] = spoil(texts[index] ?? '');
					}
					const all = document(form as Form, texts);
					await areSame(kind === 'own' ? 'a.ndjson' : 'a.json', all.slice(0, all.length - torn) + behind);
				},
			),
			{numRuns: 8},
		));

const geometry = fc.constantFrom(
	null,
	{type: 'Point', coordinates: [44.36, 33.31]},
	{type: 'Point', coordinates: [44.12345678901234, 1.5e-7]},
	{type: 'Polygon', coordinates: [[[1, 2]]]},
	{type: 'Point'},
	{coordinates: ''},
	'text',
);
const number = fc.constantFrom('f1', 'a', 7, 1e21, null, '', {a: 1});
const feature = (properties: object) =>
	fc.record(
		{
			type: fc.constantFrom('Feature', 'Feature', 'Feature', 'Other', null),
			id: number,
			bbox: fc.constantFrom([1, 2], null),
			properties: fc.oneof({weight: 5, arbitrary: fc.constant(properties)}, fc.constantFrom(null, {}, 'x')),
			geometry,
			more: fc.constant('x'),
		},
		{requiredKeys: ['type', 'properties'], noNullPrototype: true},
	);
const searched = (inner: object) =>
	fc.record(
		{
			_index: fc.constant('events'),
			_id: number,
			_score: fc.constantFrom(null, 1.5, [1]),
			sort: fc.constantFrom([1, 'a'], [[1]]),
			_source: fc.oneof({weight: 5, arbitrary: fc.constant(inner)}, fc.constantFrom(null, {}, [1])),
			more: fc.constant('x'),
			properties: fc.constant({a: 1}),
		},
		{requiredKeys: ['_index', '_source'], noNullPrototype: true},
	);

for (const [name, start, around, row] of [
	[
		'features of GeoJSON',
		'{"type": "FeatureCollection", "features": [',
		(properties: object) => ({type: 'Feature', properties, geometry: {type: 'Point', coordinates: [1, 2]}}),
		foreign.chain((each): fc.Arbitrary<object> => feature(each)),
	],
	[
		'documents of a search engine',
		'{"hits": [',
		(inner: object) => ({_index: 'events', _id: 'x', _source: inner}),
		foreign.chain((each): fc.Arbitrary<object> => searched(each)),
	],
] as const)
	test(`${name} are the same by their bytes`, () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(row, {maxLength: 30}),
				fc.array(fc.tuple(fc.nat(40), fault), {maxLength: 2}),
				fc.boolean(),
				async (rows, faults, isCompact) => {
					const print = (each: object) => JSON.stringify(each, null, isCompact ? '' : '  ');
					const texts = [
						...first.foreign.map(each => print(around({...each, coordinates: ''}))),
						...rows.map(print),
					];
					for (const [at, spoil] of faults) {
						const index = texts.length - 1 - (at % (rows.length + 1));
						texts[index] = spoil(texts[index] ?? '');
					}
					await areSame('a.json', `${start}${texts.join(isCompact ? ',' : ',\n')}]}`);
				},
			),
			{numRuns: 15},
		));
