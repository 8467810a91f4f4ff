import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {citationFormats} from '../../source/chronology/citation-format.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {asToldBy} from '../../source/chronology/told-by.ts';
import {urlOf} from '../../source/chronology/url.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {citationKeys} from '../../source/writers/cited-source.ts';
import {cslDate} from '../../source/writers/csl.ts';
import {type Format, writerOf} from '../../source/writers/index.ts';
import {asciiLatex, escapeLatex} from '../../source/writers/latex.ts';
import {escapeMarkdown} from '../../source/writers/markdown.ts';
import {allRows, gullRock, read} from '../fixtures.ts';
import {entriesOf} from './bibtex-entries.ts';
import {hostile} from './hostile.ts';

const page = {width: 80, measure: (text: string) => text.length, strong: (text: string) => text};

async function written(format: Format, chronology: Chronology, rows = allRows(chronology)): Promise<string> {
	const write = await writerOf(format).events();
	return [...write(chronology, rows, page)].join('');
}

const harbour = await read(`
version: 1
title: Harbour
sources:
  - {id: gazette, outlet: Gazette, title: The 100% bridge_story, author: A. Keeper & Son, published: 2021-03-04, place: Port, url: 'https://example.org/a_b?c={d}', note: Kept in boxes.}
  - {id: log, outlet: Station log, published: 2021~}
events:
  - id: lamp
    date: 2021-03
    title: The lamp goes out
    accounts:
      - {source: gazette, when: in spring, paragraphs: [0, 1, 2, 3], text: "Dark for hours.\\nThen * lit."}
      - {source: log, text: Dark.}
  - {id: rumour, date: 2022, title: 'A [rumour]'}
`);

const expected: Readonly<Record<(typeof citationFormats)[number]['format'], string>> = {
	citation: `\
March 2021: The lamp goes out.

Gazette, “The 100% bridge_story”, A. Keeper & Son, 4 March 2021, headline, ¶1–3 (in the source: in spring). https://example.org/a_b?c={d}
Dark for hours.
Then * lit.

Station log, c. 2021.
Dark.

2022: A [rumour].

No source given.
`,
	markdown: `\
## March 2021: The lamp goes out

- **Gazette**, headline, ¶1–3 (in the source: in spring): Dark for hours.

  Then \\* lit.
- **Station log**: Dark.

## 2022: A \\[rumour\\]

No source given.

## Sources

- [Gazette, “The 100% bridge\\_story”, A. Keeper \\& Son, 4 March 2021](<https://example.org/a_b?c={d}>)
- Station log, c. 2021
`,
	bibtex: `\
@article{gazette,
	author = {{A. Keeper \\& Son}},
	title = {{The 100\\% bridge\\_story}},
	journal = {Gazette},
	year = {2021},
	month = mar,
	day = {4},
	address = {Port},
	url = {https://example.org/a_b?c=%7Bd%7D},
	note = {March 2021 (in the source: in spring): The lamp goes out (headline, ¶1–3).},
	annote = {Kept in boxes.}
}

@misc{log,
	title = {{Station log}},
	year = {c. 2021},
	note = {March 2021: The lamp goes out.}
}
`,
	csl: `${JSON.stringify(
		[
			{
				id: 'gazette',
				type: 'article-newspaper',
				title: 'The 100% bridge_story',
				'container-title': 'Gazette',
				author: [{literal: 'A. Keeper & Son'}],
				issued: {'date-parts': [[2021, 3, 4]]},
				'publisher-place': 'Port',
				URL: 'https://example.org/a_b?c={d}',
				note: 'March 2021 (in the source: in spring): The lamp goes out (headline, ¶1–3).',
				annote: 'Kept in boxes.',
			},
			{
				id: 'log',
				type: 'document',
				title: 'Station log',
				issued: {'date-parts': [[2021]], circa: true},
				note: 'March 2021: The lamp goes out.',
			},
		],
		undefined,
		'\t',
	)}\n`,
};

