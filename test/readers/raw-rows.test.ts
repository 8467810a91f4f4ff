import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {RowOptions} from '../../source/readers/row-reader.ts';
import {fixture} from '../fixtures.ts';
import {areAlike, contentOf, digestsOf, inFile, inMemory} from './both-ways.ts';

// Behind the first rows, which tell what columns mean, rows are taken by their bytes where that can be. Whatever stands in them, they are the
// same as if they were read one by one, and as if another thread had made digests of them, from wherever in the file.

async function areSame(name: string, text: string, options: RowOptions = {}): Promise<void> {
	const [file, memory] = [await inFile(name, text, options), await inMemory(name, text, options)];
	assert.ok(file && memory, text.slice(0, 100));
	areAlike(file, memory);
	for (const from of [0, Math.floor(Buffer.byteLength(text) * 0.9)]) {
		const byTwo = await inFile(name, text, options, await digestsOf(name, text, options, from));
		assert.ok(byTwo);
		assert.deepEqual(contentOf(byTwo), contentOf(memory));
	}
}

const word = fc.constantFrom(
	'Fire',
	'é',
	' Boat ',
	"'=1",
	"'",
	'--',
	'\u00a0Lamp',
	'#tag',
	'title',
	'[a]',
	'null',
	'0',
	'',
	'\u200b',
	'\tTab',
);
const list = fc
	.array(fc.constantFrom('Crew', ' Keeper', 'crew ', '', 'a, b', '|', 'Ä', 'x\u0007y'), {maxLength: 4})
	.map(parts => parts.join(';'));
const date = fc.constantFrom(
	'2020-03-05',
	'2020',
	'1900~',
	'3/5/2020',
	'25/12/2019',
	'13/13/2019',
	'',
	'long ago',
	'2020-03-05T10:00',
	' 2020-04 ',
	'2019-01-01/2020',
);
const id = fc.oneof(
	fc.constantFrom('', 'a', 'A 1', 'é', "'=1", 'row-203', '-', 'id', ' b', 'a\\b'),
	fc.nat({max: 1000}).map(String),
);
const longText = fc.constantFrom(
	'é '.repeat(60),
	'a,b '.repeat(40),
	'a\nb '.repeat(40),
	'a "b" '.repeat(30),
	'a\\b '.repeat(30),
);
const row = fc.record(
	{
		id,
		date,
		title: word,
		actors: list,
		source: list,
		link: word,
		tags: list,
		notes: fc.oneof(word, longText),
	},
	{requiredKeys: ['date', 'title']},
);
type RowRecord = Readonly<Partial<Record<(typeof columns)[number], string>>>;

const columns = ['id', 'date', 'title', 'actors', 'source', 'link', 'tags', 'notes'] as const;
const plain: RowRecord = {
	date: '2001-02-03',
	title: 'Storm',
	actors: 'Crew; Keeper',
	source: 'Log',
	tags: 'sea',
	notes: 'none '.repeat(30),
};

/** The rows that tell what the columns mean, and so many behind them that some are taken by their bytes. */
const first = Array.from({length: 205}, (_, index): RowRecord => ({...plain, id: `p${index}`}));

test("a part of a cell isn't taken for a whole one that has the same bytes", async () => {
	const lines = [
		"b1,2001-02-03,Storm,Mate;'Crew,,,,",
		"b2,2001-02-03,Storm,'Crew,,,,",
		"b3,2001-02-03,Storm,'Crew;Mate,,,,",
	];
	await areSame('a.csv', [columns.join(','), ...csvOf(first, 'needed', ','), ...lines, ''].join('\n'));
});

const quoting = fc.constantFrom('never', 'always', 'needed');
const lineBreak = fc.constantFrom('\n', '\r\n');

function csvOf(
	rows: readonly RowRecord[],
	quoted: 'never' | 'always' | 'needed',
	delimiter: string,
): readonly string[] {
	const cell = (text: string) => {
		const isNeeded = text.includes(delimiter) || /["\n\r]/.test(text);
		return quoted === 'always' || (quoted === 'needed' && isNeeded)
			? `"${text.replaceAll('"', '""')}"`
			: text;
	};
	return rows.map(each => columns.map(column => cell(each[column] ?? '')).join(delimiter));
}

const torn = fc.constantFrom(
	'a,b',
	'"open',
	'x,"y"z,,,,,,',
	',,,,,,,',
	',,,,,,,,,',
	columns.join(','),
	'#id,#date,#title,,,,,',
	'---,---,---,---,---,---,---,---',
	'n,2020,"two\nlines",,,,,"say ""so"""',
	'\r',
	'',
);

for (const options of [{}, {dateOrder: 'day'}] as const)
	test(`rows of a table are the same by their bytes (${options.dateOrder ?? 'any'} first)`, () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(row, {maxLength: 40}),
				fc.array(fc.tuple(fc.nat({max: 40}), torn), {maxLength: 3}),
				quoting,
				lineBreak,
				async (rows, faults, quoted, between) => {
					const lines = [...csvOf(rows, quoted as 'never', ',')];
					for (const [at, fault] of faults) lines.splice(at, 0, fault);
					const text = [columns.join(','), ...csvOf(first, 'needed', ','), ...lines].join(between);
					await areSame('a.csv', text, options);
					await areSame('a.csv', `${text}${between}`, options);
				},
			),
			{numRuns: 15},
		));

const value = fc.oneof(
	word,
	date,
	list,
	fc.array(fc.constantFrom('Crew', 'Keeper; Cook', 'é', 'a "b"'), {maxLength: 3}),
	fc.constantFrom(null, true, 0, -1, 1.5, 1e-7, 1e21, 2020, {name: 'Ann', age: 3}, {}, [[1]], [{a: 1}], {
		a: {b: {c: {d: {e: 1}}}},
	}),
);
const map = fc.dictionary(
	fc.constantFrom(...columns, 'Extra', ' date', '__type__', '_source', 'user', 'user.name'),
	value,
	{maxKeys: 9},
);

