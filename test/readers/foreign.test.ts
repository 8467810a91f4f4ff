import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBytes} from '../../source/readers/bytes.ts';
import {decodeBytes} from '../../source/readers/encoding.ts';
import {placedComplaints, read} from '../fixtures.ts';

const ours = 'annals reads its own YAML or JSON (annals new FILE writes one to begin with)';

/** Texts in formats of others, and what they are. */
const texts: readonly (readonly [name: string, text: string, title: string])[] = [
	['a.csv', 'When,What,Where\n2020-01-01,"A fire, at last",Pier\n', 'a CSV table'],
	['-', 'Datum;Ereignis;Ort\n2020;Feuer;Hafen\n', 'a CSV table'],
	['a.txt', 'when\twhat\twhere\n2020\tfire\tpier\n', 'a table in TSV'],
	['a.csv', 'id,type_of_violence,date_start\n1,2,2020-01-01\n', 'a CSV table of UCDP'],
	['a.csv', 'event_id_cnty,event_date,time_precision\nA1,2020-01-01,1\n', 'a CSV table of ACLED'],
	['a.csv', 'Year,Month,Headline\n2020,1,Fire\n', 'a CSV table of TimelineJS'],
	['a.csv', 'what happened\nfire\n', 'a CSV table'],
	['a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'an iCalendar file'],
	['-', '0 HEAD\n1 GEDC\n2 VERS 7.0\n', 'a GEDCOM file'],
	['a.html', '<!DOCTYPE html>\n<title>T</title>\n', 'a web page'],
	['a.yaml', '<?xml version="1.0"?>\n<events/>\n', 'XML'],
	['a.jsonl', '{"message": "a"}\n{"message": "b"}\n', 'NDJSON, with a JSON text on each line'],
	['a.json', '{"id": "a"}\n{"id": "b"}\n', 'NDJSON, with a JSON text on each line'],
	['a.md', '# The bridge\n\nIt was closed in March.\n', 'Markdown'],
	['notes', '# The bridge\n\nIt was closed.\n\n## March\n\nStill closed.\n', 'Markdown'],
	['a.mw', 'title: Engines\n\n1927: A machine\n1990: Another\n', 'a Markwhen timeline'],
	['-', 'title: Engines\n\n1927: A machine\n2020-01/2020-03: Another\n', 'a Markwhen timeline'],
];

for (const [name, text, title] of texts) {
	test(`${JSON.stringify(text.slice(0, 30))} in ${name} is ${title}, in one line`, async () => {
		assert.deepEqual(await placedComplaints(text, name), [`is ${title}; ${ours}`]);
	});
}

const trees: readonly (readonly [text: string, told: string])[] = [
	[
		'{"title": {"text": {}}, "events": [{"start_date": {"year": "2020"}, "text": {"headline": "Fire"}}]}',
		`1:1: is a timeline of TimelineJS; ${ours}`,
	],
	[
		'{"timeline": {"headline": "Fire", "type": "default", "date": [{"startDate": "2020"}]}}',
		`1:1: is a timeline of TimelineJS; ${ours}`,
	],
	['{"type": "FeatureCollection", "features": []}', `1:1: is GeoJSON; ${ours}`],
	[
		'[{"id": "a", "title": "A"}]',
		'1:1: is a list, and a chronology is a map: put the list under events:, behind version: 1 and title: …',
	],
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

test('a table that is not UTF-8 is told for a table, and a chronology that is not for its encoding', async () => {
	const latin = (text: string) => Buffer.from(text, 'latin1');
	const messages = async (name: string, text: string) => {
		const reading = await readBytes(name, latin(text));
		return reading.type === 'refused' ? reading.problems.map(({message}) => message) : [];
	};
	assert.deepEqual(await messages('a.csv', 'Quand;Quoi;Où\n2020;Un café;Là\n'), [`is a CSV table; ${ours}`]);
	const [own = ''] = await messages('a.yaml', 'version: 1\ntitle: Un café\nevents: []\n');
	assert.match(own, /^is not UTF-8; it looks like Windows-1252/);
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
