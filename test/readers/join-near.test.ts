import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Answer} from '../../source/chronology/join/answer.ts';
import type {Pairs} from '../../source/chronology/join/pairs.ts';
import {resolveLinked} from '../../source/query/linked-events.ts';
import {readChronology} from '../../source/readers/index.ts';
import {joinChronologies} from '../../source/readers/join/join.ts';
import {mostWaiting, pairSteps} from '../../source/readers/join/pairs.ts';
import type {Part} from '../../source/readers/join/part.ts';
import {allRows} from '../fixtures.ts';

type Tree = Readonly<Record<string, unknown>>;

async function partOf(name: string, events: readonly Tree[]): Promise<Part> {
	const sources = [{id: `${name}-log`, outlet: `${name} log`}];
	const text = JSON.stringify({version: 1, title: name, sources, events});
	const reading = await readChronology(`${name}.json`, text);
	assert.ok(reading.type === 'read', JSON.stringify(reading));
	return {file: `${name}.json`, chronology: reading.chronology};
}

/** What comes of some parts and answers: the ids of the whole, what is told, and the pairs. */
function joinedBy(parts: readonly Part[], answers: readonly Answer[] = []) {
	const [first, ...others] = parts;
	assert.ok(first);
	const {chronology, answered} = joinChronologies([first, ...others], false, answers);
	const steps = pairSteps(parts, answered);
	let pairs: Pairs | undefined;
	while (!pairs) {
		const {done, value} = steps.next();
		if (done) pairs = value;
	}
	return {
		chronology,
		ids: allRows(chronology).map(row => chronology.get(row).id),
		told: answered.problems.map(({message}) => message),
		pairs,
		asked: pairs.list.map(({ids, answer}) => [...ids, ...(answer ? [answer] : [])].join(' ')),
	};
}

const account = (source: string) => ({source, text: `${source} tells of it.`});
const storm = {
	id: 'storm',
	date: '1890-05-01',
	title: 'A storm breaks the quay',
	accounts: [account('north-log')],
};
const gale = {
	id: 'gale',
	date: '1890-05-02',
	title: 'Storm wrecks the quay',
	accounts: [account('south-log')],
};
const surge = {
	id: 'surge',
	date: '1890-05-02',
	title: 'The storm and the quay',
	accounts: [account('east-log')],
};
const fog = {id: 'fog', date: '1894', title: 'Fog on the river'};
const undated = {id: 'undated', title: 'A storm breaks the quay'};

const about = (
	answer: Answer['answer'],
	one: readonly [string, string],
	other: readonly [string, string],
): Answer => ({
	answer,
	events: [
		{file: `${one[0]}.json`, id: one[1]},
		{file: `${other[0]}.json`, id: other[1]},
	],
});

test('what may be one is proposed with its reason, undated events never, and nothing is joined unasked', async () => {
	const parts = [await partOf('north', [storm, fog, undated]), await partOf('south', [gale, undated])];
	const {ids, pairs, asked} = joinedBy(parts);
	assert.deepEqual(ids, ['storm', 'gale', 'fog', 'north/undated', 'south/undated']);
	assert.deepEqual(asked, ['storm gale']);
	const [pair] = pairs.list;
	assert.match(pair?.reason ?? '', /^the dates are 1 day apart; both say (?=.*storm)(?=.*quay)/);
	assert.deepEqual(pair?.events, [
		{file: 'north.json', id: 'storm', title: storm.title},
		{file: 'south.json', id: 'gale', title: gale.title},
	]);
});

test('events that are answered to be one are one, with the accounts of both files; the first places it', async () => {
	const parts = [await partOf('north', [storm, fog]), await partOf('south', [gale])];
	for (const answer of [
		about('one', ['north', 'storm'], ['south', 'gale']),
		about('one', ['south', 'gale'], ['north', 'storm']),
	]) {
		const {chronology, ids, asked, told} = joinedBy(parts, [answer]);
		assert.deepEqual([ids, asked, told], [['storm', 'fog'], ['storm storm one'], []]);
		const {title, accounts} = chronology.get(0);
		assert.equal(title, storm.title);
		const texts = accounts.map(({text}) => text);
		assert.deepEqual([chronology.rowOf('gale'), chronology.rowOf('gone')], [0, undefined]);
		assert.deepEqual(resolveLinked(chronology, 'gale'), {type: 'found', id: 'storm'});
		for (const text of ['north-log tells of it.', 'south-log tells of it.']) assert.ok(texts.includes(text));
	}
});

