import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBytes} from '../../source/readers/bytes.ts';
import {decodeBytes} from '../../source/readers/encoding.ts';
import {otherFormats} from '../../source/readers/formats.ts';
import {placedComplaints, read} from '../fixtures.ts';

const ours = `annals reads its own YAML or JSON (annals new FILE writes one to begin with), and ${otherFormats}`;

/** Texts in formats of others, and what they are. */
const texts: readonly (readonly [name: string, text: string, title: string])[] = [
	['a.html', '<!DOCTYPE html>\n<title>T</title>\n', 'a web page'],
	['a.yaml', '<?xml version="1.0"?>\n<events/>\n', 'XML'],
	['a.md', '# The bridge\n\nIt was closed in March.\n', 'Markdown'],
	['notes', '# The bridge\n\nIt was closed.\n\n## March\n\nStill closed.\n', 'Markdown'],
];

for (const [name, text, title] of texts) {
	test(`${JSON.stringify(text.slice(0, 30))} in ${name} is ${title}, in one line`, async () => {
		assert.deepEqual(await placedComplaints(text, name), [`is ${title}; ${ours}`]);
	});
}

const trees: readonly (readonly [text: string, told: string])[] = [
	['{"type": "FeatureCollection", "features": []}', `1:1: is GeoJSON; ${ours}`],
];

for (const [text, told] of trees) {
	test(`${text.slice(0, 50)} is told for what it is, in one line`, async () => {
		assert.deepEqual(await placedComplaints(text, 'a.json'), [told]);
	});
}

test('YAML in a file called .json is told as such', async () => {
	assert.deepEqual(await placedComplaints('version: 1\ntitle: T\nevents: []\n', 'a.json'), [
		"isn't JSON, and looks like YAML: give it a name that ends in .yaml",
	]);
});

test('prose with commas is no table', async () => {
	for (const text of ['Dear diary, it was cold, wet, dark', 'Cold, wet, and dark.\nWarm, dry, and light.\n'])
		assert.match((await placedComplaints(text, '-')).join(), /^1:1: is text, and a chronology is a map/);
});

test('a chronology is read whatever its file is called, and whatever it looks like further down', async () => {
	const text =
		'# The bridge\n\n## What happened\nversion: 1\ntitle: T, or not, as may be\nevents: []\nx-2020: a\n';
	for (const name of ['a.csv', 'a.md', 'a.mw', 'a.txt'])
		assert.equal((await read(text, name)).title, 'T, or not, as may be');
});

test('a web page that is not UTF-8 is told for a web page, and what is read for its encoding', async () => {
	const latin = (text: string) => Buffer.from(text, 'latin1');
	const messages = async (name: string, text: string) => {
		const reading = await readBytes(name, latin(text));
		return reading.type === 'refused' ? reading.problems.map(({message}) => message) : [];
	};
	assert.deepEqual(await messages('a', '<!doctype html>\n<p>Un café</p>\n'), [`is a web page; ${ours}`]);
	for (const [name, text] of [
		['a.yaml', 'version: 1\ntitle: Un café\nevents: []\n'],
		['a.csv', 'Quand;Quoi;Où\n2020;Un café;Là\n'],
	] as const) {
		const [told = ''] = await messages(name, text);
		assert.match(told, /^is not UTF-8; it looks like Windows-1252/);
	}
});

/** Bytes that begin as those of a format that isn't text, and what it is. */
const bytes: readonly (readonly [start: string, title: string])[] = [
	['\x1f\x8b\x08\0', 'packed with gzip: unpack it first'],
	['PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml', 'an Excel workbook'],
	['PK\x03\x04\x14\0word/document.xml', 'a Word document'],
	['PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet'],
	['PK\x03\x04\x14\0notes.txt', 'a ZIP archive: unpack it first'],
	['%PDF-1.7\n', 'a PDF'],
	['SQLite format 3\0', 'an SQLite database'],
];

for (const [start, title] of bytes) {
	test(`a file that begins with ${JSON.stringify(start.slice(0, 8))} is ${title}`, () => {
		const decoding = decodeBytes(Buffer.from(start, 'latin1'));
		assert.ok(decoding.type === 'refused');
		assert.deepEqual(
			decoding.problems.map(({message}) => message),
			[`is ${title}; annals reads text in YAML or JSON`],
		);
	});
}
