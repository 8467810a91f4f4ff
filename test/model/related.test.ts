import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/model/chronology.ts';
import {differencesOf} from '../../source/model/differences.ts';
import type {Event} from '../../source/model/event.ts';
import {compareLinks} from '../../source/model/link-comparison.ts';
import {relatedTitle, relatedTo, relationWord, toldBy} from '../../source/model/related.ts';
import {readChronology} from '../../source/readers/index.ts';
import {allRows, fixture, read} from '../fixtures.ts';

const ferry = await read(fixture('ferry.yaml'), 'ferry.yaml');

function eventOf(chronology: Chronology, id: string): Event {
	return chronology.get(chronology.rowOf(id) ?? -1);
}

function told(id: string): readonly string[] {
	return relatedTo(ferry, eventOf(ferry, id)).map(
		related => `${relationWord(related)} ${relatedTitle(ferry, related)} · ${toldBy(ferry, related)}`,
	);
}

test('how an event stands to others is told in both directions, with who says so', () => {
	assert.deepEqual(told('return'), [
		'ends The crews stop work (1 March 1952) · The Post: ends the stoppage, headline; The Post: appears to end it, ¶1; Log: strike over',
		'after Talks begin at the harbour office (3 March 1952) · The Post: after talks, ¶1; Log: After  talks',
	]);
	assert.deepEqual(told('strike'), [
		'led to Talks begin at the harbour office (3 March 1952) · The Post: since the crews stopped, ¶2',
		'ended by The ferry runs again (7 March 1952) · The Post: ends the stoppage, headline; The Post: appears to end it, ¶1; Log: strike over',
	]);
	assert.deepEqual(told('fare'), []);
});

function rows(chronology: Chronology, id: string): readonly string[] {
	return compareLinks(chronology, eventOf(chronology, id)).map(
		({topic, sign, cells}) => `${topic}: ${sign} ${cells.map(cell => cell.length).join('')}`,
	);
}

test('links are compared by kind and event: in the same words they agree, in others they are compatible', () => {
	assert.deepEqual(rows(ferry, 'return'), [
		'ends: The crews stop work: compatible 21',
		'after: Talks begin at the harbour office: agree 11',
	]);
	assert.deepEqual(rows(ferry, 'talks'), ['because of: The crews stop work: alone 1']);
	assert.deepEqual(rows(ferry, 'strike'), []);
});

const reading = await readChronology(
	'contrary.json',
	JSON.stringify({
		version: 1,
		title: 'Contrary',
		sources: [
			{id: 'a', outlet: 'A'},
			{id: 'b', outlet: 'B'},
		],
		events: [
			{
				id: 'e',
				title: 'E',
				accounts: [
					{source: 'a', text: 'E.', links: [{to: 'f', kind: 'after'}]},
					{source: 'b', text: 'E.'},
				],
			},
			{
				id: 'f',
				title: 'F',
				accounts: [
					{source: 'b', text: 'F.', links: [{to: 'e', kind: 'answers'}]},
					{source: 'a', text: 'F.'},
				],
			},
			{
				id: 'g',
				title: 'G',
				accounts: [
					{source: 'a', text: 'G.', links: [{to: 'e', kind: 'on-condition-of'}]},
					{source: 'b', text: 'G.', links: [{to: 'e', kind: 'after'}]},
				],
			},
		],
	}),
);
assert.ok(reading.type === 'read');
const contrary = reading.chronology;

test('sources differ where one has two events the other way round than another has, and only there', () => {
	assert.deepEqual(rows(contrary, 'e'), ['after: F: differ 11']);
	assert.deepEqual(rows(contrary, 'f'), ['answers: E: differ 11']);
	assert.deepEqual(rows(contrary, 'g'), ['on condition of: E: alone 10', 'after: E: alone 01']);
	assert.deepEqual(
		differencesOf(contrary, allRows(contrary)).map(({topic: {topic, sign}}) => `${topic}: ${sign}`),
		['after: F: differ', 'answers: E: differ'],
	);
	assert.deepEqual(
		differencesOf(ferry, allRows(ferry)),
		[],
		'links that do not contradict each other are not counted among topics',
	);
});