const oddLine = fc.constantFrom(
	'{"date": "2020", "title": 1.50}',
	'{"date":"2020","date":"2021"}',
	'{"title":"\\ud83d\\ude00","date":2020}',
	'{"title":"a\tb"}',
	'{"title":"T","date":2020.0},',
	'{"title":"T"} x',
	'{"title":"T"}{"title":"U"}',
	'{"title":"T",}',
	'{"a":01}',
	'[',
	']',
	'   {"date" : "2021" , "title":"Sp\\u00e9"}  ',
	'{"title":"\\u0416\\n"}',
	'',
	'{',
	'null',
	'{"version":1,"title":"A"}',
	// Texts that are long where those before were, and go wrong.
	...['', '\t', '"', '\\', '\\"', '\r'].map(
		end => `{"date":"2020","title":"T","notes":"${'long '.repeat(30)}${end}`,
	),
	`{"date":"2020","title":"T","notes":"${'long '.repeat(30)}\\n${'long '.repeat(30)}"}`,
	`{"title":"T","accounts":[{"source":"log","text":"${'long '.repeat(30)}`,
);

test('maps in lines are the same by their bytes', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof(row, map), {maxLength: 40}),
			fc.array(fc.tuple(fc.nat({max: 40}), oddLine), {maxLength: 3}),
			lineBreak,
			fc.boolean(),
			fc.boolean(),
			async (rows, faults, between, isAscii, isList) => {
				const spell = (each: object) => {
					const text = JSON.stringify(each);
					return isAscii
						? text.replace(
								/[\u0080-\uffff]/g,
								sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
							)
						: text;
				};
				const lines = rows.map(spell);
				for (const [at, fault] of faults) lines.splice(at, 0, fault);
				const all = [...first.map(each => JSON.stringify({...each, when: 'x'})), ...lines];
				const text = isList ? `[${all.join(`,${between}`)}]` : all.join(between);
				await areSame(isList ? 'a.json' : 'a.ndjson', text);
			},
		),
		{numRuns: 25},
	));

for (const name of [
	'boathouse-hayabusa.csv',
	'boathouse-l2t.csv',
	'boathouse-plaso.csv',
	'reed-war-acled.csv',
	'reed-war-ucdp.csv',
])
	test(`${name}: rows that come again and again are the same by their bytes`, async () => {
		for (const file of [name, name.replace('.', '-torn.')]) {
			const [head = '', ...rows] = fixture(file).split('\n');
			// An id of its own for each row that begins with one.
			const copies = Array.from({length: 80}, (_, copy) =>
				rows.map(line => line.replace(/^("?)(\d+|[A-Z]{3}\d+)(?="?,)/, `$1$2${copy}`)).join('\n'),
			);
			await areSame(name, [head, ...copies].join('\n'));
		}
	});

const ids = fc.constantFrom('crew', 'keeper', 'mate', ' crew', '', 'é', 'a b', 'x\ny');
const role = fc.constantFrom('by', 'against', 'named', 'nobody', 'reports');
const participant = fc.oneof(ids, fc.record({actor: ids, role, as: word}, {requiredKeys: ['actor']}));
const claim = fc.record(
	{topic: word, says: word, value: fc.constantFrom(1, 2.5, 1e21, 'x', null), unit: word},
	{requiredKeys: ['topic', 'says']},
);
const account = fc.record(
	{
		source: fc.constantFrom('log', 'paper', 'radio', '', ' log'),
		text: fc.oneof(word, longText),
		when: word,
		date: fc.constantFrom('2020', 'x'),
		claims: fc.array(claim, {maxLength: 2}),
	},
	{requiredKeys: ['source', 'text']},
);
const ownEvent = fc.record(
	{
		id: fc.oneof(
			ids,
			fc.nat({max: 300}).map(number => `e${number}`),
		),
		date: fc.constantFrom('2020', '2020-03-05', '[2020,2021]', '2020/..', '5/3/2020', '', ' 2020', 'XXXX'),
		title: word,
		place: word,
		tags: fc.array(fc.constantFrom('sea', 'land', '', ' sea', 'new'), {maxLength: 35}),
		actors: fc.array(participant, {maxLength: 3}),
		accounts: fc.array(account, {maxLength: 3}),
		sources: fc.constant([]),
	},
	{requiredKeys: ['title'], noNullPrototype: true},
);

test("events in annals' own keys are the same by their bytes", () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(ownEvent, {maxLength: 40}),
			fc.array(fc.tuple(fc.nat({max: 40}), oddLine), {maxLength: 2}),
			fc.constantFrom(
				'',
				'{"version":1,"title":"Sea","sources":[{"id":"log","outlet":"Log"}]}\n',
				'{"version":1,"title":"Sea","timezone":"Asia/Baghdad"}\n',
			),
			async (rows, faults, head) => {
				const lines = rows.map(each => JSON.stringify(each));
				for (const [at, fault] of faults) lines.splice(at, 0, fault);
				const known = Array.from({length: 203}, (_, index) => ({
					...{
						id: `k${index}`,
						date: '2001',
						title: 'Storm',
						tags: ['sea'],
						actors: ['crew', {actor: 'keeper', role: index % 2 ? 'by' : 'named'}],
					},
					accounts: [
						{source: 'log', text: 'Wind. '.repeat(30), claims: [{topic: 'Boats', says: 'two', value: 2}]},
					],
				}));
				await areSame('a.ndjson', head + [...known.map(each => JSON.stringify(each)), ...lines].join('\n'));
			},
		),
		{numRuns: 25},
	));
