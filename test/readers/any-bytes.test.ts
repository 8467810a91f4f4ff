import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {type BytesOptions, readBytes} from '../../source/readers/bytes.ts';
import {readers} from '../../source/readers/formats.ts';
import {formatProblem} from '../../source/readers/problem.ts';
import type {ReadResult} from '../../source/readers/result.ts';
import {readStream} from '../../source/readers/stream.ts';
import {writeJson} from '../../source/writers/json.ts';
import {writeNdjson} from '../../source/writers/ndjson.ts';
import {allRows, fixture} from '../fixtures.ts';

/** A text of each format, in which bytes are put in place of others. */
const texts: Readonly<Record<string, string>> = {
	ics: fixture('ferry.ics'),
	timelinejs:
		'{"title": {"text": {"headline": "Lamps"}}, "events": [{"start_date": {"year": "1815", "month": "12"}, "end_date": {"year": 1852}, "text": {"headline": "<b>Ada</b>", "text": "<p>A friend</p>"}, "media": {"url": "https://example.org/a", "credit": "C"}, "group": "People"}, {"start_date": {"year": -44}, "text": {"headline": "Ides"}}], "eras": [{"start_date": {"year": 1900}, "end_date": {"year": 1910}, "text": {"headline": "Age"}}]}',
	ndjson:
		'{"version": 1, "title": "Kiln", "sources": [{"id": "log", "outlet": "Log"}]}\n{"id": "a", "date": "1900", "title": "Lit", "accounts": [{"source": "log", "text": "T", "claims": [{"topic": "Pots", "says": "two", "value": 2}]}]}\n{"when": 1585699200, "name": "Zürich", "user": {"name": "x"}}\n',
	'json-list': '[{"date": "1900-01-02", "title": "Lit", "n": 1.50}, {"date": "3/5/2020", "title": "Fired"}]',
	gedcom: fixture('quill.ged'),
	ucdp: 'id,relid,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,side_b,source_article,date_prec,date_start,date_end,deaths_a,best,high,low\n1,R1,2013,1,1,5,Orvel: Government,6,Orvel - Boats,7,Orvel,8,Boats,"""Gazette,2013-01-03,Shots""",1,2013-01-03 00:00:00.000,2013-01-04 00:00:00.000,1,2,3,1\n',
	acled:
		'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,location,source,notes,fatalities\nORV1,19 November 2020,2,Battles,Clash,Boats,,Crews,Orvel,Tolwick,Gazette; Log,Shots.,3\n',
	'timelinejs-csv':
		'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n-44,3,15,,1852,11,27,,the Ides,Ada,"<p>A <a href=""https://example.org/a"">friend</a></p>",https://example.org/b.jpg,The archive,A portrait,,,People,\n',
	'plaso-csv':
		'datetime,timestamp_desc,source,message,tag\n2020-11-05T10:11:12.123456+00:00,Created,FILE,"A file, made",odd\nNot a time,Not a time,FILE,B,\n',
	'l2t-csv':
		'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n11/05/2020,10:11:12,UTC,M...,LOG,Log,Written,keeper,TERN,short,A line,2,/a,1,-,syslog,-\n',
	'hayabusa-csv':
		'"Timestamp","RuleTitle","Level","Computer","Channel","EventID","RecordID","Details","ExtraFieldInfo","RuleID"\n"2021-12-12 08:53:32.123 +09:00","A process","high","TERN","Sec",4688,12,"Cmdline: x ¦ Proc: y","-","abc"\n',
	csv: fixture('lighthouse.csv'),
	tsv: 'date\ttitle\tplace\n3/5/2020\t"Fire, at\nthe mill"\tMill\n1900~\tZürich\t\n',
	markwhen: fixture('lock-keeper.mw'),
	json: '{"version": 1, "title": "Kiln", "timezone": "Asia/Baghdad", "sources": [{"id": "log", "outlet": "Log", "x-own": [1.50, null]}], "actors": [{"id": "k", "name": "Keeper"}], "events": [{"id": "a", "date": "1900~", "title": "Lit", "actors": [{"actor": "k", "role": "by"}], "accounts": [{"source": "log", "text": "T", "date": "190X"}]}]}',
	yaml: fixture('gull-rock.yaml'),
};

