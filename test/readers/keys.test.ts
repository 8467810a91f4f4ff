import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placedComplaints} from '../fixtures.ts';

const document = (fields: string) => `version: 1\ntitle: T\n${fields}\n`;
const withEvent = (fields: string) =>
	document(`sources: [{id: radio, outlet: Radio}]\nevents: [{${fields}}]`);
const withClaim = (claim: string) =>
	withEvent(`id: a, title: A, accounts: [{source: radio, text: x, claims: [{topic: T, says: S, ${claim}}]}]`);
const instead = (key: string, written: string) =>
	`${key} is missing, and ${written} isn't a key of the format: write ${key} in its place`;

/** A text, and all that is told of its keys. */
const keys: readonly (readonly [text: string, ...told: readonly string[]])[] = [
	[
		document('sources: [{id: radio, name: Radio}]\nevents: []'),
		`3:23: source radio: ${instead('outlet', 'name')}`,
	],
	[document('actors: [{id: a, title: Anna}]\nevents: []'), `3:18: actor a: ${instead('name', 'title')}`],
	[withEvent('id: a, headline: Fire'), `4:18: event a: ${instead('title', 'headline')}`],
	[withEvent('id: a, titel: Fire'), `4:18: event a: ${instead('title', 'titel')}`],
	[withEvent('title: Fire, date: 2020'), '4:10: event “Fire”, id: is missing: an event needs id and title'],
	[
		withEvent('id: a, title: A, when: 2020'),
		"4:28: warning: event a, when: isn't a key of the format; did you mean date?",
	],
	[
		withEvent('id: a, title: A, acounts: []'),
		"4:28: warning: event a, acounts: isn't a key of the format; did you mean accounts?",
	],
	[
		withEvent('id: a, title: A, date: 2020, dates: 2021'),
		"4:40: warning: event a, dates: isn't a key of the format",
	],
	[
		withEvent('id: a, title: A, accounts: [{source: radio, summary: x}]'),
		`4:55: event a, account of radio: ${instead('text', 'summary')}`,
	],
	[
		withEvent('id: a, title: A, claims: []'),
		"4:28: warning: event a, claims: isn't a key of an event, but of an account",
	],
	[
		withEvent('id: a, title: A, author: Anna'),
		"4:28: warning: event a, author: isn't a key of an event, but of a source",
	],
	[
		document('place: Pier\nevents: []'),
		"3:1: warning: place: isn't a key of a chronology, but of a source or an event",
	],
	[withEvent('id: a, title: A, x: 1'), "4:28: warning: event a, x: isn't a key of the format"],
	[
		'title: T\n',
		'1:1: version: is missing: write version: 1',
		'1:1: events: is missing: write events: and below it a list, or events: [] for none',
	],
	[
		document('events:\n  id: a\n  title: A'),
		'3:1: events: should be a list, and is a map of id, title: begin each item with a dash, - id: …',
	],
	[
		withEvent('id: a, title: A, tags: closure'),
		'4:28: event a, tags: should be a list, and is text: write [closure]',
	],
	[
		withEvent('id: a, title: A, accounts: [radio]'),
		'4:39: event a, account of radio: should be a map, and is text: an account needs source and text',
	],
	[
		document('events:\n  - id: a\n    title:\n      Closed: the bridge'),
		'5:5: event a, title: should be text, and is a map of Closed: if it is a text, put it in quotes, "Closed: the bridge"',
	],
	[
		withEvent('id: a, title: A, accounts: [{source: radio, text: x, paragraphs: 2-4}]'),
		'4:64: event a, account of radio, paragraphs: should be a list, and is text: write [2, 3, 4]',
	],
	[
		withEvent('id: a, title: A, accounts: [{source: radio, text: x, paragraphs: [2-4]}]'),
		'4:77: event a, account of radio, 1st of paragraphs: should be a number, and is text: write 2, 3, 4',
	],
	[
		withEvent('id: a, title: A, accounts: [{source: radio, text: x, links: [{to: a, kind: follows}]}]'),
		'4:73: event a, account of radio, link to a, to: leads to its own event: a',
		"4:80: event a, account of radio, link to a, kind: “follows” isn't a kind of link: write after, because-of, answers, ends, on-condition-of, carries-out or part-of",
	],
	[
		withEvent('id: a, title: A, actors: [{role: by}]'),
		'4:37: event a, 1st actor: has no actor: write {actor: id, role: by}',
	],
];

