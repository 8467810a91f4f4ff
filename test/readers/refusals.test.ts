import assert from 'node:assert/strict';
import {test} from 'node:test';
import {complaints, fixture} from '../fixtures.ts';

/** A chronology whose only event or claim is given, in one line of JSON, which is YAML too. */
function withEvent(event: string): string {
	return `{version: 1, title: T, sources: [{id: s, outlet: S}], events: [{id: e, title: E, ${event}}]}`;
}

function withClaim(claim: string): string {
	return withEvent(
		`date: 2000, accounts: [{source: s, text: X, paragraphs: [1], claims: [{topic: T, says: S, ${claim}}]}]`,
	);
}

const claim = 'events[0].accounts[0].claims[0]';
const forms =
	'a value is a number, {min, max}, {over: N}, {under: N}, {about: N}, {date: EDTF} or {is: word}';
const actorForms = 'an actor is an id or {actor: id, role: by|target|harmed|speaker|named}';

const refusals: readonly (readonly [text: string, ...told: readonly string[]])[] = [
	['', 'is empty'],
	['# nothing but a remark\n', 'is empty'],
	['Dear diary', '1: is text, and a chronology is a map: version, title, events …'],
	['- a\n- b\n', '1: is a list, and a chronology is a map: version, title, events …'],
	['{}', '1: version: is missing', '1: title: is missing', '1: events: is missing'],
	[
		'title: [T]\nversion: 2\nevents: {}\n',
		'1: title: should be text, and is a list',
		'2: version: is 2, and only version 1 is known here: write version: 1',
		'3: events: should be a list, and is a map',
	],
	[
		'version: "1"\ntitle: T\nevents: []\n',
		'1: version: is text, and only version 1 is known here: write version: 1',
	],
	['version: 1\ntitle: " "\nevents: []\n', '2: title: is empty'],
	['version: 1\ntitle: T\nevents:\n', '3: “events” is a key without a value: give it one, or leave it out'],
	[
		'version: 1\ntitle: T\nevents: [~, e]\n',
		'3: events[0]: should be a map, and is nothing',
		'3: events[1]: should be a map, and is text',
	],
	[
		withEvent('date: [2019-10..2019-12]'),
		"1: events[0].date: is a list here: quote the date, '[2019-10..2019-12]'",
	],
	[
		withEvent('date: {1960, 1961-12}'),
		"1: events[0].date: is a map of keys without values: put the text in quotes, '{1960, 1961-12}'",
	],
	[withEvent('date: 2000, tags: lamp'), '1: events[0].tags: should be a list, and is text'],
	[withEvent('date: 2000, tags: [""]'), '1: events[0].tags[0]: is empty'],
	[
		withEvent('date: 2000, actors: [{actor: a, role: villain}]'),
		`1: events[0].actors[0]: ${actorForms}, and this is a map of actor, role`,
	],
	[
		withEvent('date: 2000, accounts: [{source: s, text: X, paragraphs: [-1, 1.5, one]}]'),
		'1: events[0].accounts[0].paragraphs[0]: should be 0 or more, and is -1',
		'1: events[0].accounts[0].paragraphs[1]: should be a whole number, and is 1.5',
		'1: events[0].accounts[0].paragraphs[2]: should be a number, and is text',
	],
	[withClaim('value: many'), `1: ${claim}.value: ${forms}, and this is text`],
	[withClaim('value: {minimum: 3}'), `1: ${claim}.value: ${forms}, and this is a map of minimum`],
	[withClaim('value: {min: 1, over: 2}'), `1: ${claim}.value: ${forms}, and this is a map of min, over`],
	[withClaim('value: .inf'), `1: ${claim}.value: should be a finite number, and is Infinity`],
	[
		withClaim('value: {date: [2019..]}'),
		`1: ${claim}.value: is a list here: quote the date, '[2019-10..2019-12]'`,
	],
	[withClaim('value: {min: 3, max: 2}'), `1: ${claim}.value: has its min above its max`],
	[
		withClaim('paragraphs: [1, 2, 3]'),
		`1: ${claim}.paragraphs: not among the account's own paragraphs: 2, 3`,
	],
];

for (const [text, ...told] of refusals) {
	test(`refused: ${text.trim().slice(0, 90) || 'an empty file'}`, async () => {
		assert.deepEqual(await complaints(text, 'file.yaml'), told);
	});
}

test('a date in JSON that is a number is to be quoted', async () => {
	const text = '{"version": 1, "title": "T",\n"events": [{"id": "e", "title": "E",\n"date": 2003}]}';
	assert.deepEqual(await complaints(text), ['3: events[0].date: is 2003 here: quote the date, "2003"']);
});

test('all that is wrong is told at once, in the order of the file', async () => {
	const text = fixture('slips.yaml');
	const told = await complaints(text, 'slips.yaml');
	const at = (mark: string) => text.split('\n').findIndex(line => line.includes(mark)) + 1;
	assert.deepEqual(told, [
		`${at('editor')}: editor: warning: is not a key of the format`,
		`${at('publisher')}: sources[0].publisher: warning: is not a key of the format, did you mean published?`,
		`${at('id: a,')}: actors[0].partOf: goes in a circle: a is part of itself`,
		`${at('id: b,')}: actors[1].partOf: goes in a circle: b is part of itself`,
		`${at('id: c,')}: actors[2].partOf: isn't an actor of this file: d`,
		`${at('2019-02-29')}: events[0].date: “2019-02-29” isn't an EDTF date: February 2019 has 28 days`,
		`${at('actor: e')}: events[0].actors[0]: isn't an actor of this file: aa, did you mean a?`,
		`${at('actor: e')}: events[0].actors[1]: isn't an actor of this file: e`,
		`${at('logg')}: events[0].accounts[0].source: isn't a source of this file: logg, did you mean log?`,
		`${at('min: 3')}: events[0].accounts[0].claims[0].value: has its min above its max`,
		`${at('[1, 2]')}: events[0].accounts[0].claims[0].paragraphs: not among the account's own paragraphs: 2`,
		`${at('log       # twice')}: events[0].accounts[2].source: has an account of this event already: log; put the two together`,
		`${at('one               # twice')}: events[1].id: one is the id of events[0] already`,
		`${at('label:')}: events[1].label: is 16 cells wide, and the list has room for 10`,
	]);
});
