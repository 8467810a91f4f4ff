import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import {madeEvents} from '../../benchmark/scale/events.ts';
import {fileKinds} from '../../benchmark/scale/files.ts';
import {searchableIn} from '../../source/chronology/searchable.ts';
import {readerOf} from '../../source/readers/index.ts';
import {chronologyInFile, surveyorOf} from '../../source/readers/survey.ts';
import {wordsInFile} from '../../source/readers/words-in-file.ts';
import {fixture} from '../fixtures.ts';
import {inFile, sourceOf, wordsOfEvents, wordsOfRows} from './both-ways.ts';

// The words of rows are taken from their bytes where that can be. They are those of the events that the rows become, whatever stands in them.

const part = fc.constantFrom(
	'Boat',
	'ÉTÉ',
	'été',
	'e\u0301',
	'\u0301',
	'“Storm”',
	'ﬁre',
	'لَنْج',
	'Straße',
	'ΣΑΣ',
	'雨',
	'4️⃣',
	'x\u0007y',
	'\u007f',
	'\u200b',
	'\ufeff',
	'\u00a0',
	'a\u00a0b',
	'-',
	'"',
	'""',
	"'",
	"'=1",
	'\\',
	'1.50',
	',',
	':',
	'…',
	'word '.repeat(25),
	'longer'.repeat(30),
);
const text = fc
	.array(fc.tuple(part, fc.constantFrom('', ' ', '  ', '\n', '\t', '\r\n')), {maxLength: 4})
	.map(parts => parts.flat().join(''));

for (const name of [
	'boathouse-hayabusa.csv',
	'boathouse-l2t.csv',
	'boathouse-plaso.csv',
	'lighthouse.csv',
	'reed-war-acled.csv',
	'reed-war-ucdp.csv',
])
	test(`${name}: whatever its cells are, its rows are found by the words of their events`, async () => {
		const [head = [], ...rows] = Papa.parse<string[]>(fixture(name), {skipEmptyLines: true}).data;
		const change = fc.tuple(fc.nat({max: rows.length - 1}), fc.nat({max: head.length - 1}), text);
		await fc.assert(
			fc.asyncProperty(fc.array(change, {maxLength: 30}), fc.boolean(), async (changes, quotes) => {
				const changed = rows.map(row => [...row]);
				for (const [row, column, cell] of changes) (changed[row] ?? [])[column] = cell;
				const made = await inFile(name, Papa.unparse([head, ...rows, ...changed], {quotes}));
				if (made) assert.deepEqual(wordsOfRows(made), wordsOfEvents(made));
			}),
			{numRuns: 40},
		);
	});

const participant = fc.oneof(
	fc.constantFrom('crew', 'keeper'),
	fc.record(
		{actor: fc.constantFrom('crew', 'keeper'), role: fc.constant('by'), as: text},
		{requiredKeys: ['actor']},
	),
);
const claim = fc.record(
	{
		topic: text,
		says: text,
		quote: text,
		value: fc.constantFrom(1, {min: 2}),
		unit: text,
		paragraphs: fc.constant([1]),
	},
	{requiredKeys: ['topic', 'says']},
);
const account = fc.record(
	{
		source: fc.constantFrom('log', 'paper'),
		text,
		when: text,
		claims: fc.array(claim, {maxLength: 3}),
		paragraphs: fc.constant([1, 2]),
	},
	{requiredKeys: ['source', 'text']},
);
const event = fc.record(
	{
		title: text,
		date: fc.constantFrom('2020-03-05', '2020-03-05T10:00Z', '1900~/1910'),
		label: fc.constantFrom('Mid', 'é'),
		display: text,
		place: text,
		actors: fc.array(participant, {maxLength: 3}),
		tags: fc.array(fc.constantFrom('sea', 'land'), {maxLength: 2}),
		accounts: fc.array(account, {maxLength: 2}),
		'x-note': fc.constant('own'),
	},
	{requiredKeys: ['title'], noNullPrototype: true},
);

test("events in annals' own keys are found by their words, whatever these are", () =>
	fc.assert(
		fc.asyncProperty(fc.array(event, {minLength: 1, maxLength: 30}), async events => {
			const actors = [
				{id: 'crew', name: 'The Crew', aliases: ['Équipage', 'Men of the Boat']},
				{id: 'keeper', name: 'Keeper', office: 'Keeper of the Light'},
			];
			const head = {version: 1, title: 'Sea', timezone: 'Asia/Baghdad', actors};
			const made = await inFile('a.ndjson', [head, ...events].map(each => JSON.stringify(each)).join('\n'));
			assert.ok(made);
			assert.deepEqual(wordsOfRows(made), wordsOfEvents(made));
		}),
		{numRuns: 100},
	));

test('texts that are long, or longer than is kept, are found by the words that are kept', async () => {
	for (const [name, print] of [
		['a.csv', (rows: readonly object[]) => Papa.unparse([...rows])],
		['a.ndjson', (rows: readonly object[]) => rows.map(row => JSON.stringify(row)).join('\n')],
	] as const) {
		const lengths = [9000, 9960, 9990, 10_000, 10_040, 20_000, 120_000];
		const rows = lengths.flatMap(length =>
			['title', 'text', 'place', 'notes', 'source'].map(column => ({
				...{date: '2020', title: 'Storm', text: 'Wind', place: 'Sea', notes: 'None', source: 'Log'},
				[column]: (column === 'source' ? 'Log; ' : 'wind é ').repeat(length / 5),
			})),
		);
		const named = [9000, 12_000].map(length => [
			{date: '2020', title: 'Storm', ['name '.repeat(length / 5)]: 'None'},
		]);
		for (const each of [rows, ...named]) {
			const made = await inFile(name, print(each));
			assert.ok(made && made.chronology.size === each.length, name);
			assert.deepEqual(wordsOfRows(made), wordsOfEvents(made));
		}
	}
});

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: words are taken without making events`, async () => {
		const file = sourceOf(
			[...(head === undefined ? [] : [head]), ...Array.from(madeEvents(1000), line), ''].join('\n'),
		);
		const reader = await readerOf(`${name}.${extension}`, file.read(0, 4096).toString(), undefined);
		assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile);
		let made = 0;
		const found = await reader.inFile();
		const format: typeof found = {
			...found,
			async again(...given) {
				const again = await found.again(...given);
				return (...row) => {
					made++;
					return again(...row);
				};
			},
		};
		const surveyor = surveyorOf(format, file, name, {});
		for (let reached: number | string = 0; reached !== file.size; ) reached = await surveyor.next();
		const where = {format, file, options: {}};
		const survey = surveyor.survey();
		const words = [];
		for await (const segment of wordsInFile(survey, where)) words.push(segment);
		assert.equal(made, 0);
		const chronology = await chronologyInFile(survey, where, true);
		const of = wordsOfRows({words, chronology, problems: []});
		const textOf = searchableIn(chronology.actors);
		const first = textOf(chronology.make(chronology.columns.rowsByPlace[0] ?? 0));
		assert.deepEqual(of[0], [...new Set(first.split(/\s+/).filter(Boolean))].toSorted());
	});