for (const [text, ...told] of keys) {
	test(`told of ${text.split('\n').slice(2).join(' ').trim().slice(0, 90)}`, async () => {
		assert.deepEqual(await placedComplaints(text, 'file.yaml'), told);
	});
}

/** What people write for a value, and what they are told to write. */
const values: readonly (readonly [written: string, advice: string])[] = [
	['2-3', '{min: 2, max: 3}'],
	['2–3', '{min: 2, max: 3}'],
	['2 to 3', '{min: 2, max: 3}'],
	['between 2 and 3', '{min: 2, max: 3}'],
	['more than 300', '{over: 300}'],
	['"> 300"', '{over: 300}'],
	['fewer than 3', '{under: 3}'],
	['at least 3', '{min: 3}'],
	['3+', '{min: 3}'],
	['3 or more', '{min: 3}'],
	['up to 9', '{max: 9}'],
	['about 50', '{about: 50}'],
	['~50', '{about: 50}'],
	['"1,000"', '1000'],
	['"5"', '5'],
];

for (const [written, advice] of values) {
	test(`the value ${written} leads to ${advice}`, async () => {
		const [told = ''] = await placedComplaints(withClaim(`value: ${written}`), 'file.yaml');
		assert.ok(told.endsWith(`“${written.replaceAll('"', '')}” isn't a value: write ${advice}`), told);
	});
}

test('what is wrong besides the shape is told at once with it, and nothing of what stands in for the rest', async () => {
	const text = `title: T
sources:
  - id: radio
    name: Radio
    published: 12.3.2021
events:
  - title: A
    date: March 2021
    tags: bridge
    actors:
      - actor: council
        role: opener
    accounts:
      - source: Radio
        text: x
        claims:
          - {topic: T, says: S, value: 2-3}
          - topic: U
  - ferry
`;
	assert.deepEqual(
		(await placedComplaints(text, 'file.yaml')).map(told => told.replace(/:\d+:/, ':').slice(0, 60)),
		[
			'1: version: is missing: write version: 1',
			"4: source radio: outlet is missing, and name isn't a key of t",
			'5: source radio, published: “12.3.2021” may be two dates: wri',
			'7: event “A”, id: is missing: an event needs id and title',
			"8: event “A”, date: “March 2021” isn't an EDTF date: write 20",
			'9: event “A”, tags: should be a list, and is text: write [bri',
			"11: event “A”, actor council: “opener” isn't a role: write by,",
			'14: event “A”, account of Radio, source: no source has the id R',
			"17: event “A”, account of Radio, claim “T”, value: “2-3” isn't",
			'18: event “A”, account of Radio, claim “U”: says nothing: write',
			'19: event ferry: should be a map, and is text: an event needs i',
		].map(told => told.slice(0, 60)),
	);
});

test('a date and a word lead to the maps that hold them', async () => {
	const [date = ''] = await placedComplaints(withClaim('value: 2020-11-17'), 'file.yaml');
	assert.match(date, /“2020-11-17” isn't a value by itself: write \{date: 2020-11-17\}$/);
	const [word = ''] = await placedComplaints(withClaim('value: drone'), 'file.yaml');
	assert.match(word, /“drone” isn't a value: write a number, .*, or \{is: drone\} to compare words$/);
	const [text = ''] = await placedComplaints(withClaim('value: {min: two}'), 'file.yaml');
	assert.match(text, /value: has text where a number should stand: min: two$/);
});
