import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDateDisputed} from '../../source/chronology/comparison.ts';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import {listLines} from '../../source/viewer/screen/list.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {filtered, opened} from '../drive.ts';
import {read, tideMill} from '../fixtures.ts';
import {open, press} from './drive-speech.ts';

function list(state: State): readonly string[] {
	return listLines(state, {x: 0, y: 0, columns: 80, rows: 30})
		.map(row => textOf(row).trimEnd())
		.filter(row => /[a-z]/.test(row));
}

/** What the list says of events with some dates, by the chronology's own clock where it has one. */
async function rowsOf(dates: readonly string[], timezone?: string): Promise<readonly string[]> {
	const events = dates.map((date, index) => `  - {id: e${index}, date: '${date}', title: event ${index}}`);
	const zone = timezone === undefined ? '' : `timezone: ${timezone}\n`;
	const chronology = await read(`version: 1\ntitle: Hours\n${zone}events:\n${events.join('\n')}\n`);
	return list(opened({}, chronology)).map(row => row.replace(/^[ ▸]+/, ''));
}

const lists: readonly (readonly [
	name: string,
	dates: readonly string[],
	rows: readonly string[],
	timezone?: string,
])[] = [
	[
		'hours stand in the list where events of one day have them',
		['2020-11-17T19:30+03:00', '2020-11-17T19:42+03:00', '2020-11-17'],
		['17 Nov      event 2', '17 Nov     19:30  event 0', '17 Nov     19:42  event 1'],
	],
	[
		'a day with one event tells no hour, though longer times begin with it',
		['2020-01-01T12:00', '2020', '2020-01', '2019-12-31T12:00', '2020-01-01/2020-01-05'],
		[
			'31 Dec      event 3',
			'1–5 Jan     event 4',
			'Jan         event 2',
			'2020        event 1',
			'1 Jan       event 0',
		],
	],
	[
		'seconds and their fractions are told only where they tell two apart',
		[
			'2020-11-17T19:30:05',
			'2020-11-17T19:30:20',
			'2020-11-17T19:31:07',
			'2020-11-17T19:32:01.25',
			'2020-11-17T19:32:01.75',
			'2020-11-17T19:33:09',
			'2020-11-17T19:33:09',
		],
		[
			'17 Nov     19:30:05  event 0',
			'17 Nov     19:30:20  event 1',
			'17 Nov     19:31  event 2',
			'17 Nov     19:32:01.25  event 3',
			'17 Nov     19:32:01.75  event 4',
			'17 Nov     19:33  event 5',
			'17 Nov     19:33  event 6',
		],
	],
	[
		'days and hours are of the chronology’s clock',
		['2020-11-17T16:47-05:00', '2020-11-18T00:50+03:00', '2020-11-17T20:00Z'],
		['17 Nov      event 2', '18 Nov     00:47  event 0', '18 Nov     00:50  event 1'],
		'Asia/Baghdad',
	],
	[
		'without a clock hours of several offsets are told in UTC, and said to be',
		['2020-11-17T19:30+03:00', '2020-11-17T17:00Z', '2020-11-17'],
		['17 Nov      event 2', '17 Nov     16:30 UTC  event 0', '17 Nov     17:00 UTC  event 1'],
	],
	[
		'without a clock hours of another day where they are placed are told in UTC',
		['2020-11-17T01:30+03:00', '2020-11-16T21:00Z'],
		['16 Nov     21:00 UTC  event 1', '16 Nov     22:30 UTC  event 0'],
	],
	[
		'an hour that something began at, by or between is told so',
		['2020-11-17T19:30/..', '../2020-11-17T19:40', '2020-11-17T19:45/2020-11-17T20:15'],
		['17 Nov on  from 19:30  event 0', 'to 17 Nov  by 19:40  event 1', '17 Nov     19:45–20:15  event 2'],
	],
	[
		'the first hour of a day is told beside another, whatever begins with the day',
		['2020-01-01T00:00', '2020', '2020-01-01T00:30'],
		['1 Jan      00:00  event 0', '2020        event 1', '1 Jan      00:30  event 2'],
	],
];

for (const [name, dates, rows, timezone] of lists) {
	test(name, async () => {
		const shown = await rowsOf(dates, timezone);
		assert.deepEqual(
			shown.filter(row => row.includes('event')),
			rows,
		);
	});
}

test('a day of which the filter leaves one event tells no hour', () => {
	const row = list(filtered(opened({}, tideMill), 'bell')).find(text => text.includes('bell')) ?? '';
	assert.match(row, /10 Mar +The bell is rung$/);
});

test('what is searched for is found in titles, not in hours', () => {
	const rows = listLines(opened({search: '05'}, tideMill), {x: 0, y: 0, columns: 80, rows: 30});
	assert.ok(rows.every(row => row.every(({style}) => style !== 'match')));
});

test('where sources contradict each other on a date, the list says so beside it', () => {
	const rows = list(opened({at: 'survey'}, tideMill));
	assert.match(rows.find(row => row.includes('The tide')) ?? '', / 10 Mar {5}≠ 05:40 {2}The tide comes over/);
	assert.equal(rows.filter(row => row.includes('≠')).length, 1);
	assert.match(toAscii(rows.find(row => row.includes('≠')) ?? ''), / 10 Mar {5}! 05:40/);
	assert.match(
		press(open({at: 'boats'}, tideMill), 'j').text,
		/^Event 8 of 13\. 10 March 1891, 05:40\. Sources differ on the date\. The tide comes over the bank\. 2 sources\.\n$/,
	);
});

test('accounts that can both be right about the date don’t dispute it', async () => {
	const dated = async (one: string, other: string) => {
		const chronology = await read(`version: 1
title: Dated
sources: [{id: a, outlet: A}, {id: b, outlet: B}]
events:
  - id: told
    date: 1850
    title: An event
    accounts: [{source: a, text: a, ${one}}, {source: b, text: b, ${other}}]
`);
		return isDateDisputed(chronology.get(0));
	};
	assert.equal(await dated('date: 1850', 'date: 1851'), true);
	assert.equal(await dated('date: 1850~', 'date: 1852'), false);
	assert.equal(await dated('date: 1850', 'when: long after'), false);
	assert.equal(await dated('date: 1850', 'claims: [{topic: When, says: later, value: {date: 1851}}]'), true);
	assert.equal(
		await dated('claims: [{topic: No, says: a, value: 1}]', 'claims: [{topic: No, says: b, value: 2}]'),
		false,
	);
});

test('the spoken list tells of an event on the day that it stands under', async () => {
	const chronology = await read(`version: 1
title: Hours
timezone: Asia/Baghdad
events:
  - {id: a, date: '2020-11-17T12:00Z', title: noon}
  - {id: b, date: '2020-11-17T16:47-05:00', title: evening}
`);
	assert.match(press(open({}, chronology), 'G').text, /18 November 2020, 00:47\. Evening\./);
	assert.match(
		press(open({}, chronology), 'G enter').text,
		/17 November 2020, 16:47 \(UTC-5\), which is 18 November 2020, 00:47 in Asia\/Baghdad\./,
	);
});
