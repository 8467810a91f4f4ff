import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import {madeEvents} from '../../benchmark/scale/events.ts';
import {fileKinds} from '../../benchmark/scale/files.ts';
import {readerOf} from '../../source/readers/index.ts';
import {chronologyInFile, surveyorOf} from '../../source/readers/survey.ts';
import {boundsOfArticle, findArticles} from '../../source/readers/tables/article-bytes.ts';
import {articlesIn} from '../../source/readers/tables/ucdp-articles.ts';
import {wordsInFile} from '../../source/readers/words-in-file.ts';
import {writeNdjson} from '../../source/writers/ndjson.ts';
import {fixture, read} from '../fixtures.ts';
import {filesByRow, inFile, sourceOf, wordsOfEvents, wordsOfRows} from './both-ways.ts';

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

const told = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'Paper',
				'2020-03-05',
				',2020-03-05,',
				', 2020-13-77 ,',
				'";"',
				'" ; "',
				';',
				'"',
				',',
				'é',
				'\u00a0',
				'“so”',
				'',
			),
			part,
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));

test('articles are found in bytes where these are told plainly, and are those of the text', () => {
	let count = 0;
	fc.assert(
		fc.property(
			fc.oneof(
				told,
				told.map(text => `"Paper, 2020-03-05,Fire${text}"`),
			),
			text => {
				const bytes = Buffer.from(text.trim());
				const bounds: number[] = [];
				if (!findArticles(bytes, bounds)) return;
				count++;
				const part = (at: number) => bytes.toString('utf8', bounds[at], bounds[at + 1]).trim();
				const found = Array.from({length: bounds.length / boundsOfArticle}, (_, index) => {
					const at = boundsOfArticle * index;
					return {outlet: part(at), headline: part(at + 2), written: part(at + 4)};
				});
				assert.deepEqual(found, articlesIn(text.trim(), '', '', ''));
			},
		),
		{numRuns: 1000},
	);
	assert.ok(count > 100, `${count}`);
	const bounds: number[] = [];
	assert.ok(findArticles(Buffer.from('"Paper,2020-03-05,A, B";"Blatt, 2020-03-06,Ü “C”"'), bounds));
	assert.equal(bounds.length, 2 * boundsOfArticle);
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
		quote: fc.oneof(text, fc.constantFrom('“all of it”', '"so"')),
		attributedTo: fc.oneof(text, fc.constantFrom('crew', ' keeper ')),
		value: fc.constantFrom(1, 1.5, {min: 2}, {date: '2020'}, {is: 'word'}),
		unit: text,
		paragraphs: fc.constant([1]),
		'x-own': fc.constant([]),
	},
	{requiredKeys: ['topic', 'says']},
);
const link = fc.record(
	{to: fc.constantFrom('e1', 'e2'), kind: fc.constant('after'), says: text, paragraphs: fc.constant([2])},
	{requiredKeys: ['to', 'kind']},
);
const account = fc.record(
	{
		source: fc.constantFrom('log', 'paper'),
		text,
		when: text,
		date: fc.constantFrom('2020-03', '2020-03-05T23:00Z'),
		claims: fc.array(claim, {maxLength: 3}),
		links: fc.array(link, {maxLength: 2}),
		paragraphs: fc.constant([1, 2]),
	},
	{requiredKeys: ['source', 'text', 'paragraphs']},
);
const event = fc.record(
	{
		id: fc.nat({max: 50}).map(number => `e${number}`),
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

const plain = filesByRow.map(name => [name, async () => fixture(name)] as const);
const large = fileKinds.map(({name, extension, head, line}) => {
	const lines = [...(head === undefined ? [] : [head]), ...Array.from(madeEvents(1000), line), ''];
	return [`${name}.${extension}`, async () => lines.join('\n')] as const;
});
const printed = ['orvel.yaml', 'many-scripts.yaml'].map(name => {
	const print = async () => {
		const chronology = await read(fixture(name));
		return [
			...writeNdjson(
				chronology,
				Array.from({length: chronology.size}, (_, row) => row),
			),
		].join('');
	};
	return [name.replace('.yaml', '.ndjson'), print] as const;
});

for (const [name, print] of [...plain, ...large, ...printed])
	test(`${name}: the words of its rows are taken without making events`, async () => {
		const file = sourceOf(await print());
		const reader = await readerOf(name, file.read(0, 4096).toString(), undefined);
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
		assert.ok(chronology.size > 0);
		assert.deepEqual(
			wordsOfRows({words, chronology, problems: [], lines: []}),
			wordsOfEvents({chronology, problems: [], lines: []}),
		);
	});
