import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {compareAccounts, tally} from '../../source/model/comparison.ts';
import {differencesOf} from '../../source/model/differences.ts';
import type {Event} from '../../source/model/event.ts';
import {readChronology} from '../../source/readers/index.ts';
import {iraq} from '../bundled.ts';
import {allRows} from '../fixtures.ts';

const events = Array.from({length: iraq.size}, (_, row) => iraq.get(row));

function event(id: string): Event {
	return iraq.get(iraq.rowOf(id) ?? -1);
}

function topics(id: string): readonly string[] {
	return compareAccounts(event(id)).map(({topic, sign}) => `${topic}: ${sign}`);
}

test('the bundled chronology is read without a word of complaint', async () => {
	const text = readFileSync(new URL('../../data/iraq.yaml', import.meta.url), 'utf8');
	const reading = await readChronology('iraq.yaml', text);
	assert.equal(reading.type, 'read');
	assert.deepEqual(reading.type === 'read' && reading.warnings, []);
});

test('it holds its events in order, dated as its sources date them', () => {
	assert.deepEqual(
		events.map(({id, date}) => `${date?.text} ${id}`),
		[
			'2003 invasion',
			'2011 departure',
			'2014 return',
			'[2019-10..2019-12] withdrawal-planned',
			'2020-01~ soleimani-strike',
			'2020-01 resolution',
			'2020-01 embassy-warning',
			'[2020-01-01..2020-11-17] c-ram',
			'2020-03~/2020-11 bases',
			'2020-09 september-attacks',
			'[2020-09-21..2020-09-30] closure-threat',
			'[2020-10-11..2020-10-20] truce',
			'2020-11-17 troop-cut',
			'2020-11-17 rocket-attack',
			'[2020-11-17..2020-11-18] denial',
		],
	);
});

const paragraphs: readonly (readonly [string, number])[] = [
	['nbc-new-york', 14],
	['rudaw', 10],
];

for (const [source, count] of paragraphs) {
	test(`every paragraph of ${source} is cited, and none that it does not have`, () => {
		const accounts = events.flatMap(({accounts}) => accounts).filter(account => account.source === source);
		const cited = new Set(accounts.flatMap(account => account.paragraphs));
		assert.deepEqual(
			[...cited].toSorted((a, b) => a - b),
			Array.from({length: count}, (_, index) => index + 1),
		);
	});
}

test('an account has one to six sentences and cites its paragraphs, and each claim some of them', () => {
	for (const {id, accounts} of events) {
		assert.ok(accounts.length > 0, id);
		for (const {text, claims, paragraphs: cited} of accounts) {
			const sentences = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
			assert.ok(sentences >= 1 && sentences <= 6, `${id} has ${sentences}`);
			assert.ok(cited.length > 0, id);
			for (const claim of claims) assert.ok(claim.paragraphs.length > 0, `${id}: ${claim.topic}`);
		}
	}
});

test('what the two articles say of the attack compares as they stand', () => {
	assert.deepEqual(tally(compareAccounts(event('rocket-attack'))), {
		agree: 2,
		compatible: 4,
		differ: 0,
		alone: 6,
	});
	assert.deepEqual(topics('rocket-attack').toSorted(), [
		'Air defence: alone',
		'Civilians injured: agree',
		'Iraqi response: alone',
		'Killed: agree',
		'One impact near the embassy: alone',
		'Responsibility: compatible',
		'Rockets elsewhere: alone',
		'Rockets into the Green Zone: compatible',
		'Security forces injured: alone',
		'The Green Zone: alone',
		'The truce: compatible',
		'When: compatible',
	]);
});

test('the truce and the troop cut are compared topic by topic', () => {
	assert.deepEqual(topics('truce'), [
		'When: compatible',
		'Who: compatible',
		'What: compatible',
		'Condition: compatible',
	]);
	assert.deepEqual(topics('troop-cut'), [
		'When: compatible',
		'Announced: compatible',
		'From: compatible',
		'To: agree',
		'Scope: compatible',
		'By: alone',
	]);
});

test('the two articles contradict each other nowhere', () => {
	assert.deepEqual(
		differencesOf(iraq, allRows(iraq)).filter(({topic}) => topic.sign === 'differ'),
		[],
	);
});

test('nobody is made the author of an attack that nobody claimed', () => {
	for (const id of ['rocket-attack', 'denial']) {
		assert.deepEqual(
			event(id).actors.filter(({role}) => role === 'by'),
			[],
		);
	}
});

test('every actor of the list takes part somewhere, or a part of it does', () => {
	const taking = new Set(iraq.postings.actor.keys());
	for (const id of taking) for (const whole of iraq.actors.get(id)?.partOf ?? []) taking.add(whole);
	assert.deepEqual(
		[...iraq.actors.keys()].filter(id => !taking.has(id)),
		[],
	);
});