for (const {format, name} of citationFormats) {
	test(`events are cited as ${name}`, async () => {
		assert.equal(await written(format, harbour), expected[format]);
	});
}

test('an event as one source tells it is cited from that source alone', async () => {
	const told = asToldBy(gullRock, 'gazette');
	const row = gullRock.rowOf('lamp-out') ?? -1;
	assert.deepEqual(
		entriesOf(await written('bibtex', told, [row])).map(({key}) => key),
		['gazette'],
	);
	assert.doesNotMatch(await written('citation', told, [row]), /Almanac/);
	assert.equal((await written('markdown', told, [row])).match(/^- /gm)?.length, 2);
});

test('a source that several events are cited from stands once, with each of them in its note', async () => {
	const entries = entriesOf(await written('bibtex', gullRock));
	assert.deepEqual(
		entries.map(({key}) => key),
		['almanac', 'gazette', 'log'],
	);
	const events = allRows(gullRock).filter(row =>
		gullRock.get(row).accounts.some(({source}) => source === 'almanac'),
	);
	assert.equal(entries[0]?.fields.get('note')?.split('\n').length, events.length);
});

test('without a source there is nothing to list', async () => {
	const row = gullRock.rowOf('beacon') ?? -1;
	assert.equal(await written('bibtex', gullRock, [row]), '');
	assert.equal(await written('csl', gullRock, [row]), '[]\n');
	assert.equal(
		await written('citation', gullRock, [row]),
		'AD 44: A beacon is named on a map.\n\nNo source given.\n',
	);
});

const keys: readonly (readonly [ids: readonly string[], keys: readonly string[]])[] = [
	[
		['rudaw', 'nbc-new-york'],
		['rudaw', 'nbc-new-york'],
	],
	[
		['Le Monde', 'le-monde', 'LE-MONDE'],
		['Le-Monde-3', 'le-monde', 'LE-MONDE-2'],
	],
	[
		['Žurnal', '{a}', 'a', '灯台', 'منارة'],
		['Zurnal', 'a-2', 'a', 'source', 'source-2'],
	],
];

for (const [ids, wanted] of keys) {
	test(`the keys of ${ids.join(', ')} are ${wanted.join(', ')}`, () => {
		assert.deepEqual(
			[...citationKeys(ids)].toSorted(([a], [b]) => ids.indexOf(a) - ids.indexOf(b)).map(([, key]) => key),
			wanted,
		);
	});
}

const dates: readonly (readonly [edtf: string, csl: object])[] = [
	['2020', {'date-parts': [[2020]]}],
	['2020-11', {'date-parts': [[2020, 11]]}],
	['2020-11-18', {'date-parts': [[2020, 11, 18]]}],
	['2020-11-18T10:00+03:00', {'date-parts': [[2020, 11, 18]]}],
	['2020-11~', {'date-parts': [[2020, 11]], circa: true}],
	['2019/2020', {'date-parts': [[2019], [2020]]}],
	['2019~/2020-03~', {'date-parts': [[2019], [2020, 3]], circa: true}],
	['2020-21', {'date-parts': [[2020]], season: 1}],
	['2020?', {literal: 'perhaps 2020'}],
	['201X', {literal: 'the 2010s'}],
	['2019/..', {literal: 'since 2019'}],
	['2019~/2020', {literal: 'from c. 2019 to 2020'}],
	['[2019,2020]', {literal: '2019 or 2020'}],
	['-0043', {literal: '44 BC'}],
	['2020-21/2020-23', {literal: 'spring to autumn 2020'}],
];

for (const [written, wanted] of dates) {
	test(`${written} is no firmer in CSL`, () => {
		const date = parseEdtf(written);
		assert.ok(date.type !== 'fault');
		assert.deepEqual(cslDate(date), wanted);
	});
}

