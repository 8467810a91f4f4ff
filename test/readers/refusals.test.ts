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

const claim = 'event e, account of s, claim “T”';
const forms =
	'a value is a number, {min, max}, {over: N}, {under: N}, {about: N}, {date: EDTF} or {is: word}';

const refusals: readonly (readonly [text: string, ...told: readonly string[]])[] = [
	['', 'is empty'],
	['# nothing but a remark\n', 'is empty'],
	['Dear diary', '1: is text, and a chronology is a map: write version: 1 and title: …'],
	[
		'- a\n- b\n',
		'1: is a list, and a chronology is a map: put the list under events:, behind version: 1 and title: …',
	],
	[
		'{}',
		'1: version: is missing: write version: 1',
		'1: title: is missing: a chronology needs version, title and events',
		'1: events: is missing: write events: and below it a list, or events: [] for none',
	],
	[
		'title: [T]\nversion: 2\nevents: {}\n',
		'1: title: should be text, and is a list: if the brackets are part of a text, put it in quotes',
		'2: version: is 2, and only version 1 is known here: write version: 1',
		'3: events: should be a list, and is a map: an event needs id and title',
	],
	[
		'version: "1"\ntitle: T\nevents: []\n',
		'1: version: is text, and only version 1 is known here: write version: 1',
	],
	['version: 1\ntitle: " "\nevents: []\n', '2: title: is empty'],
	['version: 1\ntitle: T\nevents:\n', '3: “events” is a key without a value: give it one, or leave it out'],
	[
		'version: 1\ntitle: T\nevents: [~, e]\n',
		'3: 1st event: should be a map, and is nothing: an event needs id and title',
		'3: event e: should be a map, and is text: an event needs id and title',
	],
	[
		withEvent('date: [2019-10..2019-12]'),
		"1: event e, date: is a list here: quote the date, '[2019-10..2019-12]'",
	],
	[
		withEvent('date: {1960, 1961-12}'),
		"1: event e, date: is a map of keys without values: put the text in quotes, '{1960, 1961-12}'",
	],
	[withEvent('date: 2000, tags: lamp'), '1: event e, tags: should be a list, and is text: write [lamp]'],
	[withEvent('date: 2000, tags: [""]'), '1: event e, 1st of tags: is empty'],
	[
		withEvent('date: 2000, actors: [{actor: a, role: villain}]'),
		"1: event e, actor a: “villain” isn't a role: write by, target, harmed, speaker or named",
	],
	[
		withEvent('date: 2000, accounts: [{source: s, text: X, paragraphs: [-1, 1.5, one]}]'),
		'1: event e, account of s, 1st of paragraphs: should be 0 or more, and is -1',
		'1: event e, account of s, 2nd of paragraphs: should be a whole number, and is 1.5',
		'1: event e, account of s, 3rd of paragraphs: should be a number, and is text',
	],
	[
		withClaim('value: many'),
		`1: ${claim}, value: “many” isn't a value: write a number, {min: 2, max: 3}, {over: 2}, {under: 3}, {about: 2} or {date: 2020}, or {is: many} to compare words`,
	],
	[
		withClaim('value: {minimum: 3}'),
		`1: ${claim}, value: is a map of minimum, and a value has min, max or both, or one of over, under, about, date, is`,
	],
	[withClaim('value: {min: 1, over: 2}'), `1: ${claim}, value: ${forms}, and this is a map of min, over`],
	[withClaim('value: .inf'), `1: ${claim}, value: should be a finite number, and is Infinity`],
	[withClaim('value: {date: [2019..]}'), `1: ${claim}, value: is a list here: quote the date, '[2019..]'`],
	[withClaim('value: {min: 3, max: 2}'), `1: ${claim}, value: has its min above its max`],
	[
		withClaim('paragraphs: [1, 2, 3]'),
		`1: ${claim}, paragraphs: 2 and 3 aren't among the paragraphs of the account: write them there, too`,
	],
];

for (const [text, ...told] of refusals) {
	test(`refused: ${text.trim().slice(0, 90) || 'an empty file'}`, async () => {
		assert.deepEqual(await complaints(text, 'file.yaml'), told);
	});
}

test('a date in JSON that is a number is to be quoted', async () => {
	const quotes = 'a date is text in quotes';
	const rows = [
		['2003', 'is 2003 here: quote the date, "2003"'],
		['["2003-01..2003-05"]', "is a list here: quote the date, '[2003-01..2003-05]'"],
		['["1960", 1961]', "is a list here: quote the date, '[1960,1961]'"],
		['89', `is 89 here: ${quotes}, and “89” may be two dates: write 1989 or 0089 (AD 89)`],
		['20200315', `is 20200315 here: ${quotes}, and “20200315” isn't an EDTF date: write 2020-03-15`],
		['true', `is true here: ${quotes}, such as "2019-10" or "[2019-10..2019-12]"`],
		['{"year": 2003}', `is a map of year here: ${quotes}, such as "2019-10" or "[2019-10..2019-12]"`],
	] as const;
	for (const [date, told] of rows) {
		const text = `{"version": 1, "title": "T",\n"events": [{"id": "e", "title": "E",\n"date": ${date}}]}`;
		assert.deepEqual(await complaints(text), [`3: event e, date: ${told}`]);
	}
});

test('all that is wrong is told at once, errors first, in the order of the file', async () => {
	const text = fixture('slips.yaml');
	const told = await complaints(text, 'slips.yaml');
	const at = (mark: string) => text.split('\n').findIndex(line => line.includes(mark)) + 1;
	assert.deepEqual(told, [
		`${at('id: a,')}: actor a, partOf: goes in a circle: a is part of itself`,
		`${at('id: b,')}: actor b, partOf: goes in a circle: b is part of itself`,
		`${at('id: c,')}: actor c, partOf: no actor has the id d: add it to actors`,
		`${at('2019-02-29')}: event one, date: “2019-02-29” isn't an EDTF date: February 2019 has 28 days`,
		`${at('actor: e')}: event one, actor aa: no actor has the id aa; did you mean a?`,
		`${at('actor: e')}: event one, actor e: no actor has the id e: add it to actors`,
		`${at('logg')}: event one, account of logg, source: no source has the id logg; did you mean log?`,
		`${at('min: 3')}: event one, account of logg, claim “T”, value: has its min above its max`,
		`${at('[1, 2]')}: event one, account of logg, claim “T”, paragraphs: 2 isn't among the paragraphs of the account: write it there, too`,
		`${at('log       # twice')}: event one, account of log, source: has an account of this event already: log; put the two together`,
		`${at('one               # twice')}: event one, id: one is the id of the 1st event already`,
		`${at('label:')}: event one, label: is 16 cells wide, and the list has room for 10: shorten it, or write it as display`,
		`${at('editor')}: warning: editor: isn't a key of the format`,
		`${at('publisher')}: warning: source log, publisher: isn't a key of the format; did you mean published?`,
	]);
});