/** The most events that a line may stand for: a rule of a calendar is carried out so often. */
const mostOfLine = 100;

const bytes = fc.oneof(
	{weight: 4, arbitrary: fc.string({unit: 'grapheme', maxLength: 6}).map(text => Buffer.from(text))},
	{
		weight: 2,
		arbitrary: fc
			.constantFrom('"', "'", '\n', '\r', '\r\n', ',', '{', '}', ':', '/', '-', '0', '\t')
			.map(text => Buffer.from(text)),
	},
	{weight: 1, arbitrary: fc.uint8Array({maxLength: 4}).map(given => Buffer.from(given))},
);

function tornBytes(text: string): fc.Arbitrary<Buffer> {
	const whole = Buffer.from(text);
	return fc
		.tuple(fc.nat(whole.length), fc.nat(40), fc.array(bytes, {maxLength: 4}))
		.map(([from, length, put]) =>
			Buffer.concat([whole.subarray(0, from), ...put, whole.subarray(from + length)]),
		);
}

async function* inPieces(given: Buffer, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
	const ends = [...cuts.map(cut => cut % (given.length + 1)).toSorted((a, b) => a - b), given.length];
	let from = 0;
	for (const end of ends) {
		yield given.subarray(from, end);
		from = end;
	}
}

function told(result: ReadResult) {
	const problems = result.type === 'read' ? result.warnings : result.problems;
	return {
		events: result.type === 'read' ? eventsOf(result.chronology) : [],
		told: problems.map(problem => formatProblem('file', problem)),
	};
}

function eventsOf(chronology: Chronology) {
	return allRows(chronology).map(row => chronology.get(row));
}

test('each format has a text to be torn', () => {
	assert.deepEqual(Object.keys(texts).toSorted(), readers.map(({format}) => format).toSorted());
});

for (const {format} of readers) {
	const text = texts[format] ?? '';
	test(`the text of ${format} is read without a fault`, async () => {
		const result = await readBytes('file', Buffer.from(text), {format});
		assert.equal(result.type, 'read');
		assert.ok(told(result).events.length > 0);
	});

	test(`any bytes read as ${format}, in any pieces, give the same events and problems with places, which come back when written`, async () => {
		const options: BytesOptions = {format};
		await fc.assert(
			fc.asyncProperty(tornBytes(text), fc.array(fc.nat(), {maxLength: 4}), async (given, cuts) => {
				const result = await readBytes('-', given, options);
				const {events, told: lines} = told(result);
				assert.deepEqual(told(await readStream('-', inPieces(given, cuts), options).whole), {
					events,
					told: lines,
				});
				if (result.type === 'refused') return assert.ok(lines.length > 0);
				const ends = given.toString('latin1').split(/\r\n?|\n|\},?\s*\{/).length;
				assert.ok(events.length <= mostOfLine * ends, `${events.length} events of ${ends} lines`);
				await assertComesBack(result.chronology);
			}),
			{numRuns: 60},
		);
	});
}

/** What is written of a chronology is the same once that has been read again. */
async function assertComesBack(chronology: Chronology): Promise<void> {
	const rows = allRows(chronology);
	const json = [...writeJson(chronology, rows)].join('');
	const lines = [...writeNdjson(chronology, rows)].join('');
	for (const [name, text] of [
		['a.json', json],
		['a.ndjson', lines],
	] as const) {
		const back = await readBytes(name, Buffer.from(text));
		assert.ok(back.type === 'read', JSON.stringify(back));
		assert.equal([...writeJson(back.chronology, allRows(back.chronology))].join(''), json, name);
	}
}
