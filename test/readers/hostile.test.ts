import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {complaints} from '../fixtures.ts';

const head = 'version: 1\ntitle: T\n';
const bomb = `${head}x-a: &a [1,1,1,1,1,1,1,1,1]
x-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
x-c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
x-d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]
events: []
`;

const yaml: Readonly<Record<string, readonly [text: string, first: string | RegExp]>> = {
	'a quotation mark left open': ['title: "x\nevents: []\n', /^3: is no YAML: .*quote/],
	'a tab for an indent': ['title:\n\tx: y\n', /^2: is no YAML: Tabs are not allowed as indentation$/],
	'a key twice': [`${head}title: U\nevents: []\n`, '3: is no YAML: Map keys must be unique'],
	'a second document': [
		`${head}events: []\n---\n${head}`,
		/^4: holds a second document here: write one a file$/,
	],
	'an alias of nothing': ['title: *nobody\n', /^is no YAML: Unresolved alias .*: nobody$/],
	'an alias of itself': ['a: &a [*a]\n', /nested|alias/i],
	'a bomb of aliases': [bomb, 'is no YAML: Excessive alias count indicates a resource exhaustion attack'],
	'a tag of nobody': [`${head}events: !!js/function []\n`, /^3: is no YAML: Unresolved tag/],
	'lists in lists': [
		`${head}events: ${'['.repeat(200)}${']'.repeat(200)}\n`,
		'is nested more than 100 levels deep',
	],
	'very many lists in lists': ['['.repeat(20_000), /nested too deep/],
	'a file of bytes': ['\u007fELF\u0000\u0001\u0000', 'is no text in YAML or JSON'],
};

for (const [name, [text, first]] of Object.entries(yaml)) {
	test(`YAML with ${name} is refused`, async () => {
		const told = await complaints(text, 'file.yaml');
		if (typeof first === 'string') assert.equal(told[0], first);
		else assert.match(told[0] ?? '', first);
		assert.ok(told.length <= 5, told.join('\n'));
	});
}

const json: Readonly<Record<string, readonly [text: string, told: string]>> = {
	'nothing in it': ['', '1: is empty'],
	'only spaces': ['\n \n', '3: is empty'],
	'its end missing': [
		'{"version": 1,\n"title": "T"\n',
		"3: is no JSON: Expected ',' or '}' after property value",
	],
	'a word that is none': ['{"version": 1,\n"title": nope}', "2: is no JSON: Unexpected token 'o'"],
	'a comma too many': [
		'{"version": 1,\n"events": [\n],\n}',
		'4: is no JSON: Expected double-quoted property name',
	],
	'a list with a comma too many': [
		'{"version": 1, "title": "T", "events": [\n1,\n]}',
		"3: is no JSON: Unexpected token ']'",
	],
	'a comma missing': [
		'{"version": 1\n"title": "T"}',
		"2: is no JSON: Expected ',' or '}' after property value",
	],
	'single quotes': ["{'version': 1}", "1: is no JSON: Expected property name or '}'"],
	'something after its end': ['{}\n{}', '2: is no JSON: Unexpected non-whitespace character after JSON'],
	'a word that is none, far in': [
		`{"title": "${'long '.repeat(50)}",\n\n"events": [\n  {"date": yesterday, "id": "x"}]}`,
		"4: is no JSON: Unexpected token 'y'",
	],
};

for (const [name, [text, told]] of Object.entries(json)) {
	test(`JSON with ${name} is refused`, async () => {
		const [first = '', ...more] = await complaints(text, 'file.json');
		assert.deepEqual(more, []);
		assert.equal(first, told);
	});
}

test('JSON nested without end is refused', async () => {
	const lists = '['.repeat(50_000) + ']'.repeat(50_000);
	const told = await complaints(`{"version": 1, "title": "T", "events": ${lists}}`, 'file.json');
	assert.deepEqual(told, ['is nested more than 100 levels deep']);
});

for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
	test(`the key ${key} is a key like any other that is unknown`, async () => {
		const inner = `{"${key}": [{"polluted": true}], "x-${key}": {"${key}": {"polluted": true}}`;
		const event = `${inner}, "id": "e", "date": "2000", "title": "E"}`;
		const text = `${inner}, "version": 1, "title": "T", "events": [${event}]}`;
		for (const name of ['file.json', 'file.yaml']) {
			assert.deepEqual(await complaints(text, name), [
				`1: ${key}: warning: is not a key of the format`,
				`1: events[0].${key}: warning: is not a key of the format`,
			]);
			const reading = await readChronology(name, text);
			assert.equal(reading.type, 'read');
		}
		assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
	});
}

test('maps as keys are keys that are unknown', async () => {
	const told = await complaints(`? [a, b]\n: c\n${head}events: []\n`, 'file.yaml');
	assert.deepEqual(
		told.map(line => line.replace(/^.*: warning/, 'warning')),
		['warning: is not a key of the format'],
	);
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
	assert.deepEqual(await complaints(text), []);
});
