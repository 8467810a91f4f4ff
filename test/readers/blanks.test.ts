import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placedComplaints, read} from '../fixtures.ts';

const head = 'version: 1\ntitle: T\nsources: [{id: s, outlet: S}]\n';
const quote = 'put the text in quotes';
const either = 'put the text in quotes, or give the key a value';
const give = 'give it one, or leave it out';

/** Keys without a value: what is told of each. */
const blanks: readonly (readonly [text: string, ...told: readonly string[]])[] = [
	[
		`${head}events:\n  - {id: a, date: 2020, title: Fog, and a ferry., place: Pier 3, North bank}\n`,
		`5:37: event a: “and a ferry.” is a key without a value: ${quote}`,
		`5:66: event a: “North bank” is a key without a value: ${quote}`,
	],
	[
		`${head}events:
  - id: a
    date: 2020
    title: E
    accounts:
      - {source: s, text: "x", claims: [{topic: Boats, says: one, or two, or none}]}
`,
		`9:67: event a, account of s, claim “Boats”: “or two” is a key without a value: ${quote}`,
		`9:75: event a, account of s, claim “Boats”: “or none” is a key without a value: ${quote}`,
	],
	[
		`${head}actors: [{id: a, name: Smith, John}]\nevents: []\n`,
		`4:31: actor a: “John” is a key without a value: ${either}`,
	],
	['{version: 1, title: Fog, again, events: []}', `1:26: “again” is a key without a value: ${either}`],
	[
		`${head}events:\n  - {id: a, date: 2020-01-01, 2020-01-05, title: E}\n`,
		`5:31: event a: “2020-01-05” is a key without a value: ${either}`,
	],
	[
		`${head}events:\n  - {id: a, date: 2020, title: E, accounts: [{source: s, text: x,\n     claims: [{topic: T, says: S, value: {min: 3, about five}}]}]}\n`,
		`6:51: event a, account of s, claim “T”, value: “about five” is a key without a value: ${quote}`,
	],
	[
		`${head}events:\n  - {id: a, date: 2020, title: A ward, x-ray room and all, x-mine}\n`,
		`5:40: event a: “x-ray room and all” is a key without a value: ${quote}`,
	],
	[
		`${head}events:\n  - {id: a, date: {1960, 1961-12}, title: E}\n`,
		"5:19: event a, date: is a map of keys without values: put the text in quotes, '{1960, 1961-12}'",
	],
	[`${head}place:\nevents: []\n`, `4:1: “place” is a key without a value: ${give}`],
	[`${head}description: ~\nevents: []\n`, `4:1: “description” is a key without a value, ~: ${give}`],
	[
		`${head}events:\n  - id: a\n    date: 2020\n    title: null\n    place:\n`,
		`7:5: event a: “title” is a key without a value, null: ${give}`,
		`8:5: event a: “place” is a key without a value: ${give}`,
	],
	[`${head}? description\nevents: []\n`, `4:3: “description” is a key without a value: ${give}`],
	[`${head}description: !!str\nevents: []\n`, '4:1: description: is empty'],
	[
		`${head}x-no: &no ~\ndescription: *no\nevents: []\n`,
		`5:1: “description” is a key without a value: ${give}`,
	],
	[
		`%YAML 1.1\n---\n${head}description: ~\nevents: []\n`,
		`6:1: “description” is a key without a value, ~: ${give}`,
	],
	[
		`${head}events:\n  - id: a\n    date: 2020\n    title: E\n    tags: [lamp, ~]\n    actors:\n      -\n`,
		'8:18: event a, 2nd of tags: should be text, and is nothing',
		'10:8: event a, 1st actor: an actor is an id or {actor: id, role: by|target|harmed|speaker|named}, and this is nothing',
	],
	[`${head}events: [{id: a,, date: 2020}]\n`, '4:17: event a: there is one comma too many'],
	[`${head}events: []\n: lost\n`, '5:1: has a value without a key'],
	[`? [a, b]\n: c\n${head}events: []\n`, '1:3: is a map or a list in the place of a key: a key is text'],
	[
		`${head}events: []\nx-a: {? {b: c} : d}\n`,
		'5:9: x-a: is a map or a list in the place of a key: a key is text',
	],
];

