import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {ByteSource} from '../../source/readers/byte-source.ts';
import {readers} from '../../source/readers/formats.ts';
import {readerOf} from '../../source/readers/index.ts';
import {readAhead} from '../../source/readers/read-ahead.ts';
import {surveyorOf} from '../../source/readers/survey.ts';
import {fold} from '../../source/text/fold.ts';
import {allEvents, fixture} from '../fixtures.ts';
import {areAlike, filesByRow, inFile, inMemory, sourceOf} from './both-ways.ts';

for (const name of filesByRow.flatMap(file => [file, file.replace('.', '-torn.')]))
	test(`${name}: rows that stay in the file are those that are kept in memory`, async () => {
		const text = fixture(name);
		const [file, memory] = [await inFile(name, text), await inMemory(name, text)];
		assert.ok(file && memory);
		areAlike(file, memory);
	});

for (const name of filesByRow)
	test(`${name}: another thread makes an index of the words of its rows`, async () => {
		const [file, memory] = [await inFile(name, fixture(name)), await inMemory(name, fixture(name))];
		assert.ok(file && memory);
		const {words: segments, chronology} = file;
		// The chronology itself is left to the other thread.
		assert.equal([...chronology.indexWords()].length, 0);
		for (const segment of segments) chronology.words.add(structuredClone(segment));
		const words = new Set(
			allEvents(chronology).flatMap(({title}) => [title.slice(1, 4), title, '20', 'nowhere']),
		);
		for (const word of words) {
			const {truth} = memory.chronology.find(fold(word));
			assert.deepEqual(chronology.find(fold(word)).truth, truth, word);
		}
	});

test('who reads on in large pieces gets the same bytes', () => {
	const file = sourceOf('lamp '.repeat(600_000));
	const again = readAhead(file);
	for (const [offset, length] of [
		[0, 3],
		[5, 2 ** 20],
		[7, 1_500_000],
		[2 ** 20 + 3, 9],
		[2_999_990, 20],
		[1, 4],
		[3_000_000, 5],
	] as const)
		assert.ok(again.read(offset, length).equals(file.read(offset, length)), `${offset}`);
});

test('the first rows of a table, by which its columns are known, may be in several pieces of it', async () => {
	const rows = Array.from({length: 300}, (_, day) => [
		`e${day}`,
		`199${day % 10}-05`,
		`Lamp ${day}`,
		`"lit${', lit'.repeat(2000)}"`,
	]);
	const text = [['id', 'date', 'title', 'text'], ...rows].map(cells => cells.join(',')).join('\n');
	const [file, memory] = [await inFile('lamps.csv', text), await inMemory('lamps.csv', text)];
	assert.ok(file && memory);
	areAlike(file, memory);
});

test('each format that is read in a file is among them', async () => {
	const found = await Promise.all(filesByRow.map(name => readerOf(name, fixture(name), undefined)));
	const known = new Set(found.map(reader => (typeof reader === 'object' ? reader.format : '')));
	for (const reader of readers)
		if (reader.type === 'rows' && reader.inFile) assert.ok(known.has(reader.format), reader.format);
});

const cell = fc.constantFrom(
	'2020-03-05',
	'3/5/2020',
	'25/12/2019',
	'Fire',
	'é, "x"',
	'a\nb',
	'',
	'Crew; Keeper',
	'1900~',
	"'=1",
);
const table = fc
	.array(fc.tuple(cell, cell, cell, cell), {maxLength: 260})
	.map(rows =>
		[
			'date,title,actor,Notes',
			...rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(',')),
		].join('\n'),
	);
