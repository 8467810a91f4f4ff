import assert from 'node:assert/strict';
import {test} from 'node:test';
import {standingsLeft} from '../../source/chronology/standing.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {completionsOf} from '../../source/query/completion.ts';
import {conditions, conditionWork, isConditionNear} from '../../source/query/conditions.ts';
import {facetsOf} from '../../source/query/facets.ts';
import {linkedEvents} from '../../source/query/linked-events.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {everything, type Query} from '../../source/query/query.ts';
import {select} from '../../source/query/select.ts';
import {readChronology} from '../../source/readers/index.ts';
import {gullRock, read, weirEnd} from '../fixtures.ts';

const personal = {marked: new Set([weirEnd.rowOf('fair') ?? -1]), views: new Map<string, string>()};

function queryOf(text: string, chronology = weirEnd): Query {
	const query = parseQuery(text, chronology, personal);
	return query.type === 'fault' ? assert.fail(`${text}: ${query.message}`) : query;
}

function selected(text: string, chronology = weirEnd): string {
	return Array.from(select(chronology, queryOf(text, chronology)), row => chronology.get(row).id).join(' ');
}

const selections: readonly (readonly [text: string, ids: string])[] = [
	['is:disputed', 'leak'],
	['is:agreed', 'closing'],
	['is:compatible', 'protest fair'],
	['is:alone', 'reopening first-flood'],
	['is:undated', 'first-flood'],
	['is:marked', 'fair'],
	['IS:"Disputed"', 'leak'],
	['is:disputed is:agreed', 'leak closing'],
	['is:marked is:undated', 'fair first-flood'],
	['is:alone -is:undated', 'reopening'],
	['-is:disputed tag:lock', 'closing reopening'],
	['-is:alone -is:compatible', 'survey leak closing'],
	['says:bargees', 'protest'],
	['says:"the barge people"', 'protest'],
	['says:keepers', 'leak'],
	['says:canal-office', 'leak fair reopening'],
	['says:"ada moor" says:BARGEES', 'protest leak fair'],
	['-says:"canal office" source:bell', 'protest closing'],
	['says:millers', ''],
	['link:closing', 'protest leak reopening'],
	['link:leak', 'closing'],
	['link:protest', 'closing'],
	['link:leak link:protest', 'closing'],
	['link:leak link:closing', 'protest leak closing reopening'],
	['-link:closing tag:lock', 'closing'],
	['link:survey', ''],
];

for (const [text, ids] of selections) {
	test(`${text} selects ${ids || 'nothing'}`, () => assert.equal(selected(text), ids));
}

const faults: readonly (readonly [text: string, message: string, chronology?: Chronology])[] = [
	[
		'says:nobody',
		'no actor is called “nobody”; there are Canal Office, Lock keepers, Ada Moor, Bargees, Millers',
	],
	['says:"ada more"', 'no actor is called “ada more”; near it: Ada Moor'],
	[
		'says:"a passer-by"',
		'no actor is called “a passer-by”; there are Canal Office, Lock keepers, Ada Moor, Bargees, Millers',
	],
	['link:closed', 'no event has the id “closed”; near it: closing'],
	['link:LEAK', 'no event has the id “LEAK”; near it: leak'],
	['link:zzzzzz', 'no event has the id “zzzzzz”; links are about closing, protest, leak, reopening'],
	['link:x', 'no event has the id “x”; no event of this chronology is linked with another', gullRock],
	[
		'is:contested',
		"“contested” isn't something an event can be: write is:disputed, is:agreed, is:compatible, is:alone, is:undated, is:marked or is:new",
	],
];

for (const [text, message, chronology = weirEnd] of faults) {
	test(`${text} is a fault`, () => {
		const query = parseQuery(text, chronology);
		assert.equal(query.type === 'fault' && query.message, message);
	});
}

test('every condition selects as many as its facet says, under other terms too', () => {
	for (const text of ['', 'tag:lock', 'source:post -is:alone']) {
		const facets = facetsOf(weirEnd, queryOf(text), ['is'], personal);
		assert.deepEqual(
			facets.map(({value}) => value),
			conditions.map(({name}) => name),
		);
		for (const {value, count, state} of facets) {
			const others = text.split(' ').filter(term => !term.includes('is:'));
			assert.equal(
				count,
				selected([...others, `is:${value}`].join(' '))
					.split(' ')
					.filter(Boolean).length,
			);
			assert.equal(state, text.includes(`-is:${value}`) ? 'excluded' : 'neither');
		}
	}
});

