import assert from 'node:assert/strict';
import {test} from 'node:test';
import {completionsOf, completionWork} from '../../source/query/completion.ts';
import {areNamesNear, namesIn, nameWork} from '../../source/query/name-table.ts';
import {type NamedField, namedIn} from '../../source/query/named.ts';
import {resolveName} from '../../source/query/names.ts';
import {notListedYet} from '../../source/query/parse.ts';
import {nothingPersonal} from '../../source/query/personal.ts';
import {gullRock, orvel, read} from '../fixtures.ts';

const found: readonly (readonly [field: NamedField, wanted: string, id: string])[] = [
	['actor', 'orla', 'orla'],
	['actor', 'Tarnhead', 'orla'],
	['actor', 'ORLA-BACKED BOATS', 'orla-backed-boats'],
	['actor', 'katren', 'katrin-herring'],
	['actor', 'Katrin', 'katrin-herring'],
	['actor', "kat'rin", 'katrin-herring'],
	['actor', 'kat’rin', 'katrin-herring'],
	['actor', 'herring', 'katrin-herring'],
	['actor', 'katrin-herring', 'katrin-herring'],
	['actor', 'northern line', 'northern-line'],
	['actor', 'nl', 'northern-line'],
	['actor', ' Norla ', 'northern-line'],
	['actor', 'is', 'island-steamers'],
	['actor', 'orvel', 'orvel'],
	['actor', 'kiosk', 'nl-kiosk'],
	['actor', 'abby martin', 'abby-martin-fitz-munday'],
	['actor', 'quíren', 'quirin-solheim'],
	['source', 'tbn', 'tbn-new-dock'],
	['source', 'rudder', 'rudder'],
	['source', 'temporary standstill', 'rudder'],
	['tag', 'Protest', 'protest'],
	['tag', 'signals', 'port-signals'],
];

for (const [field, wanted, id] of found) {
	test(`the ${field} “${wanted}” is ${id}`, () => {
		assert.deepEqual(resolveName(orvel, field, wanted), {type: 'found', id});
	});
}

const ambiguous: Readonly<Record<string, readonly string[]>> = {
	orveli: ['Orveli council', 'Orveli captains', 'Orveli Joint Harbour Service', 'Orveli assembly'],
	captains: ['NL captains', 'Orveli captains'],
	harbour: ['Harbour Media Desk', 'Orveli Joint Harbour Service'],
};

for (const [wanted, candidates] of Object.entries(ambiguous)) {
	test(`the actor “${wanted}” may be any of ${candidates.length}`, () => {
		assert.deepEqual(resolveName(orvel, 'actor', wanted), {
			type: 'ambiguous',
			message: `“${wanted}” may be any of ${candidates.join(', ')}: write more of the name`,
		});
	});
}

const unknown: readonly (readonly [field: NamedField, wanted: string, near: RegExp])[] = [
	['actor', 'herrng', /near it: Katrin Herring/],
	['actor', 'katr', /near it: .*Katrin Herring/],
	['actor', 'deckhorse', /near it: Deckhouse$/],
	['actor', 'Aquarium', /there are Northern Line, NL captains, Deckhouse, .* …$/],
	['actor', '---', /^no actor is called “---”/],
	['actor', '', /^no actor is called “”/],
	['source', 'reuters', /; there are TBN New Dock, Rudder$/],
	['tag', 'protst', /near it: protest$/],
];

for (const [field, wanted, near] of unknown) {
	test(`no ${field} is “${wanted}”: ${near.source}`, () => {
		const resolution = resolveName(orvel, field, wanted);
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
	assert.deepEqual(
		[...namedIn(gullRock, 'source')],
		[
			{id: 'almanac', names: ['Harbour Almanac']},
			{id: 'gazette', names: ['Coast Gazette', 'A night without the light']},
			{id: 'log', names: ['Keepers’ Log']},
		],
	);
	assert.deepEqual(
		Array.from(namedIn(gullRock, 'tag'), ({id}) => id),
		['map', 'tower', 'storm', 'lamp'],
	);
});

test('names are folded once for a chronology, those of actors for both fields that take them', () => {
	assert.equal(namesIn(gullRock, 'says'), namesIn(gullRock, 'actor'));
	assert.equal(namesIn(gullRock, 'tag'), namesIn(gullRock, 'tag'));
	assert.notEqual(namesIn(gullRock, 'tag'), namesIn(gullRock, 'source'));
	assert.notEqual(namesIn(orvel, 'actor'), namesIn(gullRock, 'actor'));
});

test('a word that only an id holds is not enough to be meant', async () => {
	const wharf = await read(
		'{"version": 1, "title": "Wharf", "actors": [{"id": "old-crane", "name": "The hoist"}], "events": []}',
	);
	assert.deepEqual(resolveName(wharf, 'actor', 'OLD-crane'), {type: 'found', id: 'old-crane'});
	assert.equal(resolveName(wharf, 'actor', 'crane').type, 'unknown');
});

/** A chronology with so many tags of thousands of letters. */
async function chronologyOfLongTags(count: number) {
	const words = 'the lamp was dark all night '.repeat(300).trim();
	return read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: []},
			events: [
				{
					...{id: 'lamp', date: '1911', title: 'The lamp', accounts: []},
					tags: Array.from({length: count}, (_, index) => `${index} ${words}`),
				},
			],
		}),
		'file.json',
	);
}

test('long names are listed in steps that no key waits for, and few are begun with', async () => {
	const chronology = await chronologyOfLongTags(1000);
	assert.equal(areNamesNear(chronology, 'tag'), false);
	assert.equal(areNamesNear(gullRock, 'tag'), true);
	assert.match(notListedYet('tag:night', chronology)?.message ?? '', /still being listed/);
	const costs = [...nameWork(chronology, 'tag')];
	assert.ok(
		costs.length >= 200 && Math.max(...costs) <= 50,
		`${costs.length} steps, the longest ${Math.max(...costs)}`,
	);
	assert.equal(areNamesNear(chronology, 'tag'), true);
	assert.equal(notListedYet('tag:night', chronology), undefined);
});

test('among long names some are looked through before a letter is answered, and the others in small steps', async () => {
	const chronology = await chronologyOfLongTags(1000);
	for (const _ of nameWork(chronology, 'tag'));
	const text = 'tag:999';
	assert.deepEqual(completionsOf(chronology, text, text.length), []);
	const costs = [...completionWork(chronology, text, text.length, nothingPersonal)];
	assert.ok(costs.length >= 200, `${costs.length} steps`);
	assert.match(completionsOf(chronology, text, text.length)[0]?.label ?? '', /^999 the lamp/);
});
