import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allRows, placedComplaints, readDoubtful} from '../fixtures.ts';

const message = 'Logon by ada';
const timesketch = [
	{
		message,
		datetime: '2024-09-03T12:00:00.123457+00:00',
		timestamp: 5,
		timestamp_desc: 'Event Time',
		level: 'low',
	},
	{message, datetime: '2024-09-03T12:00:00.123456+00:00', timestamp_desc: 'Event Time', tag: ['seen', 'odd']},
	{message, datetime: '2024-09-03 12:00:00', timestamp_desc: 'Event Time'},
	{message, datetime: '1970-01-01T00:00:00+00:00', timestamp_desc: 'Not a time'},
	{message, datetime: '1601-01-01T00:00:00+00:00', timestamp_desc: 'Creation Time'},
];
const plaso = [
	{
		__container_type__: 'event',
		data_type: 'fs:stat',
		date_time: {__class_name__: 'NTFSFiletime', timestamp: 132530000001234567n},
		message: 'A file\nand more',
		timestamp: 1608526400123456,
		timestamp_desc: 'Creation Time',
		hostname: 'desk',
		username: 'ada',
		tag: {__type__: 'EventTag', labels: ['odd']},
	},
	{data_type: 'fs:stat', message, timestamp: 0, timestamp_desc: 'Not a time'},
	{data_type: 'fs:stat', message, timestamp: -11_644_473_600_000_000, timestamp_desc: 'Creation Time'},
	{data_type: 'fs:stat', message, timestamp: -1, timestamp_desc: 'Creation Time'},
	{data_type: 'fs:stat', message, timestamp: 999_999_999_999_999, timestamp_desc: 'Creation Time'},
];

function inLines(rows: readonly object[]): string {
	return rows
		.map(row => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `big ${value}` : value)))
		.join('\n')
		.replace(/"big (\d+)"/g, '$1');
}

test('lines of Timesketch keep their microseconds and offsets, and a zero is no date', async () => {
	const chronology = await readDoubtful(inLines(timesketch), 'host.jsonl');
	assert.deepEqual(
		allRows(chronology).map(row => `${chronology.get(row).id} ${chronology.get(row).date?.text ?? ''}`),
		[
			'row-3 2024-09-03T12:00:00',
			'row-2 2024-09-03T12:00:00.123456+00:00',
			'row-1 2024-09-03T12:00:00.123457+00:00',
			'row-4 ',
			'row-5 ',
		],
	);
	assert.deepEqual(chronology.get(1).tags, ['Event Time', 'seen', 'odd']);
	assert.deepEqual(await placedComplaints(inLines(timesketch), 'host.jsonl'), [
		'4:1: warning: tells “Not a time”: the event has no date',
		'5:1: warning: “1601-01-01T00:00:00+00:00” is where a clock begins, or nothing at all: the event has no date',
	]);
});

test('lines of Plaso are dated by their millionths of a second, also before 1970', async () => {
	const chronology = await readDoubtful(inLines(plaso), 'host.jsonl');
	assert.deepEqual(
		allRows(chronology).map(row => chronology.get(row).date?.text),
		[
			'1969-12-31T23:59:59.999999Z',
			'2001-09-09T01:46:39.999999Z',
			'2020-12-21T04:53:20.123456Z',
			undefined,
			undefined,
		],
	);
	const {title, tags, actors, accounts} = chronology.get(2);
	assert.deepEqual(
		[title, tags, actors.map(({actor}) => actor)],
		['A file', ['Creation Time', 'odd'], ['desk', 'ada']],
	);
	assert.equal(chronology.sources.get(accounts[0]?.source ?? '')?.outlet, 'fs:stat');
	assert.deepEqual(
		accounts[0]?.claims.map(({topic, says}) => `${topic}: ${says}`),
		['date_time.timestamp: 132530000001234567'],
	);
});
