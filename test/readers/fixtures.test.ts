import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import type {Chronology} from '../../source/chronology/store.ts';
import {unpack} from '../../source/cli/input/unpack.ts';
import {readers} from '../../source/readers/formats.ts';
import {readChronology, readerOf} from '../../source/readers/index.ts';
import {allRows, fixture, placedComplaints} from '../fixtures.ts';

/** What a small file of a format gives, and the lines that something is told of; and of a twin with faults the titles of its events, and all that is told. */
type Fixture = {
	readonly format: string;
	readonly file: string;
	readonly count: number;
	readonly first: string;
	readonly last: string;
	readonly lines?: readonly number[];
	readonly torn: string;
	readonly kept: readonly string[];
	readonly told: readonly string[];
};

const fixtures: readonly Fixture[] = [
	{
		format: 'ics',
		file: 'ferry.ics',
		count: 5,
		first: '{2019-03-04T19:00+00:00,2019-03-18T19:00+00:00}',
		last: '2019-07-07',
		torn: 'ferry-torn.ics',
		kept: ['In no zone', 'Ends too early', 'Without a title', 'Without a title', 'No date'],
		told: [
			"5:1: left out: DTSTART isn't a date of the calendar: “20190230”; a day is written 20201117, a time 20201117T183000",
			"17:1: warning: “this line is none” isn't a property, which is written NAME:VALUE",
			'15:1: warning: DTEND is before the start, and is left out: “20190501”',
			'19:1: warning: VEVENT has no END:VEVENT',
			'27:1: warning: END:VALARM ends nothing that is open here',
			'28:1: warning: VEVENT has no END:VEVENT',
			"9:1: warning: “Nowhere” isn't a time zone that is known: its times are read as local times, without a zone",
			"22:1: warning: RRULE isn't a rule, and only the first date is used: “FREQ=NEVER”",
		],
	},
	{
		format: 'timelinejs',
		file: 'mill-race.json',
		count: 4,
		first: '-0119',
		last: '1801-02/1801-03',
		torn: 'mill-race-torn.json',
		kept: ['A month too many', 'Ends before it begins', 'The new wheel', 'No year', 'No date'],
		told: [
			"11:1: warning: isn't valid JSON: a } is missing here; the rest is read as far as it can be",
			"4:5: warning: “13” isn't a month: the year alone is read",
			"5:5: warning: the date “long ago” isn't a year: the event is undated here",
			'6:5: warning: has no year: the event has no date',
			'7:5: left out: is text, and a slide is a map: {…}',
			'8:5: warning: 1801-02/1799 ends before it starts: the start alone is read',
		],
	},
	{
		format: 'ndjson',
		file: 'buoys.ndjson',
		count: 3,
		first: '1921-05',
		last: '1950~',
		torn: 'buoys-torn.ndjson',
		kept: ['The first buoy is laid', 'A bell is hung on it'],
		told: [
			"3:44: left out: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n",
			'4:1: left out: accounts[0].source: no source has the id log: add it to sources',
			'5:2: left out: is text, and an event is a map: {…}',
			'5:12: left out: is text, and an event is a map: {…}',
			"6:1: left out: date: “1936-02-30” isn't an EDTF date: February 1936 has 29 days",
		],
	},
	{
		format: 'ndjson',
		file: 'boathouse-timesketch.jsonl',
		count: 2,
		first: '2024-09-03T11:58:00.000001+00:00',
		last: '2024-09-03T12:00:00.123456+00:00',
		torn: 'boathouse-timesketch-torn.jsonl',
		kept: ['/home/rowe/tides.ods', '/home/rowe/last.ods', '/home/rowe/lost.ods'],
		told: [
			"3:72: left out: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n",
			'2:1: warning: tells “Not a time”: the event has no date',
		],
	},
	{
		format: 'json-list',
		file: 'eel-weir.json',
		count: 3,
		first: '1902-10-14',
		last: '1904-23',
		torn: 'eel-weir-torn.json',
		kept: ['The weir is set', 'The weir is washed out', 'A date in words alone'],
		told: [
			"3:38: left out: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n",
			"4:25: left out: isn't valid JSON: a comma is missing before this",
			'6:3: left out: is 17, and an event is a map: {…}',
			'8:1: warning: the list has no ] at its end: the file may be cut off here',
			"5:3: warning: “the year of the flood” isn't a date: write 2020-11-17, 2020-11, 2020 or another EDTF form; the event has no date, and keeps these words",
		],
	},
	{
		format: 'gedcom',
		file: 'quill.ged',
		count: 6,
		first: '1712-03-22',
		last: '[1895..1896-03]',
		lines: [30, 46],
		torn: 'quill-torn.ged',
		kept: ['Marriage of a family (F1)', 'Birth of Zoë Quill', 'Death of Zoë Quill'],
		told: [
			"10:1: warning: “has broken in two” isn't of the form LEVEL TAG VALUE: it is taken to continue the text above",
			'11:1: left out: I1 is the id of a record above already',
			"2:1: warning: the file says that its characters are in IBMPC, which isn't read: letters with accents may be wrong; export it in UTF-8",
			"6:1: warning: “the day after the fair” isn't understood: the event has no date but these words",
			"8:1: warning: “31 FEB 1900” isn't understood: the event has no date but these words",
		],
	},
	{
		format: 'ucdp',
		file: 'reed-war-ucdp.csv',
		count: 3,
		first: '1991-03-04',
		last: '1992',
		torn: 'reed-war-ucdp-torn.csv',
		kept: [
			'Government of Reedland - Marsh Front: Orvel lock',
			'Government of Reedland - Marsh Front: Orvel lock',
			'Government of Reedland - Marsh Front: Orvel lock',
			'Government of Reedland - Marsh Front: Orvel lock',
		],
		told: [
			'3:1: warning: the end 1991-03-01 is before the start 1991-03-04: the start alone is used',
			"4:1: warning: “1991-02-30” isn't a date: February 1991 has 28 days; the event has no date, and keeps these words",
			'5:1: left out: has neither a date nor a dyad',
			"6:1: warning: the low, best and high estimates of deaths, 9, 2 and 3, aren't in this order",
		],
	},
	{
		format: 'acled',
		file: 'reed-war-acled.csv',
		count: 3,
		first: '2021-03-04',
		last: '2021-12',
		torn: 'reed-war-acled-torn.csv',
		kept: [
			'Battle: Marsh Front and Police of Reedland, Orvel lock',
			'Battle: Marsh Front, Orvel lock',
			'Battle: Marsh Front and Police of Reedland, Orvel lock',
			'Battle: Marsh Front, Orvel lock',
		],
		told: [
			'3:1: warning: “0015-03-05” is out of line with the data, which begin in 1997: the event has no date, and keeps these words',
			'3:1: warning: REE1 is the id of an event above already: this one is called REE1-2 here',
			'4:1: left out: has neither a date, nor an actor, nor notes',
			"5:1: warning: “31/04/2015” isn't a date: April 2015 has 30 days; the event has no date, and keeps these words",
			'6:1: warning: has 9 cells, and the header has 12',
		],
	},
	{
		format: 'timelinejs-csv',
		file: 'mill-race.csv',
		count: 4,
		first: '-0119',
		last: '1801-02/1801-03',
		torn: 'mill-race-torn.csv',
		kept: ['A month too many', 'Ends before it begins', 'The new wheel', 'No year', 'No date'],
		told: [
			"3:1: warning: “13” isn't a month: the year alone is read",
			"4:1: warning: the date “long ago” isn't a year: the event is undated here",
			'5:1: warning: has no year: the event has no date',
			'6:1: left out: has neither a date nor a headline',
			'7:1: warning: 1801-02/1799 ends before it starts: the start alone is read',
		],
	},
	{
		format: 'plaso-csv',
		file: 'boathouse-plaso.csv',
		count: 3,
		first: '2024-09-03T11:58:00.000001+00:00',
		last: '2024-09-03T12:07:30.000000+00:00',
		torn: 'boathouse-plaso-torn.csv',
		kept: [
			'/home/rowe/tides.ods',
			'2024-09-03T12:07:30.000000+00:00',
			'/home/rowe/lost.ods',
			'/home/rowe/month.ods',
		],
		told: [
			'3:1: warning: tells “Not a time”: the event has no date',
			"4:1: warning: “2024-13-03T12:00:00+00:00” isn't a date: a year has no month 13; the event has no date, and keeps these words",
			'5:1: left out: has neither a date nor a message',
			'6:1: warning: has 3 cells, and the header has 8',
		],
	},
	{
		format: 'l2t-csv',
		file: 'boathouse-l2t.csv',
		count: 3,
		first: '2024-09-03T11:58:00Z',
		last: '2024-09-25T08:15:00Z',
		torn: 'boathouse-l2t-torn.csv',
		kept: ['tides.ods', 'login', 'lost.ods', 'odd.ods'],
		told: [
			'3:1: warning: tells “Not a time”: the event has no date',
			"4:1: warning: “13/45/2024” isn't a date: month 45: months go from 01 to 12 (seasons from 21 to 24); the event has no date, and keeps these words",
			"5:1: warning: “25:61:00” isn't a time of day: the day alone is read",
		],
	},
	{
		format: 'hayabusa-csv',
		file: 'boathouse-hayabusa.csv',
		count: 3,
		first: '2024-09-03T12:00:00.123+00:00',
		last: '2024-09-03T12:05:00.500+00:00',
		torn: 'boathouse-hayabusa-torn.csv',
		kept: ['Logon', 'No time', 'A day that is none'],
		told: [
			'3:1: warning: “1601-01-01 00:00:00.000 +00:00” is where a clock begins, or nothing at all: the event has no date',
			"4:1: warning: “2024-09-31 12:00:00.000 +00:00” isn't a date: September 2024 has 30 days; the event has no date, and keeps these words",
			'5:1: left out: has neither a date nor a message',
			'6:1: left out: a quotation mark opens a cell here and none closes it: write it twice within a cell, or close the cell',
		],
	},
	{
		format: 'csv',
		file: 'lighthouse.csv',
		count: 5,
		first: '1899',
		last: '1901-06-01/1901-06-04',
		torn: 'lighthouse-torn.csv',
		kept: [
			'The lamp is lit',
			'A ship strikes',
			'The inquiry',
			'The bell, cracked',
			'The bell',
			'The 31st of June',
		],
		told: [
			'4:1: warning: has 2 cells, and the header has 3',
			'5:1: left out: a quotation mark opens a cell here and none closes it: write it twice within a cell, or close the cell',
			'7:1: warning: has 4 cells, and the header has 3: a cell with the delimiter in it stands in quotation marks',
			'8:1: left out: has neither a date nor a title',
			'9:1: left out: names the columns again',
			"10:1: warning: “1901-06-31” isn't a date: June 1901 has 30 days; the event has no date, and keeps these words",
		],
	},
	{
		format: 'tsv',
		file: 'tarred-nets.tsv',
		count: 3,
		first: '1902-10-02',
		last: '1903',
		torn: 'tarred-nets-torn.tsv',
		kept: ['The first night', 'A good year', 'A poor year', 'A day that is none'],
		told: [
			"3:1: warning: “31.11.1902” isn't a date: November 1902 has 30 days; the event has no date, and keeps these words",
			'4:1: left out: has neither a date nor a title',
			'5:1: warning: has 2 cells, and the header has 3',
			'6:1: warning: has 4 cells, and the header has 3: a cell with the delimiter in it stands in quotation marks',
		],
	},
	{
		format: 'markwhen',
		file: 'lock-keeper.mw',
		count: 13,
		first: '1931-03/1931-09',
		last: '1960-03-04',
		lines: [33],
		torn: 'lock-keeper-torn.mw',
		kept: ['First', 'Without a year'],
		told: [
			'2:1: left out: “3 weeks” is counted from the date of the event above, and there is none',
			'4:1: left out: “31/31/1932” is no day: numbers are month/day/year, unless the header says dateFormat: d/M/y',
			'6:1: left out: “after !nobody 1 day” is counted from !nobody, and no event above has that id',
			"7:1: left out: “now” can't be placed: the file doesn't say when “now” was; --now DAY does",
			'8:1: left out: “1940 - 1930” ends before it starts',
			'10:1: warning: “Jan 5” has no year',
			"12:1: left out: “1950 10:30” isn't a date that is understood: write it like 2020-11-17 or 17 November 2020",
		],
	},
	{
		format: 'json',
		file: 'towpath.json',
		count: 3,
		first: '1831',
		last: '1899/1904',
		torn: 'towpath-torn.json',
		kept: [],
		told: [
			'6:80: event laid, account of book, source: no source has the id book: add it to sources',
			"7:19: event horse, date: “1840-02-30” isn't an EDTF date: February 1840 has 29 days",
			'8:3: event “Trams tow the barges”, id: is missing: an event needs id and title',
		],
	},
	{
		format: 'yaml',
		file: 'towpath.yaml',
		count: 3,
		first: '1831',
		last: '1899/1904',
		torn: 'towpath-torn.yaml',
		kept: [],
		told: [
			'10:10: event laid, account of book, source: no source has the id book: add it to sources',
			"11:17: event horse, date: “1840-02-30” isn't an EDTF date: February 1840 has 29 days",
			'12:5: event “Trams tow the barges”, id: is missing: an event needs id and title',
		],
	},
];

