import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type NamedField, namedIn, resolveName} from '../../source/query/names.ts';
import {iraq} from '../bundled.ts';
import {gullRock, read} from '../fixtures.ts';

const found: readonly (readonly [field: NamedField, wanted: string, id: string])[] = [
	['actor', 'iran', 'iran'],
	['actor', 'Tehran', 'iran'],
	['actor', 'IRAN-BACKED MILITIAS', 'iran-backed-militias'],
	['actor', 'kataeb', 'kataib-hezbollah'],
	['actor', 'Kataib', 'kataib-hezbollah'],
	['actor', "kata'ib", 'kataib-hezbollah'],
	['actor', 'kata’ib', 'kataib-hezbollah'],
	['actor', 'hezbollah', 'kataib-hezbollah'],
	['actor', 'kataib-hezbollah', 'kataib-hezbollah'],
	['actor', 'united states', 'united-states'],
	['actor', 'us', 'united-states'],
	['actor', ' America ', 'united-states'],
	['actor', 'is', 'islamic-state'],
	['actor', 'iraq', 'iraq'],
	['actor', 'embassy', 'us-embassy'],
	['actor', 'abu mahdi', 'abu-mahdi-al-muhandis'],
	['actor', 'qásem', 'qassim-soleimani'],
	['source', 'nbc', 'nbc-new-york'],
	['source', 'rudaw', 'rudaw'],
	['source', 'temporary ceasefire', 'rudaw'],
	['tag', 'Attack', 'attack'],
	['tag', 'defence', 'air-defence'],
];

for (const [field, wanted, id] of found) {
	test(`the ${field} “${wanted}” is ${id}`, () => {
		assert.deepEqual(resolveName(iraq, field, wanted), {type: 'found', id});
	});
}

const ambiguous: Readonly<Record<string, readonly string[]>> = {
	iraqi: ['Iraqi government', 'Iraqi military', 'Iraqi National Security Service', 'Iraqi parliament'],
	military: ['US military', 'Iraqi military'],
	security: ['Security Media Cell', 'Iraqi National Security Service'],
};

for (const [wanted, candidates] of Object.entries(ambiguous)) {
	test(`the actor “${wanted}” may be any of ${candidates.length}`, () => {
		assert.deepEqual(resolveName(iraq, 'actor', wanted), {
			type: 'ambiguous',
			message: `“${wanted}” may be any of ${candidates.join(', ')}: write more of the name`,
		});
	});
}

const unknown: readonly (readonly [field: NamedField, wanted: string, near: RegExp])[] = [
	['actor', 'hezbolah', /near it: Kataib Hezbollah/],
	['actor', 'kata', /near it: .*Kataib Hezbollah/],
	['actor', 'pentagram', /near it: Pentagon$/],
	['actor', 'Lighthouse', /there are United States, US military, Pentagon, .* …$/],
	['actor', '---', /^no actor is called “---”/],
	['actor', '', /^no actor is called “”/],
	['source', 'reuters', /; there are NBC New York, Rudaw$/],
	['tag', 'atack', /near it: attack$/],
];

for (const [field, wanted, near] of unknown) {
	test(`no ${field} is “${wanted}”: ${near.source}`, () => {
		const resolution = resolveName(iraq, field, wanted);
		assert.equal(resolution.type, 'unknown');
		assert.match(resolution.type === 'unknown' ? resolution.message : '', near);
	});
}

test('two articles of one outlet are told apart by their ids', async () => {
	const press = await read(
		JSON.stringify({
			version: 1,
			title: 'Bridges',
			sources: [
				{id: 'post', outlet: 'Bridge Post', title: 'It opens'},
				{id: 'post-2', outlet: 'Bridge Post', title: 'It closes'},
			],
			events: [],
		}),
	);
	assert.deepEqual(resolveName(press, 'source', 'post'), {type: 'found', id: 'post'});
	assert.deepEqual(resolveName(press, 'source', 'closes'), {type: 'found', id: 'post-2'});
	assert.deepEqual(resolveName(press, 'source', 'bridge post'), {
		type: 'ambiguous',
		message: '“bridge post” may be any of post, post-2: write the id',
	});
});

test('where nothing is named, nothing is suggested', async () => {
	const empty = await read('{"version": 1, "title": "Nothing", "events": []}');
	assert.deepEqual(resolveName(empty, 'tag', 'lamp'), {
		type: 'unknown',
		message: 'no tag is called “lamp”',
	});
});

test('what can be asked for is listed with all its names', () => {
	assert.deepEqual(namedIn(gullRock, 'source'), [
		{id: 'almanac', names: ['Harbour Almanac']},
		{id: 'gazette', names: ['Coast Gazette', 'A night without the light']},
		{id: 'log', names: ['Keepers’ Log']},
	]);
	assert.deepEqual(
		namedIn(gullRock, 'tag').map(({id}) => id),
		['map', 'tower', 'storm', 'lamp'],
	);
});