test('any text makes entries that BibTeX can read, with a key for each source', async () => {
	await fc.assert(
		fc.asyncProperty(hostile, async chronology => {
			const text = await written('bibtex', chronology);
			for (const form of [text, asciiLatex(text)]) {
				const entries = entriesOf(form);
				const told = new Set(
					allRows(chronology).flatMap(row => chronology.get(row).accounts.map(({source}) => source)),
				);
				assert.equal(entries.length, told.size);
				assert.equal(new Set(entries.map(({key}) => key.toLowerCase())).size, told.size);
				for (const {fields} of entries) {
					assert.ok(fields.get('title'));
					assert.ok(fields.get('note'));
					for (const [name, value] of fields) {
						// What is behind a backslash is a command, and nothing else may have a meaning in LaTeX.
						if (name !== 'url')
							assert.doesNotMatch(value.replace(/\\(?:[a-zA-Z]+|[^a-zA-Z])/g, ''), /[\\$&%#_^]/, value);
					}
				}
			}
			assert.doesNotMatch(asciiLatex(text), /[^\0-\x7e]/);
		}),
	);
});

test('any text makes CSL-JSON with the fields that it asks for', async () => {
	await fc.assert(
		fc.asyncProperty(hostile, async chronology => {
			const items: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
				await written('csl', chronology),
			);
			assert.equal(new Set(items.map(({id}) => id)).size, items.length);
			for (const item of items) {
				assert.match(String(item['id']), /^[\w-]+$/);
				assert.match(String(item['type']), /^(?:article-newspaper|document)$/);
				const {author, issued, ...texts} = item;
				for (const [name, value] of Object.entries(texts)) assert.equal(typeof value, 'string', name);
				if ('URL' in item) assert.equal(urlOf(String(item['URL'])).type, 'url');
				assert.ok(issued === undefined || 'literal' in Object(issued) || 'date-parts' in Object(issued));
				assert.ok(author === undefined || Array.isArray(author));
			}
		}),
	);
});

test('any text stands in Markdown without doing anything there', async () => {
	await fc.assert(
		fc.asyncProperty(hostile, async chronology => {
			const text = await written('markdown', chronology);
			const lines = text.split('\n').filter(Boolean);
			const told = allRows(chronology).flatMap(row => chronology.get(row).accounts);
			const sources = new Set(told.map(({source}) => source)).size;
			assert.equal(lines.filter(line => /^#/.test(line)).length, chronology.size + (sources > 0 ? 1 : 0));
			assert.equal(lines.filter(line => /^- /.test(line)).length, told.length + sources);
			// Beside escaped signs only the outlets' asterisks and the sources' links are left.
			const plain = text
				.replace(/\\./g, '')
				.replace(/^- \*\*[^*\n]*\*\*/gm, '- ')
				.replace(/\]\(<[^<>\n]*>\)$/gm, '')
				.replace(/^- \[/gm, '- ');
			assert.doesNotMatch(plain, /[\\`*_[\]<>&$^~@]/, text);
		}),
	);
});

test('signs that Markdown would read at the start of a line are escaped there', () => {
	for (const [text, wanted] of [
		['# no heading', '\\# no heading'],
		['- no list', '\\- no list'],
		['12. no list', '12\\. no list'],
		['C# and 3.5 - 1', 'C# and 3.5 - 1'],
		['a heading #', 'a heading \\#'],
		['a heading ## ', 'a heading \\#\\# '],
		['##', '\\#\\#'],
		[`${'#'.repeat(300_000)}x`, `\\${'#'.repeat(300_000)}x`],
		['plain, “quoted” (and all)!', 'plain, “quoted” (and all)!'],
	] as const)
		assert.equal(escapeMarkdown(text), wanted);
});

test('accents and signs are commands where only ASCII can be written', () => {
	assert.equal(
		asciiLatex(escapeLatex('Žižek & Ångström, “naïve” – ¶1 ß ệ 灯')),
		'{\\v{Z}}i{\\v{z}}ek \\& {\\r{A}}ngstr{\\"{o}}m, ``na{\\"{i}}ve\'\' -- \\P{}1 \\ss{} {\\^{{\\d{e}}}} ?',
	);
});