/** The dates of a chronology, in its order. */
function datesOf(chronology: Chronology): readonly string[] {
	return allRows(chronology).flatMap(row => chronology.get(row).date?.text ?? []);
}

test('every format that is read has a file and a torn twin among the fixtures', () => {
	const known = new Set(fixtures.map(({format}) => format));
	assert.deepEqual(
		readers.map(({format}) => format).filter(format => !known.has(format)),
		[],
	);
});

for (const {format, file, count, first, last, lines = [], torn, kept, told} of fixtures) {
	test(`${file} is known for ${format} by its look, and read whole`, async () => {
		for (const name of [file, '-']) {
			const reader = await readerOf(name, fixture(file), undefined);
			assert.equal(typeof reader === 'object' && reader.format, format, name);
		}
		const reading = await readChronology(file, fixture(file));
		assert.ok(reading.type === 'read');
		const dates = datesOf(reading.chronology);
		assert.deepEqual(
			[reading.chronology.size, dates[0], dates.at(-1), reading.warnings.map(({line}) => line)],
			[count, first, last, lines],
		);
	});

	test(`${torn} costs what is faulty in it and no more, and each fault is told`, async () => {
		const reading = await readChronology(torn, fixture(torn));
		const {chronology} = reading.type === 'read' ? reading : {};
		assert.deepEqual(chronology ? allRows(chronology).map(row => chronology.get(row).title) : [], kept);
		assert.deepEqual(await placedComplaints(fixture(torn), torn), told);
	});
}

test('a file of any format is the same when it is packed with gzip, and its torn end is told', async () => {
	for (const {file} of fixtures) {
		const packed = gzipSync(fixture(file));
		const unpacked = await unpack(packed);
		assert.equal(unpacked.type === 'bytes' && Buffer.from(unpacked.bytes).toString(), fixture(file), file);
		assert.deepEqual(await unpack(packed.subarray(0, -9)), {
			type: 'unreadable',
			reason: 'is packed with gzip, and ends before its content does: get it again',
		});
	}
});

test('a slide is the same event in JSON and in the spreadsheet', async () => {
	const [json, csv] = await Promise.all(
		['mill-race.json', 'mill-race.csv'].map(async name => {
			const reading = await readChronology('mill-race', fixture(name));
			assert.ok(reading.type === 'read');
			const {chronology} = reading;
			return [
				chronology.title,
				chronology.description,
				...allRows(chronology).map(row => chronology.get(row)),
			];
		}),
	);
	assert.deepEqual(json, csv);
});
