import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changesBetween} from '../../source/chronology/changes.ts';
import {changedFields, diffOf, isEmptyDiff} from '../../source/chronology/diff/diff.ts';
import {firmnessOfValue} from '../../source/chronology/diff/firmness.ts';
import type {ClaimValue} from '../../source/chronology/event.ts';
import type {Firmness} from '../../source/dates/edtf/firmness.ts';
import {fixture, read} from '../fixtures.ts';

const text = `version: 1
title: A harbour
sources:
  - id: log
    outlet: Log
  - id: post
    outlet: Post
events:
  - id: storm
    date: 1891-03-02~
    title: A storm
    actors: [crew]
    tags: [weather]
    accounts:
      - source: log
        text: It blew.
        claims:
          - topic: Boats
            says: about four
            value: {about: 4}
          - topic: Boats
            says: none
            attributedTo: the mate
        links:
          - {to: fog, kind: part-of, says: later}
  - id: fog
    date: 1892
    title: Fog
actors:
  - id: crew
    name: The crew
`;

const harbour = await read(text);

/** What has changed in a text, each in a line: its kind, where it is, and how firm it has become. */
async function changesIn(from: string, to: string): Promise<readonly string[]> {
	assert.ok(text.includes(from));
	const diff = diffOf(harbour, await read(text.replace(from, to)));
	const named = (items: readonly {readonly type: string}[], noun: string) =>
		items.map(({type}) => `${type} ${noun}`);
	return [
		...diff.about.map(({field}) => field),
		...named(diff.sources, 'source'),
		...named(diff.actors, 'actor'),
		...diff.events.flatMap(change => [
			`${change.type} ${change.type === 'changed' ? change.after.id : change.item.id}`,
			...(change.type === 'changed'
				? change.accounts.flatMap(account => [
						`${account.type} account`,
						...(account.type === 'changed'
							? [...named(account.claims, 'claim'), ...named(account.links, 'link')]
							: []),
					])
				: []),
			...changedFields(change).map(({field, firmness}) => [field, firmness].filter(Boolean).join(' ')),
		]),
	];
}

const changes: readonly (readonly [what: string, from: string, to: string, expected: readonly string[]])[] = [
	['a comment', 'events:', '# Said.\nevents:', []],
	['the title of it all', 'title: A harbour', 'title: The harbour', ['title']],
	['a source', 'outlet: Post', 'outlet: The Post', ['changed source']],
	['another name of an actor', 'name: The crew', 'name: Hands', ['changed actor']],
	['an event more', 'events:\n', 'events:\n  - {id: new, title: New}\n', ['added new']],
	[
		'another event of the same title',
		'events:\n',
		'events:\n  - {id: fog-2, date: 1893, title: Fog}\n',
		['added fog-2'],
	],
	['a date that loses its ~', '-02~', '-02', ['changed storm', 'date firmer']],
	['no date', '    date: 1892\n', '', ['changed fog', 'date weaker']],
	['a number', '{about: 4}', '4', ['changed storm', 'changed account', 'changed claim', 'value firmer']],
	['another number', '{about: 4}', '40', ['changed storm', 'changed account', 'changed claim', 'value']],
	[
		'no value',
		'\n            value: {about: 4}',
		'',
		['changed storm', 'changed account', 'changed claim', 'value weaker'],
	],
	[
		'another topic',
		'topic: Boats\n            says: n',
		'topic: Ships\n            says: n',
		['changed storm', 'changed account', 'changed claim', 'topic'],
	],
	[
		'a topic in capitals',
		'topic: Boats',
		'topic: BOATS',
		['changed storm', 'changed account', 'changed claim', 'topic'],
	],
	[
		'claims in another order',
		`          - topic: Boats
            says: about four
            value: {about: 4}
          - topic: Boats
            says: none
            attributedTo: the mate
`,
		`          - topic: Boats
            says: none
            attributedTo: the mate
          - topic: Boats
            says: about four
            value: {about: 4}
`,
		[],
	],
	['a link', 'says: later', 'says: soon', ['changed storm', 'changed account', 'changed link', 'says']],
	[
		'another kind of link',
		'kind: part-of',
		'kind: on-condition-of',
		['changed storm', 'changed account', 'added link', 'gone link'],
	],
	['another source', 'source: log', 'source: post', ['changed storm', 'added account', 'gone account']],
	['a role', 'actors: [crew]', 'actors: [{actor: crew, role: by}]', ['changed storm', 'actors']],
	['a key of one’s own', 'title: Fog', 'title: Fog\n    x-date: {a: 1}', ['changed fog', 'x-date']],
];

