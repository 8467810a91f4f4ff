import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatNames} from '../../source/readers/formats.ts';
import {readChronology} from '../../source/readers/index.ts';
import {placedComplaints} from '../fixtures.ts';

const head = 'version: 1\ntitle: T\n';
/** Lists of nine of the list before, by aliases: nine to the power of how many there are. */
const bomb = `${head}x-0: &x0 [1]
${Array.from({length: 9}, (_, index) => `x-${index + 1}: &x${index + 1} [${`*x${index},`.repeat(9)}]`).join('\n')}
events: []
`;

const yaml: Readonly<Record<string, readonly [text: string, first: string | RegExp]>> = {
	'a quotation mark left open': [
		'title: "x\nevents: []\n',
		"1:8: the quotation mark here isn't closed: close it, or take it away",
	],
	'a tab for an indent': [
		'title:\n\tx: y\n',
		'2:1: this line is indented with a tab: YAML takes spaces alone, so indent with those',
	],
	'a second document': [
		`${head}events: []\n---\n${head}`,
		'4:1: begins a second document here: write one per file',
	],
	'an alias of nothing': [
		'version: 1\nevents: []\ntitle: *nobody\n',
		"3:8: title: in YAML *nobody means what is marked &nobody above, and nothing is: if it is a text, put it in quotes, '*nobody'",
	],
	'an alias of itself': [
		`${head}events: []\nx-a: &a {b: [*a]}\n`,
		'4:14: x-a.b[0].b[0]: *a refers to something that it is part of',
	],
	'a bomb of aliases': [
		bomb,
		'has aliases that stand for more than 1000000 values: write out what they stand for',
	],
	'a tag of nobody': [
		`${head}events: !!js/function []\n`,
		"3:23: events: has the tag !!js/function, which isn't read here: write the value without it, or all of it in quotes",
	],
	'lists in lists': [
		`${head}events: ${'['.repeat(200)}${']'.repeat(200)}\n`,
		'3:109: is nested more than 100 levels deep',
	],
	'very many lists in lists': ['['.repeat(20_000), /nested too deep/],
	'a file of bytes': ['\u007fELF\u0000\u0001\u0000', `isn't text in ${formatNames}`],
};

for (const [name, [text, first]] of Object.entries(yaml)) {
	test(`YAML with ${name} is refused`, async () => {
		const told = await placedComplaints(text, 'file.yaml');
		if (typeof first === 'string') assert.equal(told[0], first);
		else assert.match(told[0] ?? '', first);
		assert.ok(told.length <= 5, told.join('\n'));
	});
}

const json: Readonly<Record<string, readonly [text: string, told: string]>> = {
	'nothing in it': ['', 'is empty'],
	'only spaces': ['\n \n', 'is empty'],
	'its end missing': ['{"version": 1,\n"title": "T"\n', "3:1: isn't valid JSON: a } is missing here"],
	'the end of a list missing': ['{"version": 1,\n"events": [', "2:12: isn't valid JSON: a ] is missing here"],
	'a value missing at its end': ['{"version":', "1:12: isn't valid JSON: it ends where a value should stand"],
	'a value missing': ['{"version":, "title": "T"}', "1:12: isn't valid JSON: a value should stand here"],
	'a word that is none': [
		'{"version": 1,\n"title": nope}',
		"2:10: isn't valid JSON: “nope” isn't a value: text and keys stand in double quotes",
	],
	'a comma too many': [
		'{"version": 1,\n"events": [\n],\n}',
		"3:2: isn't valid JSON: this comma is one too many, since } follows it",
	],
	'a list with a comma too many': [
		'{"version": 1, "title": "T", "events": [\n1,\n]}',
		"2:2: isn't valid JSON: this comma is one too many, since ] follows it",
	],
	'a comma too many in its one line': [
		'{"version":1,"title":"T","events":[{"id":"a"},]}',
		"1:46: event a: isn't valid JSON: this comma is one too many, since ] follows it",
	],
	'two commas': ['{"version": 1,,}', "1:15: isn't valid JSON: a key in double quotes should stand here"],
	'a comma missing': [
		'{"version": 1\n"title": "T"}',
		"2:1: isn't valid JSON: a comma is missing before this",
	],
	'a colon missing': [
		'{"version" 1}',
		"1:12: isn't valid JSON: a colon should stand here, between a key and its value",
	],
	'single quotes': [
		"{'version': 1}",
		"1:2: isn't valid JSON: “'version'” isn't a value: text and keys stand in double quotes",
	],
	'a comment': ['{"version": 1 // first\n}', "1:15: isn't valid JSON: JSON takes no comments"],
	'something after its end': ['{}\n{}', "2:1: isn't valid JSON: there is something after its end"],
	'a double quote in a text': [
		'{"title": "He said "no" today"}',
		`1:21: isn't valid JSON: a " inside a text is written \\"`,
	],
	'a new line in a text': [
		'{"title": "a\nb"}',
		`1:11: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n`,
	],
	'a tab in a text': [
		'{"title": "a\tb"}',
		`1:11: isn't valid JSON: this text has a control character in it; a tab is written \\t`,
	],
	'an escape that is none': [
		'{"title": "C:\\data"}',
		`1:11: isn't valid JSON: a \\ can't stand before this character`,
	],
	'half an escape': [
		'{"title": "\\u00"}',
		`1:11: isn't valid JSON: a \\u in this text lacks its four hexadecimal digits`,
	],
	'half a number': ['{"version": 1.}', "1:13: isn't valid JSON: “1.” isn't a number"],
	'lines that end in CR': [
		'{"version": 1,\r"title": "T"\r"events": []}',
		"3:1: isn't valid JSON: a comma is missing before this",
	],
	'lines that end in CR LF': [
		'{"version": 1,\r\n"title": "T"\r\n"events": []}',
		"3:1: isn't valid JSON: a comma is missing before this",
	],
	'a comma missing behind letters of two units': [
		'{"title": "𝄞𝄞" "version": 1}',
		"1:16: isn't valid JSON: a comma is missing before this",
	],
	'very many lists in lists, and no end': ['['.repeat(100_000), 'is nested too deep'],
	'a word that is none, far in': [
		`{"title": "${'long '.repeat(50)}",\n\n"events": [\n  {"date": yesterday, "id": "x"}]}`,
		"4:12: event x: isn't valid JSON: “yesterday” isn't a value: text and keys stand in double quotes",
	],
};

