import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {fixture} from '../fixtures.ts';
import {assertAnyPieces, readPieces} from './pieces.ts';

const lockKeeper = fixture('lock-keeper.mw');

async function read(text: string, today?: string) {
	return readPieces('markwhen', [text], today === undefined ? {} : {today});
}

/** What stands before the colon of an event, behind one of 2 to 4 January 2020 that is called !trip, and its date in EDTF. */
const dates: readonly (readonly [written: string, date: string])[] = [
	['1981', '1981'],
	['2012-05', '2012-05'],
	['2022-01-30', '2022-01-30'],
	['1964/2008', '1964/2008'],
	['2004-02-01/ 2005-02', '2004-02-01/2005-02'],
	['2018/6 months', '2018-01/2018-06'],
	['04/1776', '1776-04'],
	['3/15/2013-04/2015', '2013-03-15/2015-04'],
	['11/11/2024 - 12/12/2024', '2024-11-11/2024-12-12'],
	['2031-11-19T01:35:10Z-2099-08-04T18:22:48Z', '2031-11-19T01:35:10Z/2099-08-04T18:22:48Z'],
	['2021-01-02T06:27:00Z-2022', '2021-01-02T06:27:00Z/2022'],
	['18 March 2026', '2026-03-18'],
	['Aug 30 2020 9:45am', '2020-08-30T09:45'],
	['1 Jan 1998 to 11/11/2011 8am', '1998-01-01/2011-11-11T08:00'],
	['2025-06-09 11am / 2025-06-09 6:40pm', '2025-06-09T11:00/2025-06-09T18:40'],
	['1990s', '199X'],
	['5.3.1900', '[1900-03-05,1900-05-03]'],
	['3:30pm - 4:30pm', '2020-01-02T15:30/2020-01-02T16:30'],
	['2 weeks', '2020-01-05/2020-01-18'],
	['1 week - 3 days', '2020-01-12/2020-01-14'],
	['after !trip 1 day', '2020-01-05'],
	['!trip 1 year 2 months', '2020-01-05/2021-03-04'],
	['before !trip 1 month', '2019-12-02/2020-01-01'],
	['by !trip 1 week - 1 month', '2019-11-26/2019-12-25'],
	['!trip.start / !trip.end', '2020-01-02/2020-01-04'],
	['.start / 2 days', '2020-01-02/2020-01-03'],
	['5 week days', '2020-01-05/2020-01-10'],
	['3 hours', '2020-01-05T00:00/2020-01-05T03:00'],
	['2020-01-06 every other week for 3 times', '{2020-01-06,2020-01-20,2020-02-03}'],
	['2022-01/2022-03 every 2 years x2', '{2022-01..2022-03,2024-01..2024-03}'],
	['2020-01-06 every day', '2020-01-06/..'],
	['2022-01-01/..', '2022-01-01/..'],
	['2025 every other year until 2030', '{2025,2027,2029}'],
	['1971-now', '1971/..'],
	['79', '0079'],
	['500 BC', '-0499'],
	['285–247 BCE', '-0284/-0246'],
	['586 BC- 70 AD', '-0585/0070'],
	['2016-W21-3', '2016-05-25'],
	['2026W01 / 2026-01-10', '2025-12-29/2026-01-10'],
	['Q3 2020', '2020-07/2020-09'],
	['Feb', 'XXXX-02'],
	['5/9/2009, 18:00 - May 12 2011, 6pm', '2009-05-09T18:00/2011-05-12T18:00'],
	['8 days 6 minutes/2023', '2020-01-13T00:06/2023'],
	['after !trip plus 3 days', '2020-01-05/2020-01-07'],
];

for (const [written, date] of dates) {
	test(`Markwhen's ${written} is ${date}`, async () => {
		const {events} = await read(`2020-01-02/2020-01-04: Trip\nid: trip\n${written}: Lock\n`);
		const event = events.find(({title}) => title === 'Lock');
		assert.equal(event?.date?.text, date);
	});
}

test('lines that are no dates are text, whatever colons they have', async () => {
	const lines = [
		'Note: said',
		'https://example.org/1999: x',
		'One: 1',
		'At 9:30: tea',
		'- 1999: a list',
		'Mayor: yes',
	];
	const {events, told} = await read(`1990: Lock\nlead\n${lines.join('\n')}\n`);
	assert.deepEqual(told, []);
	assert.deepEqual(
		events.map(({accounts}) => accounts[0]?.text),
		[['lead', ...lines].join('\n')],
	);
});

test('“now” is the day that is given, and else an end that is open or no date at all', async () => {
	const text = '1971-now: Kept\nnow: Here\nnow - 2 days: Soon\n';
	const without = await read(text);
	assert.deepEqual(
		without.events.map(({date}) => date?.text),
		['1971/..'],
	);
	assert.deepEqual(without.told, [
		"1:1: warning: “now” is read as an end that is open: the file doesn't say when that was; --now DAY does",
		"2:1: left out: “now” can't be placed: the file doesn't say when “now” was; --now DAY does",
		"3:1: left out: “now - 2 days” can't be placed: the file doesn't say when “now” was; --now DAY does",
	]);
	const given = await read(text, '2020-11-17');
	assert.deepEqual(given.told, []);
	assert.deepEqual(
		given.events.map(({date}) => date?.text),
		['1971/2020-11-17', '2020-11-17', '2020-11-17/2020-11-18'],
	);
});

