import assert from 'node:assert/strict';
import {test} from 'node:test';
import {utc} from '../../source/dates/clock.ts';
import type {GivenSource} from '../../source/readers/given.ts';
import {sourceList, sourcesIn} from '../../source/readers/source-list.ts';

const given: readonly (readonly [source: GivenSource, kept: object])[] = [
	[{outlet: 'Gazette'}, {id: 'gazette', outlet: 'Gazette'}],
	[
		{outlet: 'Gazette', title: 'Two lamps'},
		{id: 'gazette-2', outlet: 'Gazette', title: 'Two lamps'},
	],
	[
		{outlet: '{"outlet": 1}', title: '灯'},
		{id: 'outlet-1', outlet: '{"outlet": 1}', title: '灯'},
	],
	[
		{outlet: ' Two\nlines ', title: ''},
		{id: 'two-lines', outlet: 'Two lines', title: ''},
	],
	[{outlet: 'Bell\u0007'}, {id: 'bell', outlet: 'Bell\u2407'}],
	[{outlet: ''}, {id: 'unnamed', outlet: ''}],
	[
		{id: 'own', outlet: 'Gazette'},
		{id: 'own', outlet: 'Gazette'},
	],
	[
		{outlet: 'Gazette', url: 'https://a.example'},
		{id: 'gazette-3', outlet: 'Gazette', url: 'https://a.example'},
	],
];

test('sources come back as they were given, cleaned, however they are kept', () => {
	const list = sourceList();
	for (const [source, {id}] of given as readonly (readonly [GivenSource, {id: string}])[]) {
		assert.deepEqual(list.add(source), {id, isNew: true});
		assert.deepEqual(list.add(source), {id, isNew: false});
	}
	const sources = sourcesIn(list.all(), utc);
	for (const [, kept] of given as readonly (readonly [GivenSource, {id: string}])[]) {
		const {extra, ...made} = sources.get(kept.id) ?? {extra: undefined};
		assert.deepEqual(extra, {});
		assert.partialDeepStrictEqual(made, kept);
	}
});

test('a date is kept in a line, and a source that differs in it is another', () => {
	const list = sourceList();
	list.add({outlet: 'Gazette', published: '2003-04-09'});
	list.add({outlet: 'Gazette', published: '2003-04'});
	const sources = sourcesIn(list.all(), utc);
	const dates = Array.from(sources.values(), ({id, published}) => [id, published?.text]);
	assert.deepEqual(dates, [
		['gazette', '2003-04-09'],
		['gazette-2', '2003-04'],
	]);
});

test('a title beyond its bound is cut', () => {
	const list = sourceList();
	const {id} = list.add({outlet: 'Long', title: 'lamp '.repeat(3000)});
	const {title = ''} = sourcesIn(list.all(), utc).get(id) ?? {};
	assert.ok(title.length > 9990 && title.length <= 10_000);
	assert.match(title.slice(-50), / \(5,0\d\d more characters left out\)$/);
});