for (const [name, [text, told]] of Object.entries(json)) {
	test(`JSON with ${name} is refused`, async () => {
		const [first = '', ...more] = await placedComplaints(text, 'file.json');
		assert.deepEqual(more, []);
		assert.equal(first, told);
	});
}

test('commas too many and commas that are missing are told all at once in JSON', async () => {
	const text = `{"version": 1, "title": "T",
"events": [
	{"id": "a", "title": "A",},
	{"id": "b" "title": "B"},
	{"id": "c", "tags": ["x",], "title": "C"},
]}`;
	assert.deepEqual(await placedComplaints(text, 'file.json'), [
		"3:26: event a: isn't valid JSON: this comma is one too many, since } follows it",
		"4:13: event b: isn't valid JSON: a comma is missing before this",
		"5:26: event c: isn't valid JSON: this comma is one too many, since ] follows it",
		"5:43: event c: isn't valid JSON: this comma is one too many, since ] follows it",
	]);
});

test('JSON nested without end is refused', async () => {
	const lists = '['.repeat(50_000) + ']'.repeat(50_000);
	const told = await placedComplaints(`{"version": 1, "title": "T", "events": ${lists}}`, 'file.json');
	assert.deepEqual(told, ['is nested more than 100 levels deep']);
});

test('a key that every object has is a key like any other that is unknown', async () => {
	for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
		const inner = `{"${key}": [{"polluted": true}], "x-${key}": {"${key}": {"polluted": true}}`;
		const event = `${inner}, "id": "e", "date": "2000", "title": "E"}`;
		const start = `${inner}, "version": 1, "title": "T", "events": [`;
		const text = `${start}${event}]}`;
		for (const name of ['file.json', 'file.yaml']) {
			assert.deepEqual(await placedComplaints(text, name), [
				`1:2: warning: ${key}: isn't a key of the format`,
				`1:${start.length + 2}: warning: event e, ${key}: isn't a key of the format`,
			]);
			const reading = await readChronology(name, text);
			assert.equal(reading.type, 'read');
		}
		assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
	}
});

test('names with a reserved meaning are ids like any other', async () => {
	const text = JSON.stringify({
		version: 1,
		title: 'T',
		sources: [{id: '__proto__', outlet: 'S'}],
		actors: [{id: 'constructor', name: 'A'}],
		events: [
			{
				id: '__proto__',
				date: '2000',
				title: 'E',
				actors: ['constructor'],
				tags: ['__proto__'],
				accounts: [{source: '__proto__', text: 'X'}],
			},
		],
	});
	assert.deepEqual(await placedComplaints(text), []);
});