for (const [what, from, to, expected] of changes) {
	test(`${what}: ${expected.join(', ') || 'nothing differs'}`, async () => {
		assert.deepEqual(await changesIn(from, to), expected);
	});
}

test('a chronology doesn’t differ from itself, and from nothing in all of its events', async () => {
	const empty = await read('version: 1\ntitle: Nothing\nevents: []\n');
	for (const name of ['weir-end.yaml', 'tide-mill.yaml', 'gull-rock.yaml', 'orvel.yaml']) {
		const [once, twice] = [await read(fixture(name), name), await read(fixture(name), name)];
		assert.ok(isEmptyDiff(diffOf(once, twice)));
		const {events} = diffOf(empty, once);
		assert.equal(events.length, changesBetween(empty, once).added);
		assert.ok(diffOf(once, empty).events.every(({type}) => type === 'gone'));
	}
});

test('a source with another id is the same where nothing else is different', async () => {
	const {sources, events} = diffOf(harbour, await read(text.replaceAll('log\n', 'station-log\n')));
	assert.deepEqual(
		sources.map(change => (change.type === 'changed' ? change.fields.map(({field}) => field) : [])),
		[['id']],
	);
	assert.deepEqual(events, []);
	const other = diffOf(harbour, await read(text.replaceAll('log\n', 'station-log\n').replace('Log', 'Book')));
	assert.deepEqual(
		other.sources.map(({type}) => type),
		['added', 'gone'],
	);
});

test('events without ids of their own are known by date and title, and then by a title that only one has', async () => {
	const lines = (dates: readonly string[]) =>
		`{"version": 1, "title": "T"}\n${dates.map(date => `{${date}}\n`).join('')}`;
	const before = await read(
		lines(['"date": "1890", "title": "A"', '"date": "1891", "title": "B"', '"date": "1892", "title": "B"']),
		'a.ndjson',
	);
	const after = await read(
		lines([
			'"date": "1889", "title": "New"',
			'"date": "1890-05", "title": "A"',
			'"date": "1891", "title": "B"',
			'"date": "1893", "title": "B"',
		]),
		'b.ndjson',
	);
	const found = diffOf(before, after).events.map(change =>
		change.type === 'changed'
			? `${change.before.date?.text} → ${change.after.date?.text}`
			: `${change.type} ${change.item.date?.text}`,
	);
	// Of the two that are called B either may be the one of 1893, so nothing is claimed… unless one of them is left alone.
	assert.deepEqual(found, ['added 1889', '1890 → 1890-05', '1892 → 1893']);
});

type Turn = readonly [
	before: ClaimValue | undefined,
	after: ClaimValue | undefined,
	firmness: Firmness | undefined,
];

const number = (of: number): ClaimValue => ({type: 'number', number: of});

const turns: readonly Turn[] = [
	[undefined, number(5), 'firmer'],
	[{type: 'about', about: 5}, number(5), 'firmer'],
	[{type: 'range', min: 2, max: 8}, {type: 'range', min: 3}, undefined],
	[{type: 'range', min: 2}, {type: 'range', min: 3, max: 8}, 'firmer'],
	[{type: 'range', min: 3000}, {type: 'over', over: 3000}, 'firmer'],
	[{type: 'over', over: 3000}, number(3500), 'firmer'],
	[{type: 'over', over: 3000}, number(3000), undefined],
	[number(5), number(6), undefined],
	[{type: 'word', word: 'yes'}, number(6), undefined],
];

for (const [before, after, firmness] of turns) {
	test(`${JSON.stringify(after)} in place of ${JSON.stringify(before)} is ${firmness ?? 'neither'}`, () => {
		const [one, other] = [before ? {value: before} : {}, after ? {value: after} : {}];
		assert.equal(firmnessOfValue(one, other), firmness);
		assert.equal(firmnessOfValue(other, one), firmness && 'weaker');
	});
}

test('a value of another unit is another thing', () => {
	const [one, other] = [{type: 'about', about: 5} as const, number(5)];
	assert.equal(firmnessOfValue({value: one, unit: 'kg'}, {value: other, unit: 't'}), undefined);
});
