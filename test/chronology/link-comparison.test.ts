import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareAccounts, sidesOf} from '../../source/chronology/comparison.ts';
import {differencesOf, nothingDiffers} from '../../source/chronology/differences.ts';
import {compareEvent, compareLinks} from '../../source/chronology/link-comparison.ts';
import {standingOf} from '../../source/chronology/standing.ts';
import {allRows, fixture, read, readDoubtful} from '../fixtures.ts';

const ferry = await read(fixture('ferry.yaml'), 'ferry.yaml');
const regatta = await readDoubtful(fixture('two-orders.yaml'), 'two-orders.yaml');

/** What each source says of how an event stands to others, row by row: “After: G: differ; a: after; b: –”. */
function rows(chronology: typeof ferry, id: string): readonly string[] {
	const event = chronology.get(chronology.rowOf(id) ?? -1);
	return compareLinks(chronology, event).map(topic => {
		const said = sidesOf(event, topic).map(
			({source, claims}) => `${source}: ${claims.map(({says}) => says).join(', ') || '–'}`,
		);
		return [`${topic.topic}: ${topic.sign}`, ...said].join('; ');
	});
}

test('the same kind to the same event agrees in the same words and is compatible in others', () => {
	assert.deepEqual(rows(ferry, 'return'), [
		'Ends: The crews stop work: compatible; post: ends the stoppage, appears to end it; log: strike over',
		'After: Talks begin at the harbour office: agree; post: after talks; log: After  talks',
	]);
	assert.deepEqual(rows(ferry, 'talks'), [
		'Because of: The crews stop work: alone; post: since the crews stopped',
	]);
	assert.deepEqual(rows(ferry, 'strike'), []);
});

test('sources differ where one has two events the other way round, though it tells so at the other event', () => {
	assert.deepEqual(rows(regatta, 'start'), [
		'After: The gun is fired: differ; post: once it had been fired; log: the other way round: answered by',
	]);
	assert.deepEqual(rows(regatta, 'gun'), [
		'Answers: The boats set off: differ; log: answers; post: the other way round: before, once it had been fired',
	]);
});

test('sources differ where one tells of the one event alone, and another of the other', () => {
	assert.deepEqual(rows(regatta, 'cheer'), [
		'Because of: The whistle blows: differ; post: because of; diary: the other way round: before, and then',
	]);
	assert.deepEqual(rows(regatta, 'whistle'), [
		'After: The crowd cheers: differ; diary: and then; post: the other way round: led to',
	]);
});

test('another kind is another row, and a kind that puts no event behind another contradicts nothing', () => {
	assert.deepEqual(rows(regatta, 'prize'), [
		'On condition of: The boats set off: alone; post: on condition of; log: –',
		'After: The boats set off: alone; post: –; log: after',
	]);
});

test('links that differ are among the differences, and no others are', () => {
	assert.deepEqual(
		differencesOf(regatta, allRows(regatta))
			.filter(({topic: {sign}}) => sign === 'differ')
			.map(({row, topic: {topic}, place}) => `${regatta.get(row).id} ${place} ${topic}`),
		[
			'start 0 After: The gun is fired',
			'gun 0 Answers: The boats set off',
			'cheer 0 Because of: The whistle blows',
			'whistle 0 After: The crowd cheers',
		],
	);
	assert.deepEqual(differencesOf(ferry, allRows(ferry)), []);
	assert.match(nothingDiffers(ferry, allRows(ferry)), /^No two sources contradict each other/);
});

test('links are no topics: they are not counted, and play no part in how sources stand to one another', () => {
	const start = regatta.get(regatta.rowOf('start') ?? -1);
	const {topics, links} = compareEvent(regatta, start);
	assert.deepEqual(topics, compareAccounts(start));
	assert.equal(links.length, 1);
	assert.equal(standingOf(start), 'compatible');
});

test('of many links that are worded differently only as many are read as tell', () => {
	let reads = 0;
	const linksOf = (source: string) =>
		Array.from({length: 500}, (_, index) => ({
			...{kind: 'after' as const, to: 'strike', paragraphs: []},
			get says() {
				reads++;
				return `${source}, wording ${index}`;
			},
		}));
	const accounts = ['post', 'log'].map(source => ({
		...{source, text: 'Told.', paragraphs: [], claims: []},
		links: linksOf(source),
	}));
	const [topic] = compareLinks(ferry, {...ferry.get(0), accounts});
	assert.equal(topic?.sign, 'compatible');
	assert.ok(reads <= 1010, `the words of 1000 links were read ${reads} times`);
});
