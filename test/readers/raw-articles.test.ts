import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {areAlike, contentOf, digestsOf, inFile, inMemory} from './both-ways.ts';

const header =
	'id,type_of_violence,dyad_name,side_a,side_b,source_article,source_office,source_date,source_headline,date_prec,date_start,date_end';

const outlet = fc.constantFrom(
	'Gazette',
	'Log, of ships',
	'Ära',
	' Bell ',
	'',
	'灯',
	'A "B"',
	'\u00a0Lamp',
	'Bell\u0007',
);
const day = fc.constantFrom(
	'2013-01-03',
	'2013-02-29',
	'2013-02-31',
	'2013-13-01',
	'0000-01-01',
	'2013',
	' 2013-01-04',
);
const headline = fc.constantFrom(
	'Shots',
	'Shots, again',
	'Two “lamps”',
	' ',
	'',
	'a "b" c',
	'so "; "no',
	'é\u0301',
	'two\nlines',
	'x'.repeat(1000),
);
const article = fc.tuple(outlet, day, headline).map(parts => `"${parts.join(',')}"`);
const articles = fc.oneof(
	fc
		.tuple(fc.array(article, {maxLength: 4}), fc.constantFrom(';', ' ; ', ','))
		.map(([all, mark]) => all.join(mark)),
	fc.constantFrom('AFP 2006-04-12 "Twelve, killed', '', "'", '"'),
);

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (id: number, told: string) =>
	`${id},1,Orvel - Boats,Orvel,Boats,${cell(told)},Office,2013-01-05,Heard,1,2013-01-03,2013-01-03`;
const plain = '"Gazette,2013-01-03,Shots"';

// The rows behind the first ones are taken by the bytes of their articles.
test('the articles of rows of UCDP are the same by their bytes', () =>
	fc.assert(
		fc.asyncProperty(fc.array(articles, {maxLength: 30}), async told => {
			const rows = [...Array.from({length: 205}, () => plain), ...told].map((each, id) => row(id, each));
			const text = [header, ...rows, ''].join('\n');
			const [file, memory] = [await inFile('a.csv', text, {}), await inMemory('a.csv', text, {})];
			assert.ok(file && memory);
			areAlike(file, memory);
			const byTwo = await inFile('a.csv', text, {}, await digestsOf('a.csv', text, {}, 0));
			assert.ok(byTwo);
			assert.deepEqual(contentOf(byTwo), contentOf(memory));
		}),
		{numRuns: 60},
	));
