import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {readChronology} from '../../source/readers/index.ts';
import {assertAnyPieces, readPieces} from './pieces.ts';

async function read(format: string, ...lines: readonly string[]) {
	return readPieces(format, [lines.join('\n')]);
}

function datesOf(events: readonly ChronologyEvent[]): readonly (readonly (string | undefined)[])[] {
	return events.map(({title, date}) => [title, date?.text]);
}

const slides =
	'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

test('a spreadsheet of TimelineJS has a title, eras, groups and years before the first', async () => {
	const {title, events, told} = await read(
		'timelinejs-csv',
		slides,
		',,,,,,,,,The <i>lighthouse</i>,<p>A life.</p>,,,,,title,,',
		'1815,12,10,,1852,11,27,,,Ada,"<p>A <a href=""https://example.org/a"">friend</a> of the keeper.</p>",https://example.org/b.jpg,The archive,A portrait,,,People,',
		'-44,3,15,,,,,,the Ides,Caesar,,,,,,,,',
		'-13700000000,,,,,,,,,The start,,,,,,,,',
		'1900,,,,1910,,,,,The age of lamps,,,,,,era,,',
		'2020,7,4,18:30,,,,,,A concert,,,,,,,,',
	);
	assert.deepEqual([title, told], ['The lighthouse', []]);
	assert.deepEqual(datesOf(events), [
		['The start', 'Y-13699999999'],
		['Caesar', '-0043-03-15'],
		['Ada', '1815-12-10/1852-11-27'],
		['The age of lamps', '1900/1910'],
		['A concert', '2020-07-04T18:30'],
	]);
	const [, caesar, ada, age] = events;
	assert.equal(caesar?.accounts[0]?.when, 'the Ides');
	assert.deepEqual([ada?.tags, age?.tags], [['People'], ['era']]);
	assert.equal(ada?.accounts[0]?.text, 'A friend (https://example.org/a) of the keeper.');
	assert.deepEqual(
		ada?.accounts[0]?.claims.map(({topic, says}) => `${topic}: ${says}`),
		['Media: https://example.org/b.jpg', 'Caption: A portrait', 'Credit: The archive'],
	);
});

test('a spreadsheet of TimelineJS with faults tells each, and keeps what can be kept', async () => {
	const {events, told} = await read(
		'timelinejs-csv',
		slides,
		'1815,13,10,,,,,,,No such month,,,,,,,,',
		',,,,,,,,,No year,,,,,,,,',
		'1900,,,,1890,,,,,Backwards,,,,,,,,',
		',,,,,,,,,,,,,,,,a group,',
	);
	assert.deepEqual(datesOf(events), [
		['No such month', '1815'],
		['Backwards', '1900'],
		['No year', undefined],
	]);
	assert.deepEqual(told, [
		"2:1: warning: “13” isn't a month: the year alone is read",
		'3:1: warning: has no year: the event has no date',
		'4:1: warning: 1900/1890 ends before it starts: the start alone is read',
		'5:1: left out: has neither a date nor a headline',
	]);
});

test('the older spreadsheet of TimelineJS has its dates in one column', async () => {
	const {title, events} = await read(
		'timelinejs-csv',
		'Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag',
		'1/1/2000,,All of it,Words,,,,,start,',
		'3/21/2012,3/22/2012,One,Words,,,,,,x',
	);
	assert.deepEqual([title, datesOf(events)], ['All of it', [['One', '2012-03-21/2012-03-22']]]);
});

const ged =
	'id,relid,year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_coordinates,where_description,adm_1,adm_2,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low';

