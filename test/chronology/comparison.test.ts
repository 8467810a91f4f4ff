import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareAccounts, type Sign, tally} from '../../source/chronology/comparison.ts';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {gullRock, read} from '../fixtures.ts';

type Topics = readonly (readonly [topic: string, value?: unknown])[];

/** An event with one account per source, each claiming a value on its topics in turn. */
async function eventOf(...told: readonly Topics[]): Promise<ChronologyEvent> {
	const ids = told.map((_, index) => `source-${index + 1}`);
	const accounts = told.map((claims, index) => ({
		source: ids[index],
		text: 'Text.',
		claims: claims.map(([topic, value]) => ({topic, says: 'so', value})),
	}));
	const chronology = await read(
		JSON.stringify({
			version: 1,
			title: 'Bridges',
			sources: ids.map(id => ({id, outlet: id})),
			events: [{id: 'event', date: '1900', title: 'A bridge', accounts}],
		}),
	);
	return chronology.get(0);
}

const signs: readonly (readonly [name: string, told: readonly Topics[], sign: Sign])[] = [
	['two that say the same', [[['T', 3]], [['T', 3]]], 'agree'],
	['two that can both be right', [[['T', 3]], [['T', {min: 2}]]], 'compatible'],
	['two that cannot', [[['T', 3]], [['T', 4]]], 'differ'],
	['two without a value', [[['T']], [['T']]], 'compatible'],
	['one that speaks and one that is silent', [[['T', 3]], []], 'alone'],
	[
		'one that contradicts itself',
		[
			[
				['T', 3],
				['T', 4],
			],
		],
		'alone',
	],
	['three that agree', [[['T', 3]], [['T', 3]], [['T', 3]]], 'agree'],
	['a third that is vaguer', [[['T', 3]], [['T', 3]], [['T', {about: 3}]]], 'compatible'],
	['a third that differs from one only', [[['T', 3]], [['T', {min: 1}]], [['T', 2]]], 'differ'],
	['a third that is silent', [[['T', 3]], [], [['T', 3]]], 'agree'],
	[
		'one claim of several that differs',
		[
			[
				['T', 3],
				['T', {min: 1}],
			],
			[['T', 4]],
		],
		'differ',
	],
	['several claims that all fit', [[['T', {date: '1900'}], ['T']], [['T', {date: '1900-05'}]]], 'compatible'],
];

for (const [name, told, expected] of signs) {
	test(`${name}: ${expected}`, async () => {
		assert.deepEqual(
			compareAccounts(await eventOf(...told)).map(({sign}) => sign),
			[expected],
		);
	});
}

const orders: readonly (readonly [name: string, accounts: readonly string[], merged: string])[] = [
	['the same topics', ['ABC', 'ABC'], 'ABC'],
	['one new at the end', ['AB', 'ABC'], 'ABC'],
	['one new in the middle', ['AC', 'ABC'], 'ACB'],
	['one new at the start', ['BC', 'ABC'], 'BCA'],
	['nothing in common', ['AB', 'CD'], 'ABCD'],
	['the other way round', ['AB', 'BA'], 'AB'],
	['a third that fills in', ['AD', 'AC', 'BCD'], 'ADCB'],
	['the same first topic in four', ['D', 'DX', 'DY', 'DZ'], 'DXYZ'],
	['a topic twice', ['AAB', 'BC'], 'ABC'],
];

for (const [name, accounts, merged] of orders) {
	test(`topics in order, ${name}: ${accounts.join(' + ')} is ${merged}`, async () => {
		const event = await eventOf(...accounts.map(topics => [...topics].map(topic => [topic] as const)));
		assert.equal(
			compareAccounts(event)
				.map(({topic}) => topic)
				.join(''),
			merged,
		);
	});
}

test('three sources of one event, line by line', () => {
	const topics = compareAccounts(gullRock.get(gullRock.rowOf('lamp-out') ?? -1));
	assert.deepEqual(
		topics.map(({topic, sign, cells}) => `${topic}: ${sign} ${cells.map(cell => cell.length).join('')}`),
		[
			'When: compatible 121',
			'Boats stranded: differ 111',
			'Cause: agree 110',
			'Last heard: alone 010',
			'Men: alone 002',
		],
	);
	assert.deepEqual(tally(topics), {agree: 1, compatible: 1, differ: 1, alone: 2});
});

test('an event that nobody tells of has nothing to compare', () => {
	assert.deepEqual(compareAccounts(gullRock.get(gullRock.rowOf('beacon') ?? -1)), []);
	assert.deepEqual(tally([]), {agree: 0, compatible: 0, differ: 0, alone: 0});
});