const value = fc.oneof(
	cell,
	fc.integer(),
	fc.double({noNaN: true, noDefaultInfinity: true}),
	fc.constant(null),
);
const map = fc.record(
	{id: fc.constantFrom('a', 'b', 'c'), date: cell, title: cell, user: fc.record({name: cell}), n: value},
	{requiredKeys: []},
);
const own = fc.record(
	{
		id: fc.constantFrom('a', 'b'),
		date: fc.constantFrom('2020', '2020-03-05', '[2020,2021]', '2020/..'),
		title: fc.constantFrom('Fire', 'Storm'),
		actors: fc.constant(['crew', {actor: 'keeper', role: 'by'}]),
		accounts: fc.constant([
			{source: 'log', text: 'T.', date: '2019', claims: [{topic: 'Boats', says: 'two'}]},
		]),
	},
	{requiredKeys: ['title']},
);
const lines = fc
	.oneof(fc.array(map, {maxLength: 250}), fc.array(own, {maxLength: 20}))
	.map(maps => maps.map(each => JSON.stringify(each)).join('\n'));

const lists = fc
	.tuple(fc.array(map, {minLength: 1, maxLength: 30}), fc.constantFrom(',', ', ', ',\n', '\n,\r\n'))
	.map(([maps, between]) => `[${maps.map(each => JSON.stringify(each)).join(between)}]`);

for (const [name, texts] of [
	['a.csv', table],
	['a.ndjson', lines],
	['a.json', lists],
] as const)
	test(`${name}: whatever its rows are, they are the same in the file and in memory`, async () => {
		await fc.assert(
			fc.asyncProperty(texts, async text => {
				const [file, memory] = [await inFile(name, text), await inMemory(name, text)];
				if (file && memory) areAlike(file, memory);
				else assert.ok(!file || file.chronology.size === 0, text);
			}),
			{numRuns: 60},
		);
	});

const listed = fc
	.tuple(
		fc.array(map, {minLength: 1, maxLength: 250}),
		fc.constantFrom(',', ', ', ',\n', '\n,', ',\r\n  '),
		fc.nat({max: 2}),
	)
	.map(
		([maps, between, indent]) =>
			`[${maps.map(each => JSON.stringify(each, undefined, indent)).join(between)}]`,
	);

test('a list in JSON, in one line or in many, gives the same in the file and in memory', async () => {
	await fc.assert(
		fc.asyncProperty(listed, async text => {
			const [file, memory] = [await inFile('a', text), await inMemory('a', text)];
			if (file && memory) areAlike(file, memory);
			else assert.ok(!file || file.chronology.size === 0, text);
		}),
		{numRuns: 60},
	);
});

/** How bq, with and without indents, duckdb, sqlite3 and trino print rows. */
const printed: Readonly<Record<string, (rows: readonly object[]) => string>> = {
	'bq --format=json': rows => `${JSON.stringify(rows)}\n`,
	'bq --format=prettyjson': rows => `${JSON.stringify(rows, undefined, 2)}\n`,
	'duckdb -json': rows => `[${rows.map(each => JSON.stringify(each)).join(',\n')}]\n`,
	'trino --output-format JSON': rows => rows.map(each => `${JSON.stringify(each)}\n`).join(''),
};

for (const [program, print] of Object.entries(printed))
	test(`what ${program} prints is read where it stands, each byte a few times at most`, async () => {
		const rows = Array.from({length: 30_000}, (_, index) => ({
			date: String(1000 + (index % 900)),
			title: `Zürich, lamp ${index}: 💡 lit, and told of at length`,
		}));
		const text = print(rows);
		const bytes = Buffer.from(text);
		let read = 0;
		const counted: ByteSource = {
			size: bytes.length,
			read(offset, length) {
				read += Math.min(length, bytes.length - offset);
				return bytes.subarray(offset, offset + length);
			},
		};
		const reader = await readerOf('-', text, undefined);
		assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile);
		const surveyor = surveyorOf(await reader.inFile(), counted, 'x', {});
		for (let reached: number | string = 0; typeof reached === 'number' && reached < bytes.length; )
			reached = await surveyor.next();
		const {offsets, lengths} = surveyor.survey();
		assert.equal(surveyor.size(), rows.length);
		assert.ok(read < 6 * bytes.length, `${read} of ${bytes.length}`);
		const last = bytes.subarray(offsets.at(-1), (offsets.at(-1) ?? 0) + (lengths.at(-1) ?? 0));
		assert.deepEqual(JSON.parse(last.toString()), rows.at(-1));
	});