/** A row of UCDP with what is given and with what all rows have. */
function gedRow(given: Readonly<Record<string, string>>): string {
	const usual: Readonly<Record<string, string>> = {
		...{type_of_violence: '1', conflict_new_id: '7', conflict_name: 'Ellery: Government', dyad_new_id: '70'},
		...{dyad_name: 'Government of Ellery - Tern', side_a_new_id: '1', side_a: 'Government of Ellery'},
		...{
			side_b_new_id: '2',
			side_b: 'Tern',
			where_coordinates: 'Gull Rock',
			country: 'Ellery',
			date_prec: '1',
		},
		...{
			date_start: '2013-01-03 00:00:00',
			date_end: '2013-01-03 00:00:00',
			best: '2',
			high: '3',
			low: '1',
			deaths_a: '0',
		},
	};
	const cells = ged.split(',').map(name => given[name] ?? usual[name] ?? '');
	return cells.map(cell => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

const precisions: readonly (readonly [precision: string, start: string, end: string, date: string])[] = [
	['1', '2013-01-03', '2013-01-03', '2013-01-03'],
	['1', '2013-01-03', '2013-01-05', '2013-01-03/2013-01-05'],
	['2', '2013-01-03 00:00:00.000', '2013-01-05 00:00:00.000', '[2013-01-03..2013-01-05]'],
	['3', '2013-01-07', '2013-01-13', '[2013-01-07..2013-01-13]'],
	['4', '2012-02-01', '2012-02-29', '2012-02'],
	['4', '2012-02-01', '2012-02-28', '[2012-02-01..2012-02-28]'],
	['5', '2012-01-01', '2012-12-31', '2012'],
	['2', '2013-01-03', '2013-01-03', '2013-01-03~'],
	['4', '2013-01-03', '2013-01-03', '2013-01'],
];

for (const [precision, start, end, date] of precisions) {
	test(`UCDP's precision ${precision} from ${start} to ${end} is ${date}`, async () => {
		const {events, told} = await read(
			'ucdp',
			ged,
			gedRow({date_prec: precision, date_start: start, date_end: end}),
		);
		assert.deepEqual([events.map(event => event.date?.text), told], [[date], []]);
	});
}

test('an event of UCDP has its sides, deaths as they are given, and an account for each article', async () => {
	const tags = ged.replace(/[^,]+/g, name =>
		name === 'date_start' ? '#date+start' : name === 'id' ? '' : '',
	);
	const article =
		'"Ellery Post,2013-01-04,Shots at "Gull Rock", two dead";"Gazette,2013-01-05,More; and more"';
	const {events, told} = await read(
		'ucdp',
		ged,
		tags,
		gedRow({id: '300', source_article: article, source_original: 'a keeper', number_of_sources: '2'}),
		gedRow({id: '301', source_article: 'AFP 2006-04-12 "Twelve, killed', number_of_sources: '-1', low: '5'}),
	);
	assert.deepEqual(told, [
		"4:1: warning: the low, best and high estimates of deaths, 5, 2 and 3, aren't in this order",
	]);
	const [first, second] = events;
	assert.deepEqual(
		[first?.id, first?.title, first?.place, first?.tags],
		['300', 'Government of Ellery - Tern: Gull Rock', 'Gull Rock, Ellery', ['state-based conflict']],
	);
	assert.deepEqual(
		first?.actors.map(({actor, role}) => [actor, role]),
		[
			['side-1', 'named'],
			['side-2', 'named'],
			['dyad-70', 'named'],
		],
	);
	assert.deepEqual(
		first?.accounts.map(({source, text}) => [source, text.split('\n').at(-1)]),
		[
			['ucdp', 'As told by: a keeper'],
			['ellery-post', 'Shots at "Gull Rock", two dead'],
			['gazette', 'More; and more'],
		],
	);
	assert.deepEqual(
		first?.accounts[0]?.claims.map(({topic, says}) => `${topic}: ${says}`),
		[
			'Deaths, best estimate: 2',
			'Deaths, low estimate: 1',
			'Deaths, high estimate: 3',
			'Deaths on side A (Government of Ellery): 0',
			'Number of sources: 2',
		],
	);
	assert.deepEqual(
		second?.accounts.map(({source}) => source),
		['ucdp', 'afp'],
	);
});

test('a side of UCDP is a part of the dyad, or else the conflict, that all of its events are in', async () => {
	const text = [
		ged,
		gedRow({}),
		gedRow({
			dyad_new_id: '71',
			dyad_name: 'Government of Ellery - Puffin',
			side_b_new_id: '3',
			side_b: 'Puffin',
		}),
	].join('\n');
	const result = await readChronology('a.csv', text);
	assert.ok(result.type === 'read');
	const {actors, sources} = result.chronology;
	assert.deepEqual(
		['dyad-70', 'side-1', 'side-2', 'side-3'].map(id => actors.get(id)?.partOf),
		[['conflict-7'], ['conflict-7'], ['dyad-70'], ['dyad-71']],
	);
	assert.deepEqual([...sources.keys()], ['ucdp']);
});

test('a table of UCDP with faults tells each', async () => {
	const {events, told} = await read(
		'ucdp',
		ged,
		gedRow({date_start: 'soon'}),
		gedRow({date_start: '2013-01-05', date_end: '2013-01-03'}),
		gedRow({dyad_name: '', side_a: '', side_b: '', date_start: ''}),
	);
	assert.deepEqual(
		events.map(({date}) => date?.text),
		['2013-01-05', undefined],
	);
	assert.deepEqual(
		told.map(line => line.replace(/: “soon”.*;/, ': …;')),
		[
			'2:1: warning: …; the event has no date, and keeps these words',
			'3:1: warning: the end 2013-01-03 is before the start 2013-01-05: the start alone is used',
			'4:1: left out: has neither a date nor a dyad',
		],
	);
});

const acledHeader =
	'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,location,source,notes,fatalities';

test('ACLED dates by its precision, and names its sources apart', async () => {
	const {events, told} = await read(
		'acled',
		acledHeader,
		'ELL1,17 November 2020,1,Battles,Armed clash,Tern,Crew; Mates,Puffin,Ellery,Gull Rock,Post; Gazette,Shots were heard.,3',
		'ELL2,18 November 2020,2,Protests,,Crew,,,Ellery,,Post,,0',
		'ELL3,19 November 2020,3,Protests,,Crew,,,Ellery,,Post,,0',
	);
	assert.deepEqual(told, []);
	assert.deepEqual(
		events.map(({id, date}) => [id, date?.text]),
		[
			['ELL3', '2020-11'],
			['ELL2', '[2020-11-16..2020-11-22]'],
			['ELL1', '2020-11-17'],
		],
	);
	const [month, , day] = events;
	assert.equal(month?.accounts[0]?.when, '19 November 2020, time precision 3');
	assert.deepEqual(
		[day?.title, day?.actors.map(({actor, role}) => `${actor} ${role}`), day?.tags],
		[
			'Armed clash: Tern and Puffin, Gull Rock',
			['tern named', 'crew named', 'mates named', 'puffin named'],
			['Battles', 'Armed clash'],
		],
	);
	assert.deepEqual(
		day?.accounts.map(({source, text, claims}) => [
			source,
			text,
			claims.map(({topic, says}) => [topic, says]),
		]),
		[
			['acled', 'Shots were heard.', [['Fatalities', '3']]],
			['post', 'ACLED names this source for the event.', []],
			['gazette', 'ACLED names this source for the event.', []],
		],
	);
});

test('the capitals of 2015 are ACLED, too, and an id that repeats and a year that lost figures are told', async () => {
	const {events, told} = await read(
		'acled',
		'EVENT_ID_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,ACTOR2,COUNTRY,LOCATION,SOURCE,NOTES,FATALITIES',
		'1ELL,21/01/2015,2015,1,Battle,Tern,Crew,,Ellery,Gull Rock,Post,Words,1',
		'1ELL,02/03/2015,2015,1,Battle,Tern,,,Ellery,Gull Rock,Post,Words,1',
		',0025-09-24,2025,1,Battle,Tern,,,Ellery,Gull Rock,Post,Words,1',
	);
	assert.deepEqual(
		events.map(({id, date}) => [id, date?.text]),
		[
			['1ELL', '2015-01-21'],
			['1ELL-2', '2015-03-02'],
			['row-3', undefined],
		],
	);
	assert.equal(told.length, 2);
	assert.match(told[0] ?? '', /^3:1: warning: 1ELL is the id of an event above already/);
	assert.match(told[1] ?? '', /^4:1: warning: “0025-09-24” is out of line with the data/);
});

test('a timeline of Plaso keeps microseconds and offsets, and a clock that tells nothing is told', async () => {
	const {events, told} = await read(
		'plaso-csv',
		'datetime,timestamp_desc,source,source_long,message,parser,display_name,tag',
		'2024-09-03T12:00:00.123457+00:00,Creation Time,FILE,File stat,"second, with a comma",filestat,/etc/a,-',
		'2024-09-03T12:00:00.123456+00:00,Creation Time,FILE,File stat,first,filestat,/etc/a,x',
		'2024-09-03T15:00:01+03:00,Creation Time,FILE,File stat,third,filestat,/etc/a,-',
		'2024-09-04 00:00:00,Creation Time,FILE,File stat,midnight,filestat,/etc/a,-',
		'1970-01-01T00:00:00+00:00,Not a time,FILE,File stat,none,filestat,/etc/a,-',
		'1601-01-01T00:00:00+00:00,Creation Time,FILE,File stat,none either,filestat,/etc/a,-',
		'0,Creation Time,FILE,File stat,nor this,filestat,/etc/a,-',
		'12 o’clock,Creation Time,FILE,File stat,broken,filestat,/etc/a,-',
	);
	assert.deepEqual(datesOf(events), [
		['first', '2024-09-03T12:00:00.123456+00:00'],
		['second, with a comma', '2024-09-03T12:00:00.123457+00:00'],
		['third', '2024-09-03T15:00:01+03:00'],
		['midnight', '2024-09-04T00:00:00'],
		['none', undefined],
		['none either', undefined],
		['nor this', undefined],
		['broken', undefined],
	]);
	assert.deepEqual(
		told.map(line => line.slice(0, line.indexOf(' ', 15))),
		[
			'6:1: warning: tells',
			'7:1: warning: “1601-01-01T00:00:00+00:00”',
			'8:1: warning: “0”',
			'9:1: warning: “12',
		],
	);
	const [first] = events;
	assert.deepEqual([first?.tags, first?.accounts[0]?.source], [['Creation Time', 'x'], 'file-stat']);
});

test('Timesketch and older tables of Plaso tell the same', async () => {
	const {events} = await read(
		'plaso-csv',
		'message,timestamp,datetime,timestamp_desc,hostname',
		'a,1725364800123456,,Event Time,TERN',
		'b,0,,Event Time,TERN',
	);
	assert.deepEqual(datesOf(events), [
		['a', '2024-09-03T12:00:00.123456Z'],
		['b', undefined],
	]);
	const old = await read(
		'l2t-csv',
		'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra',
		'11/05/2020,10:11:12,UTC,M...,FILE,NTFS $MFT,Modification Time,keeper,TERN,short,A long text,2,/a,12,-,mft,-',
		'00/00/0000,--:--:--,UTC,....,LOG,Log,Not a time,-,-,nothing,nothing at all,2,-,1,-,-,-',
	);
	assert.deepEqual(datesOf(old.events), [
		['short', '2020-11-05T10:11:12Z'],
		['nothing', undefined],
	]);
	assert.deepEqual(
		old.events[0]?.actors.map(({actor}) => actor),
		['tern', 'keeper'],
	);
});

test('a table of Hayabusa has rules for titles, and levels for tags', async () => {
	const {events, told} = await read(
		'hayabusa-csv',
		'"Timestamp","RuleTitle","Level","Computer","Channel","EventID","RecordID","Details","ExtraFieldInfo","RuleID"',
		'"2021-12-12 08:53:32.123 +09:00","A process","high","TERN","Sec",4688,12,"Cmdline: x ¦ Proc: y","-","abc"',
		'"soon","Another","info","TERN","Sec",1,13,"","","abc"',
	);
	assert.deepEqual(datesOf(events), [
		['A process', '2021-12-12T08:53:32.123+09:00'],
		['Another', undefined],
	]);
	assert.deepEqual([events[0]?.tags, events[0]?.accounts[0]?.text], [['high'], 'Cmdline: x ¦ Proc: y']);
	assert.equal(told.length, 1);
});

for (const [format, header] of [
	['ucdp', ged],
	['acled', acledHeader],
	['timelinejs-csv', slides],
	['plaso-csv', 'datetime,timestamp_desc,message'],
] as const) {
	test(`any table of ${format} in any pieces reads the same`, async () => {
		const words = [
			'"',
			',',
			';',
			'\n',
			'\r\n',
			'1',
			'-1',
			'2013-01-03',
			'3/5/2020',
			'";"',
			'Words',
			'<a href="',
			'-44',
			'0',
		];
		await assertAnyPieces(format, `${header}\n${gedRow({})}\n${gedRow({})}\n`, words);
	});
}
