import assert from 'node:assert/strict';
import {test} from 'node:test';
import {growingColumns} from '../../source/chronology/growing-columns.ts';
import {orderOf} from '../../source/chronology/order.ts';
import {rowOf} from '../../source/chronology/row.ts';
import type {Clock} from '../../source/dates/clock.ts';
import {complaints, read} from '../fixtures.ts';

type Row = {readonly id: string; readonly date?: string; readonly after?: string; readonly kind?: string};

async function orderIn(rows: readonly Row[], timezone?: string): Promise<string> {
	const chronology = await read(documentOf(rows, timezone));
	return Array.from({length: chronology.size}, (_, row) => chronology.get(row).id).join(' ');
}

function documentOf(rows: readonly Row[], timezone?: string): string {
	const events = rows.map(({id, date, after, kind = 'after'}) => ({
		id,
		date,
		title: id,
		accounts: after === undefined ? [] : [{source: 's', text: 'So.', links: [{to: after, kind}]}],
	}));
	return JSON.stringify({version: 1, title: 'T', timezone, sources: [{id: 's', outlet: 'S'}], events});
}

test('an instant orders, whatever the offset that it is written with', async () => {
	const rows = [
		{id: 'tweet', date: '2020-01-02T21:32-05:00'},
		{id: 'strike', date: '2020-01-03T00:47+03:00'},
		{id: 'call', date: '2020-01-03T06:05+03:00'},
	];
	assert.equal(await orderIn(rows), 'strike tweet call');
	assert.equal(await orderIn(rows, 'America/New_York'), 'strike tweet call');
});

test('a time without an offset is of the time zone', async () => {
	const rows = [
		{id: 'local', date: '2020-01-03T00:30'},
		{id: 'instant', date: '2020-01-02T21:15Z'},
	];
	assert.equal(await orderIn(rows), 'instant local');
	assert.equal(await orderIn(rows, 'Asia/Baghdad'), 'instant local');
	assert.equal(await orderIn(rows, '+04:00'), 'local instant');
});

test('in the hour that comes twice, the instant orders', async () => {
	const rows = [
		{id: 'second', date: '2020-11-01T01:10-05:00'},
		{id: 'first', date: '2020-11-01T01:30-04:00'},
	];
	assert.equal(await orderIn(rows, 'America/New_York'), 'first second');
});

test('a clock is asked only once an instant stands among other dates, which are then placed by it', async () => {
	const {size, get} = await read(
		documentOf([
			{id: 'late', date: '2020-11-01T03:00'},
			{id: 'day', date: '2020-10-31'},
			{id: 'instant', date: '2020-11-01T07:30Z'},
			{id: 'early', date: '2020-11-01T01:10'},
		]),
	);
	const columns = growingColumns();
	let questions = 0;
	const hoursBehind = (instant: number) => (instant < Date.UTC(2020, 10, 1, 6) / 1000 ? 4 : 5);
	const clock: Clock = {
		name: 'America/New_York',
		isFixed: false,
		offsetAt(instant) {
			questions++;
			return -3600 * hoursBehind(instant);
		},
	};
	const asked = ['late', 'day', 'instant', 'early'].map(id => {
		const event = Array.from({length: size}, (_, row) => get(row)).find(each => each.id === id);
		assert.ok(event);
		columns.add(rowOf(event, clock));
		return questions > 0;
	});
	assert.deepEqual(asked, [false, false, true, true]);
	const {places} = columns.inOrder();
	assert.deepEqual([...places], [1, 3, 2, 0]);
});

test('a fraction of a second orders', async () => {
	const rows = [
		{id: 'b', date: '2020-11-17T19:30:05.5'},
		{id: 'a', date: '2020-11-17T19:30:05.25'},
	];
	assert.equal(await orderIn(rows), 'a b');
});