test('events that are answered to be two remain two, and are not asked about again', async () => {
	const parts = [await partOf('north', [storm]), await partOf('south', [gale])];
	const {ids, asked} = joinedBy(parts, [about('two', ['south', 'gale'], ['north', 'storm'])]);
	assert.deepEqual([ids, asked], [['storm', 'gale'], ['storm gale two']]);
});

test('links lead to what an event has become', async () => {
	const linked = {...account('south-log'), links: [{to: 'gale', kind: 'after', says: 'after it'}]};
	const later = {id: 'later', date: '1890-06', title: 'Masons come', accounts: [linked]};
	const parts = [await partOf('north', [storm]), await partOf('south', [gale, later])];
	const {chronology} = joinedBy(parts, [about('one', ['north', 'storm'], ['south', 'gale'])]);
	assert.equal(chronology.get(1).accounts[0]?.links[0]?.to, 'storm');
});

test('of three files one event is made, and then nothing is asked about it', async () => {
	const parts = [
		await partOf('north', [storm]),
		await partOf('south', [gale]),
		await partOf('east', [surge]),
	];
	assert.equal(joinedBy(parts).asked.length, 3);
	const {ids, asked} = joinedBy(parts, [
		about('one', ['south', 'gale'], ['east', 'surge']),
		about('one', ['north', 'storm'], ['east', 'surge']),
	]);
	assert.deepEqual(
		[ids, asked],
		[['storm'], ['storm storm one', 'storm storm one']]
			.map(each => each)
			.toSorted((a, b) => a.length - b.length),
	);
});

test('an answer that would make two events of one file one does nothing, and is told', async () => {
	const second = {...storm, id: 'second'};
	const parts = [await partOf('north', [storm, second]), await partOf('south', [gale])];
	const {ids, told} = joinedBy(parts, [
		about('one', ['north', 'storm'], ['south', 'gale']),
		about('one', ['north', 'second'], ['south', 'gale']),
	]);
	assert.equal(ids.length, 2);
	assert.deepEqual(told, [
		'second of north.json and gale of south.json are not made one event: two events of one file would be one with them, or one is linked with the other',
	]);
});

test('events that are linked with each other are not asked about, nor made one', async () => {
	const linked = {...account('south-log'), links: [{to: 'storm', kind: 'after', says: 'after it'}]};
	const parts = [await partOf('north', [storm]), await partOf('south', [{...gale, accounts: [linked]}])].map(
		part => ({...part, chronology: {...part.chronology, name: 'both'}}),
	);
	const {ids, asked, told} = joinedBy(parts, [about('one', ['north', 'storm'], ['south', 'gale'])]);
	assert.deepEqual([ids, asked, told.length], [['storm', 'gale'], [], 1]);
});

test('an answer about an event that is gone does nothing, and is told; so is one about a numbered row that is another now', async () => {
	const unnamed = {date: '1890-05-01', title: 'A storm breaks the quay'};
	const csv = await readChronology('t.csv', 'date,title\n1890-05-01,A storm breaks the quay\n');
	assert.ok(csv.type === 'read');
	const table: Part = {file: 't.csv', chronology: csv.chronology};
	const parts = [await partOf('north', [storm]), table];
	const id = csv.chronology.get(0).id;
	const of = (title: string): Answer => ({
		answer: 'one',
		events: [
			{file: 'north.json', id: 'storm'},
			{file: 't.csv', id, title},
		],
	});
	assert.equal(joinedBy(parts, [of(unnamed.title)]).ids.length, 1);
	const lost = "answers are about an event that isn't in these files now: it is kept for when it is";
	const {ids, told} = joinedBy(parts, [of('Another'), about('one', ['north', 'storm'], ['south', 'x'])]);
	assert.deepEqual([ids.length, told], [2, [`2 ${lost}`]]);
});

test('of files that are dense no more pairs than can be answered are proposed, and that there are more is told', async () => {
	const many = (name: string) =>
		partOf(
			name,
			Array.from({length: mostWaiting + 50}, (_, at) => ({
				id: `${name}-${at}`,
				date: '1890',
				title: `Ship ${at} comes in`,
			})),
		);
	const {pairs} = joinedBy([await many('north'), await many('south')]);
	assert.deepEqual([pairs.list.length, pairs.isCut], [mostWaiting, true]);
});
