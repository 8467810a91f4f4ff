import assert from 'node:assert/strict';
import {test} from 'node:test';
import {events} from './events.ts';

type Row = readonly [from: string, kind: string, to: string, source: string, paragraphs: string];

const links: readonly Row[] = [
	['departure', 'after', 'invasion', 'nbc-new-york', '6'],
	['return', 'after', 'isis-invasion', 'nbc-new-york', '6'],
	['resolution', 'after', 'soleimani-strike', 'nbc-new-york', '11'],
	['bases', 'carries-out', 'withdrawal-planned', 'nbc-new-york', '14'],
	['closure-threat', 'because-of', 'september-attacks', 'nbc-new-york', '7'],
	['truce', 'on-condition-of', 'resolution', 'nbc-new-york', '9'],
	['rocket-attack', 'after', 'troop-cut', 'nbc-new-york', '8'],
	['rocket-attack', 'ends', 'truce', 'nbc-new-york', '1'],
	['rocket-attack', 'after', 'troop-cut', 'rudaw', '3'],
	['rocket-attack', 'ends', 'truce', 'rudaw', '1'],
	['rocket-attack', 'ends', 'truce', 'rudaw', '0'],
	['denial', 'answers', 'rocket-attack', 'rudaw', '4'],
];

test('events are linked as the articles link them, each link told by its source in a paragraph', () => {
	const given = events.flatMap(event =>
		event.accounts.flatMap(({source, links}) =>
			links.map(({to, kind, paragraphs}) => [event.id, kind, to, source, paragraphs.join(' ')]),
		),
	);
	assert.deepEqual(given, links);
});

test('what rests on a garbled sentence says so, and the headline is told from the first paragraph', () => {
	const worded = events.flatMap(event =>
		event.accounts.flatMap(({source, links}) =>
			links
				.filter(({kind}) => kind === 'ends' || kind === 'carries-out')
				.map(({to, says, paragraphs}) => [source, to, paragraphs.join(' '), says]),
		),
	);
	assert.deepEqual(worded, [
		[
			'nbc-new-york',
			'withdrawal-planned',
			'14',
			'the coalition began a planned withdrawal, in a garbled sentence',
		],
		['nbc-new-york', 'truce', '1', 'signals the end of it, in a garbled sentence'],
		['rudaw', 'truce', '1', 'appears to end it'],
		['rudaw', 'truce', '0', 'ends it'],
	]);
});
