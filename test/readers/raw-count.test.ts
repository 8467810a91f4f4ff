import assert from 'node:assert/strict';
import {test} from 'node:test';
import {madeEvents} from '../../benchmark/scale/events.ts';
import {fileKinds} from '../../benchmark/scale/files.ts';
import {type Builder, builderFor} from '../../source/readers/builder.ts';
import type {FileFormat} from '../../source/readers/file-format.ts';
import {readerOf} from '../../source/readers/index.ts';
import {digestsOf, inFile, sourceOf} from './both-ways.ts';

const size = 10_000;

/**
 * The most rows of 10,000 whose cells become texts: the first, which tell what columns mean, and in annals' own keys those that name an actor
 * first.
 */
const mostTexts: Readonly<Record<string, number>> = {ndjson: 300, own: 6000, csv: 200, ucdp: 200};

/** How many rows of a text are taken by the texts of their cells, of those that are kept and all others. */
async function countByTexts(
	inFile: () => Promise<FileFormat>,
	text: string,
	isKept?: () => boolean,
): Promise<number> {
	let byTexts = 0;
	const into = builderFor('rows', {add() {}, addAt() {}}, isKept);
	const counted: Builder = {
		...into,
		event(...given) {
			byTexts++;
			into.event(...given);
		},
	};
	const [format, file] = [await inFile(), sourceOf(text)];
	const rows = format.open(file, counted, {});
	for (let reached = 0; reached < file.size; ) reached = Number(await rows.next());
	assert.equal(into.size(), size);
	return byTexts;
}

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: rows are taken by their bytes`, async () => {
		const lines = Array.from(madeEvents(size), event => line(event));
		const text = [...(head === undefined ? [] : [head]), ...lines, ''].join('\n');
		const reader = await readerOf(`${name}.${extension}`, text, undefined);
		assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile, name);
		for (const isKept of [undefined, () => false]) {
			const byTexts = await countByTexts(reader.inFile, text, isKept);
			assert.ok(byTexts <= (mostTexts[name] ?? 0), `${byTexts} rows`);
		}
	});

/** The least rows of 10,000 that are taken by the digests which another thread makes. Each row of the other kinds has sources of its own. */
const leastDigested: Readonly<Record<string, number>> = {ndjson: 9700, own: 4000, csv: 9700, ucdp: 0};

for (const {name, title, extension, head, line} of fileKinds)
	test(`${title}: rows are taken by their digests`, async () => {
		const lines = Array.from(madeEvents(size), event => line(event));
		const text = [...(head === undefined ? [] : [head]), ...lines, ''].join('\n');
		const digests = await digestsOf(`${name}.${extension}`, text, {}, 0);
		await inFile(`${name}.${extension}`, text, {}, digests);
		assert.ok(digests.count() >= (leastDigested[name] ?? 0), `${digests.count()} rows`);
	});

const pretty = (row: string) => JSON.stringify(JSON.parse(row), null, 2);
const wrap = '{"status":200,"data":';

/** JSON that isn't in a line each: what is before the rows, between and behind them, and how each is written. */
const documents: readonly (readonly [
	title: string,
	start: string,
	between: string,
	end: string,
	write: (row: string) => string,
])[] = [
	['a list in one line', '[', ',', ']', row => row],
	['a list over lines', '[\n', ',\n', '\n]\n', pretty],
	['a list in a map, in one line', `${wrap}[`, ',', ']}', row => row],
	['a list in a map, over lines', `${wrap}[\n`, ',\n', '\n]}', pretty],
	['maps over lines, one behind another', '', '\n', '', pretty],
	[
		'features of GeoJSON',
		'{"type":"FeatureCollection","features":[',
		',\n',
		']}',
		row => `{"type":"Feature","id":7,"properties":${row},"geometry":{"type":"Point","coordinates":[1.5,2]}}`,
	],
	['documents of a search engine', '', '\n', '', row => `{"_id":"x","_score":1,"_source":${row}}`],
];

// Whoever wraps each event gives it keys of their own.
const kindsOf = (title: string) =>
	fileKinds.filter(({name}) => name === 'ndjson' || (name === 'own' && !/ of /.test(title)));

for (const [title, start, between, end, write] of documents)
	for (const {name, line} of kindsOf(title))
		test(`${title} (${name}): rows are taken by their bytes, or by their digests`, async () => {
			const isOwn = name === 'own';
			const rows = Array.from(madeEvents(size), event => write(line(event)));
			const text = `${start}${rows.join(between)}${end}`;
			const reader = await readerOf('rows.json', text, undefined);
			assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile);
			const byTexts = await countByTexts(reader.inFile, text);
			assert.ok(byTexts <= (isOwn ? 6000 : 400), `${byTexts} rows by texts`);
			const digests = await digestsOf('rows.json', text, {}, 0);
			await inFile('rows.json', text, {}, digests);
			assert.ok(digests.count() >= (isOwn ? 4000 : 9500), `${digests.count()} rows by digests`);
		});
