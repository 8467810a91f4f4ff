import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {iraq} from '../bundled.ts';
import {events} from './events.ts';

test('the bundled chronology is read without a warning', async () => {
	const text = readFileSync(new URL('../../data/iraq.yaml', import.meta.url), 'utf8');
	const reading = await readChronology('iraq.yaml', text);
	assert.equal(reading.type, 'read');
	assert.deepEqual(reading.type === 'read' && reading.warnings, []);
});

const placesAndTags: Readonly<Record<string, readonly [place: string | undefined, tags: string]>> = {
	invasion: ['Iraq', 'troops violence'],
	departure: ['Iraq', 'troops'],
	'isis-invasion': ['Iraq', 'violence'],
	return: ['Iraq', 'troops'],
	'withdrawal-planned': ['Iraq', 'troops'],
	'soleimani-strike': ['Outside Baghdad airport', 'strike violence'],
	resolution: ['Iraq', 'politics'],
	'embassy-warning': ['Iraq', 'diplomacy'],
	'c-ram': [undefined, 'air-defence'],
	bases: ['Iraq', 'troops'],
	'september-attacks': [undefined, 'attack violence'],
	'closure-threat': ['Baghdad', 'diplomacy'],
	truce: ['Iraq', 'truce'],
	'troop-cut': ['Iraq', 'troops'],
	'rocket-attack': ['Baghdad, inside the Green Zone and out', 'attack violence'],
	denial: [undefined, 'statement'],
};

test('events have the places that the articles give, and tags for what they were', () => {
	assert.deepEqual(
		Object.fromEntries(events.map(({id, place, tags}) => [id, [place, tags.toSorted().join(' ')]])),
		placesAndTags,
	);
});

const offices: Readonly<Record<string, string>> = {
	'christopher-miller': 'Acting Defense Secretary',
	'qassim-soleimani': 'general, leader of the Quds Force',
	'abu-mahdi-al-muhandis': 'Iraqi militia leader',
};

test('people carry the office that an article gives them', () => {
	const given = [...iraq.actors.values()].flatMap(({id, office}) =>
		office === undefined ? [] : [[id, office]],
	);
	assert.deepEqual(Object.fromEntries(given), offices);
});

const wholes: Readonly<Record<string, string>> = {
	'us-military': 'united-states',
	pentagon: 'united-states',
	'christopher-miller': 'pentagon',
	'donald-trump': 'united-states',
	'us-embassy': 'united-states',
	'iraqi-government': 'iraq',
	'iraqi-military': 'iraq',
	'iraqi-security-forces': 'iraq',
	'security-media-cell': 'iraq',
	'iraqi-national-security-service': 'iraq',
	'iraqi-parliament': 'iraq',
	'quds-force': 'iran',
	'qassim-soleimani': 'quds-force',
	'kataib-hezbollah': 'iran-backed-militias',
};

test('actors are part of what the articles make them part of: the coalition is no part of the United States', () => {
	const given = [...iraq.actors.values()].flatMap(({id, partOf}) => partOf.map(whole => [id, whole]));
	assert.deepEqual(Object.fromEntries(given), wholes);
});

const spellings: readonly (readonly [written: string, id: string])[] = [
	['Washington', 'united-states'],
	['US troops', 'us-military'],
	['US diplomatic mission', 'us-embassy'],
	['coalition troops', 'us-led-coalition'],
	['Iraqi forces', 'iraqi-security-forces'],
	['Tehran', 'iran'],
	['Quds', 'quds-force'],
	['Suleimani', 'qassim-soleimani'],
	['Iranian-backed militias', 'iran-backed-militias'],
	['Iran-backed groups', 'iran-backed-militias'],
	['Tehran-aligned militias', 'iran-backed-militias'],
	['Iraqi militia groups', 'iran-backed-militias'],
	['Iran-aligned groups', 'iran-aligned-groups'],
	['Kataeb Hezbollah', 'kataib-hezbollah'],
	['al-Muhandis', 'abu-mahdi-al-muhandis'],
	['ISIS', 'islamic-state'],
	['Washington Post', 'washington-post'],
];

test('a spelling belongs to one actor, and US personnel to none', () => {
	const actorsOf = (written: string) =>
		[...iraq.actors.values()]
			.filter(({name, aliases}) => [name, ...aliases].includes(written))
			.map(({id}) => id);
	assert.deepEqual(
		spellings.map(([written]) => [written, ...actorsOf(written)]),
		spellings,
	);
	assert.deepEqual(actorsOf('US personnel'), []);
});

test('every actor of the list takes part somewhere, or a part of it does', () => {
	const taking = new Set(iraq.idsOf('actor'));
	for (const id of taking) for (const whole of iraq.actors.get(id)?.partOf ?? []) taking.add(whole);
	assert.deepEqual(
		[...iraq.actors.keys()].filter(id => !taking.has(id)),
		[],
	);
});

test('a source is described as far as it describes itself, and no address is invented', () => {
	const given = [...iraq.sources.values()].map(({id, author, published, place, url}) => [
		id,
		author,
		published?.text,
		place,
		url,
	]);
	assert.deepEqual(given, [
		['nbc-new-york', undefined, undefined, undefined, undefined],
		['rudaw', 'Khazan Jangiz', '2020-11-18', 'Erbil, Kurdistan Region', undefined],
	]);
});

test('the note on NBC New York says what follows from the date of the other article, and the accounts do not repeat it', () => {
	const note = iraq.sources.get('nbc-new-york')?.note ?? '';
	assert.match(note, /follows from Rudaw's date/);
	assert.match(note, /garbled/);
	for (const {id, accounts} of events) {
		for (const {text} of accounts) assert.doesNotMatch(text, /Rudaw's date|agency/, id);
	}
});
