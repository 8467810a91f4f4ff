import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {fixture} from '../fixtures.ts';
import {assertAnyPieces, readPieces} from './pieces.ts';

const ferry = fixture('ferry.ics');

function calendar(...lines: readonly string[]): string {
	return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: readonly string[]): string {
	return calendar('BEGIN:VEVENT', 'UID:a', 'SUMMARY:Tide', ...lines, 'END:VEVENT');
}

async function read(text: string) {
	return readPieces('ics', [text]);
}

/** The lines that date an event, and its date in EDTF. */
const dates: readonly (readonly [lines: readonly string[], date: string | undefined])[] = [
	[['DTSTART;VALUE=DATE:20161031', 'DTEND;VALUE=DATE:20161105'], '2016-10-31/2016-11-04'],
	[['DTSTART;VALUE=DATE:20100808'], '2010-08-08'],
	[['DTSTART:20100808'], '2010-08-08'],
	[['DTSTART;VALUE=DATE:20100808', 'DTEND;VALUE=DATE:20100808'], '2010-08-08'],
	[['DTSTART;VALUE=DATE:20100808', 'DTEND;VALUE=DATE:20100809'], '2010-08-08'],
	[['DTSTART;VALUE=DATE:20100808', 'DURATION:P1W'], '2010-08-08/2010-08-14'],
	[['DTSTART:20200101T100000Z', 'DTEND:20200101T113000Z'], '2020-01-01T10:00Z/2020-01-01T11:30Z'],
	[['DTSTART:20200101T100005Z'], '2020-01-01T10:00:05Z'],
	[['DTSTART:20200101T100000'], '2020-01-01T10:00'],
	[['DTSTART:20200101T100000', 'DURATION:P1DT2H'], '2020-01-01T10:00/2020-01-02T12:00'],
	[['DTSTART:20200101T220000Z', 'DTEND:20200102T000000Z'], '2020-01-01T22:00Z/2020-01-01T23:59:59Z'],
	[['DTSTART;TZID=Europe/Berlin:20200701T100000'], '2020-07-01T10:00+02:00'],
	[['DTSTART;TZID="America/New_York":20200101T100000'], '2020-01-01T10:00-05:00'],
	[['DTSTART;TZID=/example.org/1/Europe/Berlin:20200101T100000'], '2020-01-01T10:00+01:00'],
	// An hour that occurs twice is the first, one that is left out is counted by the offset before.
	[['DTSTART;TZID=Europe/Berlin:20201025T023000'], '2020-10-25T02:30+02:00'],
	[['DTSTART;TZID=Europe/Berlin:20200329T023000'], '2020-03-29T02:30+01:00'],
	[['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'DTSTART:20200101T000000', 'DTEND:20200102T000000'], '2020-01-01'],
	[['DTSTART;TZID=Eastern Standard Time:20200701T100000'], '2020-07-01T10:00-04:00'],
	[['DTSTART;TZID="(GMT +01:00)":20200701T100000'], '2020-07-01T10:00+01:00'],
	[['RDATE;VALUE=DATE:20200101,20200301'], '{2020-01-01,2020-03-01}'],
	[['DTSTART', '', ' ;VALUE=DATE:20200101'], '2020-01-01'],
	[['DTSTART;VALUE=DATE:20200106', 'RRULE:FREQ=DAILY;COUNT=2;BYDAY=MO, TU'], '{2020-01-06,2020-01-07}'],
	[['DESCRIPTION:no date'], undefined],
	[['DTSTART;VALUE=DATE:20200506', 'RRULE:FREQ=YEARLY;UNTIL=20221231'], '{2020-05-06,2021-05-06,2022-05-06}'],
	[
		['DTSTART:20200105T100000Z', 'RRULE:FREQ=WEEKLY;BYDAY=SU,WE;COUNT=3', 'EXDATE:20200108T100000Z'],
		'{2020-01-05T10:00Z,2020-01-12T10:00Z}',
	],
	[
		['DTSTART;VALUE=DATE:20200131', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=2;COUNT=3'],
		'{2020-01-31,2020-03-31,2020-05-31}',
	],
	[
		['DTSTART;VALUE=DATE:20200107', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'],
		'{2020-01-07,2020-01-31,2020-02-28}',
	],
	[
		['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2'],
		'{2020-11-26,2021-11-25}',
	],
	[
		['DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20200103', 'RDATE;VALUE=DATE:20200201'],
		'{2020-01-01..2020-01-02,2020-02-01..2020-02-02}',
	],
	[['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY'], '2020-01-01/..'],
	[['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;UNTIL=20201231'], '2020-01-01/2020-12-31'],
	[['DTSTART:20200101T100000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000000'], '2020-01-01T10:00Z/..'],
	[['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9'], '2020-01-01/..'],
];

for (const [lines, date] of dates) {
	test(`an event with ${lines.join(' ')} is dated ${date ?? 'nowhere'}`, async () => {
		const {events, told} = await read(event(...lines));
		assert.deepEqual([events.map(each => each.date?.text), told], [[date], []]);
	});
}

/** Rules, and the words that they stand in. */
const rules: readonly (readonly [rule: string, words: string])[] = [
	['FREQ=WEEKLY', 'every week'],
	['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=10', 'every 2 weeks on Monday and Friday, 10 times'],
	['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday'],
	['FREQ=MONTHLY;BYMONTHDAY=1,-2', 'every month on the 1st and 2nd last of the month'],
	['FREQ=YEARLY;BYMONTH=5;UNTIL=20300101', 'every year in May, until 1 January 2030'],
	['FREQ=YEARLY;BYWEEKNO=20', 'by the rule FREQ=YEARLY;BYWEEKNO=20'],
];

for (const [rule, words] of rules) {
	test(`${rule} is ${words}`, async () => {
		const {events} = await read(event('DTSTART;VALUE=DATE:20200101', `RRULE:${rule}`));
		assert.equal(events[0]?.accounts[0]?.when, words);
		assert.equal(events[0]?.display, `From 1 January 2020 ${words}`);
	});
}

test('a calendar tells its name, places, people, tags, zones of its own and moved occurrences', async () => {
	const {title, timezone, events, told} = await read(ferry);
	assert.deepEqual([title, timezone, told], ['Ferry association', 'Europe/London', []]);
	assert.deepEqual(
		events.map(({id, date, title: name, place}) => [id, date?.text, name, place]),
		[
			['meeting', '{2019-03-04T19:00+00:00,2019-03-18T19:00+00:00}', 'Committee; open to all', undefined],
			['meeting 20190311T190000', '2019-03-12T19:00+00:00', 'Committee, a day later', undefined],
			['slipway', '2019-04-01', 'Slipway grant', undefined],
			['crossing', '2019-07-06T10:30+03:00/2019-07-06T12:00+03:00', 'First crossing', 'Old pier, Orvel'],
			['logbook', '2019-07-07', 'The day after', undefined],
		],
	);
	const crossing = events.find(({id}) => id === 'crossing');
	assert.deepEqual(crossing?.tags, ['launch', 'river', 'confirmed']);
	assert.deepEqual(crossing?.actors, [
		{actor: 'ada@example.org', role: 'named'},
		{actor: 'bo@example.org', role: 'named'},
	]);
	assert.equal(
		crossing?.accounts[0]?.text,
		'Ada at the helm.\nTwelve passengers, and a dog.\n\nhttps://example.org/crossing',
	);
	assert.equal(crossing?.accounts[0]?.when, 'in the time of Ferry time');
	const task = events.find(({id}) => id === 'slipway');
	assert.deepEqual(task?.tags, ['completed', 'to-do']);
	assert.deepEqual(
		task?.accounts[0]?.claims.map(({topic, says}) => [topic, says]),
		[
			['Due', '1 April 2019'],
			['Completed', '28 March 2019, 10:15 UTC'],
		],
	);
});

test('a line that can’t be read costs no more than its event, and is told with its line', async () => {
	const {events, told} = await read(fixture('ferry-torn.ics'));
	assert.deepEqual(
		events.map(({id, date}) => [id, date?.text]),
		[
			['zone', '2019-05-01T10:00'],
			['late', '2019-06-01'],
			['whole', '2019-07-01'],
			['last', '2019-08-01'],
			['none', undefined],
		],
	);
	assert.deepEqual(told, [
		"5:1: left out: DTSTART isn't a date of the calendar: “20190230”; a day is written 20201117, a time 20201117T183000",
		"17:1: warning: “this line is none” isn't a property, which is written NAME:VALUE",
		'15:1: warning: DTEND is before the start, and is left out: “20190501”',
		'19:1: warning: VEVENT has no END:VEVENT',
		'27:1: warning: END:VALARM ends nothing that is open here',
		'28:1: warning: VEVENT has no END:VEVENT',
		"9:1: warning: “Nowhere” isn't a time zone that is known: its times are read as local times, without a zone",
		"22:1: warning: RRULE isn't a rule, and only the first date is used: “FREQ=NEVER”",
	]);
});

test('a calendar without entries is refused, and named', async () => {
	const {events, told} = await read(calendar());
	assert.deepEqual([events, told], [[], ['is an iCalendar file, and holds no event that can be read']]);
	const named = await readChronology('x', ferry);
	assert.equal(named.type, 'read');
});

test('quoted-printable text of old calendars is decoded, over the ends of lines too', async () => {
	const {events} = await read(
		calendar('BEGIN:VEVENT', 'SUMMARY;ENCODING=QUOTED-PRINTABLE:caf=C3=', '=A9', 'END:VEVENT'),
	);
	assert.equal(events[0]?.title, 'café');
});

test('any text reads the same in any pieces, without a throw', async () => {
	await assertAnyPieces('ics', ferry, [
		'\r\n',
		'\n',
		'\r',
		' ',
		'BEGIN:VEVENT\n',
		'END:VEVENT\n',
		'BEGIN:VTIMEZONE\n',
		'BEGIN:VALARM\n',
		'END:VALARM\n',
		'END:VCALENDAR\n',
		'DTSTART:20200101\n',
		'DTSTART;TZID=Ferry time:20200101T000000\n',
		'DTEND:20200101\n',
		'RRULE:FREQ=DAILY;COUNT=99999\n',
		'RRULE:FREQ=YEARLY;UNTIL=99990101;BYDAY=53MO\n',
		'RRULE:FREQ=DAILY;INTERVAL=0;COUNT=2\n',
		'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=-9;COUNT=3\n',
		'DURATION:-P9999999999W\n',
		'EXDATE:20200101,x\n',
		'__proto__:x\n',
		'constructor;__proto__=1:x\n',
		'ATTENDEE:\n',
		'ATTENDEE;CN=__proto__:__proto__\n',
		'UID:a\n',
		'SUMMARY:',
		'"',
		';',
		':',
		'=',
		'\\',
		'\\n',
	]);
});
