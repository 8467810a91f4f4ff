import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
	addStandings,
	type Standing,
	standingAt,
	standingOf,
	standingSegments,
	standingsLeft,
} from '../../source/chronology/standing.ts';
import {type Chronology, chronologyOf, chronologyOfEvents} from '../../source/chronology/store.ts';
import {gullRock, read, weirEnd} from '../fixtures.ts';

const known: readonly (readonly [chronology: Chronology, id: string, standing: Standing | undefined])[] = [
	[weirEnd, 'survey', undefined],
	[weirEnd, 'leak', 'disputed'],
	[weirEnd, 'closing', 'agreed'],
	[weirEnd, 'protest', 'compatible'],
	[weirEnd, 'fair', 'compatible'],
	[weirEnd, 'reopening', 'alone'],
	[weirEnd, 'first-flood', 'alone'],
	[gullRock, 'lamp-out', 'disputed'],
	[gullRock, 'beacon', undefined],
];

for (const [chronology, id, standing] of known) {
	test(`${id} is ${standing ?? 'nothing'}`, () => {
		const row = chronology.rowOf(id) ?? -1;
		assert.equal(standingOf(chronology.get(row)), standing);
		assert.equal(standingAt(chronology, row), standing);
	});
}

/** Accounts as a file has them in braces, each by a source of its own. */
const rules: readonly (readonly [
	rule: string,
	accounts: readonly string[],
	standing: Standing | undefined,
])[] = [
	['no account', [], undefined],
	['one account', ['claims: [{topic: A, says: x, value: 1}]'], 'alone'],
	[
		'one topic agrees, another is in one source only',
		[
			'claims: [{topic: A, says: x, value: 1}, {topic: B, says: y}]',
			'claims: [{topic: a, says: x, value: 1}]',
		],
		'agreed',
	],
	[
		'one topic agrees, another is compatible',
		[
			'claims: [{topic: A, says: x, value: 1}, {topic: B, says: y}]',
			'claims: [{topic: A, says: x, value: 1}, {topic: B, says: z}]',
		],
		'compatible',
	],
	[
		'one topic agrees, another differs',
		[
			'claims: [{topic: A, says: x, value: 1}, {topic: B, says: y, value: 1}]',
			'claims: [{topic: A, says: x, value: 1}, {topic: B, says: z, value: 2}]',
		],
		'disputed',
	],
	['no topic is shared', ['claims: [{topic: A, says: x}]', 'claims: [{topic: B, says: x}]'], 'compatible'],
	['nothing is claimed', ['', ''], 'compatible'],
	['the dates agree, and nothing else is shared', ['date: 2020', 'date: 2020'], 'agreed'],
	[
		'the dates differ',
		[
			'date: 2020, claims: [{topic: A, says: x, value: 1}]',
			'date: 2021, claims: [{topic: A, says: x, value: 1}]',
		],
		'disputed',
	],
	[
		'two of three agree, and the third differs',
		[
			'claims: [{topic: A, says: x, value: 1}]',
			'claims: [{topic: A, says: x, value: 1}]',
			'claims: [{topic: A, says: x, value: 2}]',
		],
		'disputed',
	],
	[
		'two of three agree, and the third is silent',
		['claims: [{topic: A, says: x, value: 1}]', 'claims: [{topic: A, says: x, value: 1}]', ''],
		'agreed',
	],
	[
		'links that contradict each other count for nothing',
		['links: [{to: other, kind: after}]', 'links: [{to: other, kind: because-of}]'],
		'compatible',
	],
];

for (const [rule, accounts, standing] of rules) {
	test(`${rule}: ${standing ?? 'no standing'}`, async () => {
		const told = accounts.map((account, index) => `{source: s${index}, text: t${account && `, ${account}`}}`);
		const chronology = await read(
			`version: 1
title: T
sources: [{id: s0, outlet: A}, {id: s1, outlet: B}, {id: s2, outlet: C}]
events:
  - {id: other, date: 1999, title: O}
  - {id: e, date: 2020, title: E, accounts: [${told.join(', ')}]}
`,
			'file.yaml',
		);
		assert.equal(standingAt(chronology, chronology.rowOf('e') ?? -1), standing);
	});
}

test('what is compared elsewhere is taken over without looking at an event', () => {
	const events = Array.from({length: 9000}, (_, index) => ({
		...weirEnd.get(index % weirEnd.size),
		id: `event-${index}`,
	}));
	const {columns, ...about} = chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
	const [elsewhere, here] = [
		chronologyOf(about, columns, place => events[place]),
		chronologyOf(about, columns, () => assert.fail()),
	];
	const told = events.filter(({accounts}) => accounts.length > 1).length;
	const segments = structuredClone([...standingSegments(elsewhere)]);
	assert.equal(segments.length, 3);
	let counts = 0;
	const late = {
		...here,
		countAt(...given: Parameters<Chronology['countAt']>) {
			counts++;
			return here.countAt(...given);
		},
	};
	for (const segment of segments) addStandings(late, segment);
	// What comes before the sources are counted waits for that.
	assert.equal(counts, 0);
	assert.equal(standingsLeft(late), 0);
	assert.equal(counts, here.size);
	assert.equal(standingsLeft(here), told);
	for (const segment of segments) addStandings(here, segment);
	assert.equal(standingsLeft(here), 0);
	for (const row of events.keys()) assert.equal(standingAt(here, row), standingAt(elsewhere, row));
	for (const segment of segments) addStandings(here, segment);
	assert.equal(standingsLeft(here), 0);
});