for (const [text, ...told] of blanks) {
	test(`told in YAML, and refused: ${text.replace(head, '').trim().slice(0, 100)}`, async () => {
		assert.deepEqual(await placedComplaints(text, 'file.yaml'), told);
	});
}

test('a key whose value is null is told in JSON, and refused', async () => {
	const text = `{"version": 1, "title": "T", "description": null, "events": [
	{"id": "a", "date": "2020", "title": null, "place": null}]}`;
	assert.deepEqual(await placedComplaints(text, 'file.json'), [
		`1:30: “description” is a key without a value, null: ${give}`,
		`2:30: event a: “title” is a key without a value, null: ${give}`,
		`2:45: event a: “place” is a key without a value, null: ${give}`,
	]);
});

test('people and places may be called Null, and whatever else YAML has another meaning for', async () => {
	const text = `version: 1
title: Null
sources: [{id: s, outlet: NO, author: Null, place: NULL, note: "null", title: 'null', url: True, published: 0044}]
actors: [{id: 0x1F, name: Null, aliases: [NULL, Off, 1_000, .inf, .NaN, 12:30:45, 2020-01-01]}]
events:
  - {id: 1e3, date: 0044, title: Yes, place: NULL, tags: [Null, n, 0o17, "~"], accounts: [{source: s, text: Null}]}
`;
	for (const start of ['', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n']) {
		const chronology = await read(start + text, 'file.yaml');
		const [source] = chronology.sources.values();
		const [actor] = chronology.actors.values();
		const {id, title, place, tags, accounts} = chronology.get(0);
		assert.deepEqual(
			[source?.outlet, source?.author, source?.place, source?.note, source?.title, source?.url],
			['NO', 'Null', 'NULL', 'null', 'null', 'True'],
		);
		assert.equal(source?.published?.text, '0044');
		assert.deepEqual(
			[actor?.id, actor?.name, ...(actor?.aliases ?? [])],
			['0x1F', 'Null', 'NULL', 'Off', '1_000', '.inf', '.NaN', '12:30:45', '2020-01-01'],
		);
		assert.deepEqual(
			[chronology.title, id, title, place, ...tags, accounts[0]?.text],
			[...['Null', '1e3', 'Yes', 'NULL', 'Null', 'n', '0o17', '~'], 'Null'],
		);
	}
});

const told: readonly (readonly [text: string, ...told: readonly string[]])[] = [
	[
		`${head}events:\n  - {id: a, date: 2020, title: Fog,\n     and the harbour said: "nothing"}\n`,
		"6:6: warning: event a, and the harbour said: isn't a key of the format: if it is part of a text, put the text in quotes",
	],
	[
		`${head}events:\n  - id: a\n    date: 2020   # about\n    title: Bus #12 overturns\n    place: Pier #3\n    tags: [lamp] #mine\n`,
		'7:12: warning: event a, title: “#12 overturns” is a comment: if it is part of the text, put the text in quotes',
		'8:12: warning: event a, place: “#3” is a comment: if it is part of the text, put the text in quotes',
	],
	[
		`${head}events: [{id: a, date: 2020, title: E, accounts: [{source: s, text: x, links: [{to: b, kind: after, seys: so}]}]}]\n`,
		'4:81: warning: event a, account of s, link to b, to: no event has the id b',
		"4:101: warning: event a, account of s, link to b, seys: isn't a key of the format; did you mean says?",
	],
];

for (const [text, ...lines] of told) {
	test(`what may be lost is told, and all the rest is read: ${text.replace(head, '').trim().slice(0, 100)}`, async () => {
		assert.deepEqual(await placedComplaints(text, 'file.yaml'), lines);
	});
}