test('who is cited is a facet, as a tree of those and of their wholes', () => {
	assert.deepEqual(
		facetsOf(weirEnd, queryOf('says:bargees'), ['says']).map(
			({label, depth, count, state}) => `${' '.repeat(depth)}${label} ${count} ${state}`,
		),
		['Canal Office 3 neither', ' Lock keepers 1 neither', ' Ada Moor 2 neither', 'Bargees 1 included'],
	);
	assert.deepEqual(facetsOf(gullRock, everything, ['says']), []);
});

const completions: readonly (readonly [text: string, offered: readonly string[]])[] = [
	[
		'is:',
		[
			'is:disputed 1',
			'is:agreed 1',
			'is:compatible 2',
			'is:alone 2',
			'is:undated 1',
			'is:marked 1',
			'is:new 0',
		],
	],
	['is:DIS', ['is:disputed 1']],
	['tag:lock -is:a', ['-is:agreed 1', '-is:alone 1']],
	['says:', ['says:"Canal Office" 3', 'says:"Ada Moor" 2', 'says:"Lock keepers" 1', 'says:Bargees 1']],
	['says:moor', ['says:"Ada Moor" 2']],
	['says:mill', []],
	['link:', ['link:closing 3', 'link:protest 1', 'link:leak 1', 'link:reopening 1']],
	['tag:lock link:', ['link:closing 2', 'link:protest 1', 'link:leak 1', 'link:reopening 1']],
	['link:le', ['link:leak 1']],
	['link:opened', ['link:reopening 1']],
	['link:THE', ['link:closing 3', 'link:protest 1', 'link:leak 1', 'link:reopening 1']],
	['link:zz', []],
];

for (const [text, offered] of completions) {
	test(`${text} is completed`, () => {
		const told = completionsOf(weirEnd, text, text.length, personal);
		assert.deepEqual(
			told.map(({insert, count}) => `${insert.trim()} ${count}`),
			offered,
		);
	});
}

test('a condition is completed with what it means, an event with its title', () => {
	const labels = (text: string) => completionsOf(weirEnd, text, text.length).map(({label}) => label);
	assert.deepEqual(labels('is:und'), ['undated: no year is known in its own date']);
	assert.deepEqual(labels('link:le'), ['The upper gate begins to leak']);
});

test('an event that only a link names can be asked for', async () => {
	const reading = await readChronology('part.json', partOf([2]));
	assert.ok(reading.type === 'read');
	assert.deepEqual(selected('link:event-1', reading.chronology), 'event-2');
	const [offered] = completionsOf(reading.chronology, 'link:', 5);
	assert.deepEqual([offered?.insert, offered?.label], ['link:event-1 ', 'event-1']);
});

test('of very many linked events, some are offered by their ids, and none has to be listed', async () => {
	const many = await read(partOf(Array.from({length: 1500}, (_, index) => index)), 'many.json');
	const offered = (typed: string) =>
		completionsOf(many, typed, typed.length).map(({insert}) => insert.trim());
	assert.equal(offered('link:').length, 50);
	assert.deepEqual(offered('link:event-149').slice(0, 3), [
		'link:event-149',
		'link:event-1490',
		'link:event-1491',
	]);
	assert.deepEqual(offered('link:What'), []);
	assert.equal(linkedEvents(many, '').length, 1000);
	assert.deepEqual(selected('link:event-1499', many), 'event-1498');
});

/** Events of which each is linked with the one before, as JSON. */
function partOf(numbers: readonly number[]): string {
	const events = numbers.map(number => ({
		id: `event-${number}`,
		date: '2020',
		title: `What happened ${number}`,
		accounts: [
			{source: 's', text: 't', links: number === 0 ? [] : [{to: `event-${number - 1}`, kind: 'after'}]},
		],
	}));
	return JSON.stringify({version: 1, title: 'T', sources: [{id: 's', outlet: 'S'}], events});
}

test('events with very many claims are not all compared before a key is answered', async () => {
	const claims = Array.from({length: 400}, (_, value) => ({topic: 'T', says: 'so', value}));
	const accounts = ['log', 'book'].map(source => ({source, text: 'Told.', claims}));
	const events = Array.from({length: 100}, (_, index) => ({id: `e${index}`, title: 'L', accounts}));
	const sources = ['log', 'book'].map(id => ({id, outlet: id}));
	const chronology = await read(JSON.stringify({version: 1, title: 'T', sources, events}));
	const wanted = {type: 'is', id: 'disputed'} as const;
	assert.equal(isConditionNear(chronology, wanted), false);
	const left = standingsLeft(chronology);
	assert.ok(left > 90 && left < 100, `${left} of 100 events are left`);
	for (const _ of conditionWork(chronology, wanted, 0));
	assert.equal(isConditionNear(chronology, wanted), true);
});