test('an open end orders by the end that is known, and an event of no known year comes last', async () => {
	const rows = [
		{id: 'none'},
		{id: 'unknown', date: 'XXXX'},
		{id: 'christmas', date: 'XXXX-12-25'},
		{id: 'since', date: '2004/..'},
		{id: 'until', date: '../2003'},
	];
	assert.equal(await orderIn(rows), 'until since none unknown christmas');
});

test('of events with the same bounds, links order, then the file', async () => {
	const rows = [
		{id: 'a', date: '2020', after: 'c'},
		{id: 'b', date: '2020'},
		{id: 'c', date: '2020'},
		{id: 'd', date: '2019-12-31', after: 'a'},
	];
	assert.equal(await orderIn(rows.slice(0, 3)), 'b c a');
	assert.equal(await orderIn(rows.slice(0, 3).map(row => ({...row, kind: 'part-of'}))), 'a b c');
	assert.deepEqual(await complaints(documentOf(rows)), [
		'1: warning: event d, account of s, link to a: goes against the dates: it says that d is after a, and d is dated before a',
	]);
});

for (const [date, other, isContrary] of [
	['1999', '2000', true],
	['2000', '2000', false],
	['1999~', '2000', false],
	['1999', '2000?', false],
	['1990~', '2000', true],
	['[1990..]', '2000', false],
	['1990/..', '2000', false],
	['1990/', '2000', false],
	['1990', '[..2005]', false],
	['1990', '/2005', false],
	['1990', '[2000..]', true],
	['{1990,2010}', '2000', false],
	['1990', '{1980,2000}', false],
	['199X', '2000', true],
	['2020-11-17T00:30+03:00', '2020-11-16T22:00Z', true],
	['2020-11-17T00:30+03:00', '2020-11-16T21:00Z', false],
] as const) {
	test(`a link that puts ${date} after ${other} ${isContrary ? 'goes against' : 'fits'} the dates`, async () => {
		const told = await complaints(
			documentOf([
				{id: 'a', date, after: 'b'},
				{id: 'b', date: other},
			]),
		);
		assert.equal(
			told.some(text => text.includes('goes against the dates')),
			isContrary,
		);
	});
}

test('however many events have the same bounds, they stay in order', () => {
	const size = 300_000;
	const keys = {
		firstDays: new Float64Array(size),
		firstSeconds: new Float64Array(size),
		lastDays: new Float64Array(size),
		lastSeconds: new Float64Array(size),
		undated: Infinity,
	};
	const inFile = Array.from({length: size}, (_, row) => row);
	assert.deepEqual([...orderOf(keys, new Map())], inFile);
	assert.deepEqual([...orderOf(keys, new Map([[7, [9]]]))].slice(6, 10), [6, 8, 9, 7]);
});

test('links that go in a circle are told, and leave the events as they are given', async () => {
	const circle = documentOf([
		{id: 'a', date: '2020', after: 'b'},
		{id: 'b', date: '2020', after: 'a', kind: 'answers'},
		{id: 'c', date: '2020', after: 'a'},
	]);
	assert.deepEqual(await complaints(circle), [
		'1: warning: event a, account of s, link to b: goes in a circle: by links, a is behind itself',
		'1: warning: event b, account of s, link to a: goes in a circle: by links, b is behind itself',
	]);
});

test('a link leads to another event of the file', async () => {
	assert.deepEqual(
		await complaints(
			documentOf([
				{id: 'truce', date: '2020'},
				{id: 'b', after: 'truse'},
			]),
		),
		['1: warning: event b, account of s, link to truse, to: no event has the id truse; did you mean truce?'],
	);
	assert.deepEqual(await complaints(documentOf([{id: 'a', date: '2020', after: 'a'}])), [
		'1: event a, account of s, link to a, to: leads to its own event: a',
	]);
});

test('a time zone that nobody knows is an error with its line', async () => {
	assert.deepEqual(await complaints(documentOf([], 'Baghdad')), [
		"1: timezone: isn't a time zone: Baghdad; write an IANA name such as Asia/Baghdad, or an offset such as +03:00",
	]);
});
