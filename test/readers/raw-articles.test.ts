import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {findCitation} from '../../source/readers/tables/citation-bytes.ts';
import {articlesIn} from '../../source/readers/tables/ucdp-articles.ts';
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
const citation = fc
	.record({
		outlet: fc.constantFrom(
			'AFP',
			' Bell, in Dari',
			'Ära',
			'Bell',
			'Tolo -',
			'B'.repeat(90),
			"'Log",
			'Lamp\u00a0',
			'',
		),
		between: fc.constantFrom(' ', '', ' (', ', ', ': ', ' ,'),
		day: fc.constantFrom(
			'2006-04-12',
			'2006-02-31',
			'13 Sep 2000',
			'29 October 2000',
			'3 mars 2001',
			'13 Août 2000',
			'31 Feb 2000',
			'1 x 2000',
			'2/5/1990',
			'0630 gmt 14 Aug 11',
			'13 Sep 200',
			'13  Sep 2000',
			'',
		),
		rest: fc.constantFrom('', ' "Twelve, killed', ' “Two', '): no', '\nline', ' é\u0301 ', ' ""'),
	})
	.map(({outlet, between, day, rest}) => outlet + between + day + rest);
const articles = fc.oneof(
	fc
		.tuple(fc.array(article, {maxLength: 4}), fc.constantFrom(';', ' ; ', ','))
		.map(([all, mark]) => all.join(mark)),
	fc.constantFrom('', "'", '"'),
	citation,
);

// A cell needs no quotation marks where it has none of these.
const cell = (text: string) => (/^"|[\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
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

test('a citation in words is found in bytes as it is in its text', () => {
	let count = 0;
	fc.assert(
		fc.property(citation, text => {
			const bytes = Buffer.from(text);
			const bounds: number[] = [];
			if (!findCitation(bytes, bounds)) return;
			count++;
			const [outlet, headline, written] = [0, 2, 4].map(at =>
				bytes.toString('utf8', bounds[at], bounds[at + 1]),
			);
			assert.deepEqual(
				[{outlet: outlet?.trim(), headline: headline?.trim(), written}],
				articlesIn(text.trim(), '', '', ''),
			);
		}),
		{numRuns: 1000},
	);
	assert.ok(count > 400, `${count}`);
});