test('a timeline tells its header, sections, tags, ids, properties, places and pages', async () => {
	const {title, timezone, events, told} = await read(lockKeeper);
	assert.deepEqual([title, timezone], ['The lock at Orvel', '+02:00']);
	assert.deepEqual(told, [
		"33:1: warning: “now” is read as an end that is open: the file doesn't say when that was; --now DAY does",
	]);
	assert.deepEqual(
		events.map(({date, title: name, tags, place}) => [date?.text, name, tags, place]),
		[
			['1931-03/1931-09', 'Chamber dug', ['Building', 'Works', 'digging'], 'Orvel, lower reach'],
			[
				'1931-10-01/1931-10-14',
				'Gates hung, see the plan (https://example.org/plan)',
				['Building', 'Works', 'Gates'],
				undefined,
			],
			['1931-10-15/1931-11-14', 'Trial', ['Building', 'Works', 'Gates'], undefined],
			['1931-11-22/1931-11-24', 'Opening feast', ['Building', 'Works', 'Gates', 'feast'], undefined],
			['1932-04-05', 'First barge', ['Keeping'], 'Orvel'],
			['1940-06-12/1944', 'Closed for the war', ['Keeping'], undefined],
			['1946-05-01T06:30:00Z', 'First bell', ['Keeping'], undefined],
			['1947/1951-02', 'Rebuilt', ['Keeping'], undefined],
			['1952-21', 'Flood', ['Keeping'], undefined],
			['{1953-01-05,1953-01-12,1953-01-19}', 'Soundings', ['Keeping'], undefined],
			['1954/..', 'Kept by the town', ['Keeping'], undefined],
			['1960-02-04/1960-03-03', 'Survey', ['Sluice'], undefined],
			['1960-03-04', 'In the other order here', ['Sluice'], undefined],
		],
	);
	const [chamber, gates] = events;
	assert.equal(chamber?.id, 'chamber');
	assert.equal(chamber?.accounts[0]?.text, 'Forty men. They said: never again.\n\n- [x] pumps');
	assert.equal(gates?.accounts[0]?.when, 'after !chamber 2 weeks');
});

test('a date that can’t be read is told with its line, and is never today', async () => {
	const {events, told} = await read(fixture('lock-keeper-torn.mw'));
	assert.deepEqual(
		events.map(({date, title, accounts}) => [date?.text, title, accounts[0]?.text]),
		[
			['1931', 'First', 'First'],
			['XXXX-01-05', 'Without a year', 'Without a year'],
		],
	);
	assert.deepEqual(told, [
		'2:1: left out: “3 weeks” is counted from the date of the event above, and there is none',
		'4:1: left out: “31/31/1932” is no day: numbers are month/day/year, unless the header says dateFormat: d/M/y',
		'6:1: left out: “after !nobody 1 day” is counted from !nobody, and no event above has that id',
		"7:1: left out: “now” can't be placed: the file doesn't say when “now” was; --now DAY does",
		'8:1: left out: “1940 - 1930” ends before it starts',
		'10:1: warning: “Jan 5” has no year',
		"12:1: left out: “1950 10:30” isn't a date that is understood: write it like 2020-11-17 or 17 November 2020",
	]);
});

test('the zone of an event is that of its times', async () => {
	const {events, told} = await read(
		'timezone: Asia/Baghdad\n2020-07-01 10am: A\ntz: Europe/London\n2020-07-02 10am: B\ntimezone: -5\n2020-07-03 10am: C\n',
	);
	assert.deepEqual(told, []);
	assert.deepEqual(
		events.map(({date}) => date?.text),
		['2020-07-01T10:00+01:00', '2020-07-02T10:00-05:00', '2020-07-03T10:00'],
	);
});

test('a worksheet of Maple is refused by name, and a timeline is known by its lines', async () => {
	const maple = '<?xml version="1.0" encoding="UTF-8"?>\n<Worksheet><Version major="2020"/></Worksheet>\n';
	const refused = await readChronology('sheet.mw', maple);
	assert.ok(refused.type === 'refused');
	assert.match(refused.problems[0]?.message ?? '', /^is a Maple worksheet/);
	const known = await readChronology('-', '1990: Lock\n1991: Gate\n');
	assert.equal(known.type === 'read' && known.chronology.size, 2);
});

test('any text reads the same in any pieces, without a throw', async () => {
	await assertAnyPieces('markwhen', lockKeeper, [
		'\n',
		'\r\n',
		'---\n',
		'title: x\n',
		'2020: ',
		'9999-12-31: ',
		'99999 centuries: ',
		'-1 - 99999 years: ',
		'2020-01-01 every 0 days for 9 times: ',
		'2020 every 99999 centuries x9999: ',
		'before ',
		'after ',
		'!a',
		'.start',
		' / ',
		' - ',
		'now',
		'id: a\n',
		'tz: -6\n',
		'group a #b\n',
		'# c\n',
		'endGroup\n',
		'_-_-_break_-_-_\n',
		'[x](location)',
		'#__proto__',
		'!__proto__',
		'3:30pm',
		': ',
		':',
	]);
});
