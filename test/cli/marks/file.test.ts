import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {homeFor, homeWith} from './home.ts';

test('what stands under keys that are not known is kept, its numbers as they are spelled', async () => {
	const others = '"x-note": {"big": 12345678901234567890,  "of": ["a,b", "}"]},\n\t"__proto__": [1e400]';
	const {store, file} = homeWith(`\ufeff{"version": 1.0, "marks": ["a"],\r\n\t${others}\r\n}`);
	assert.equal(await store.mark('b', true), undefined);
	assert.equal(
		readFileSync(file, 'utf8'),
		`{
	"chronology": "annals:iraq",
	"title": "Iraq, 2003–2020",
	"marks": [
		"a",
		"b"
	],
	"version": 1.0,
	"x-note": {
		"big": 12345678901234567890,
		"of": [
			"a,b",
			"}"
		]
	},
	"__proto__": [
		1e400
	]
}
`,
	);
});

test('whatever is marked is read again, and whatever else is there stays', async () => {
	const {store, file} = homeFor();
	const plain = fc.string({unit: 'grapheme-ascii'});
	const key = plain.filter(name => !['chronology', 'title', 'at', 'reading', 'seen', 'marks'].includes(name));
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(plain),
			fc.dictionary(key, fc.jsonValue()),
			fc.nat(),
			async (ids, others, turn) => {
				mkdirSync(path.dirname(file), {recursive: true});
				writeFileSync(file, JSON.stringify(others, undefined, turn % 5));
				for (const id of ids) assert.equal(await store.mark(id, true), undefined);
				assert.deepEqual(await store.read(), {marks: ids});
				for (const id of ids) assert.equal(await store.mark(id, false), undefined);
				const {chronology: _, title: __, marks = [], ...rest} = JSON.parse(readFileSync(file, 'utf8'));
				assert.deepEqual([rest, marks], [JSON.parse(JSON.stringify(others)), []]);
			},
		),
		{numRuns: 50},
	);
});

test('what is read is clean', async () => {
	const {store} = homeWith(
		JSON.stringify({marks: ['a\u001b[2J', 'a\u001b[2J'], at: '\u009b1m', reading: 'b\u0007'}),
	);
	assert.deepEqual(await store.read(), {marks: ['a␛[2J'], at: '\ufffd1m', reading: 'b␇'});
	assert.equal(await store.mark('a␛[2J', false), undefined);
	assert.deepEqual((await store.read()).marks, []);
});

const faults: Readonly<Record<string, readonly [text: string | Buffer, said: string]>> = {
	'nothing in it': ['', ': is empty'],
	'only spaces': [' \n\n', ': is empty'],
	'a list': ['["a"]', ': is a list, and should be a map with a list of marks'],
	'a text': ['"a"', ': is text, and should be a map with a list of marks'],
	nothing: ['null', ': is nothing, and should be a map with a list of marks'],
	YAML: [
		'marks:\n- a\n',
		":1:1: isn't valid JSON: “marks” isn't a value: text and keys stand in double quotes",
	],
	'its end missing': ['{\n"marks": ["a"\n', ":3:1: isn't valid JSON: a ] is missing here"],
	'all but its end missing': ['{\n"marks": ', ":2:10: isn't valid JSON: it ends where a value should stand"],
	'a comma too many': [
		'{"title": "A title that is long enough",\n"marks": ["a",\n],\n"at": "another event"}',
		":2:14: isn't valid JSON: this comma is one too many, since ] follows it",
	],
	'a comment': ['{\n// mine\n"marks": []}', ":2:1: isn't valid JSON: JSON takes no comments"],
	'a conflict of merging': [
		'{\n\t"marks": [\n<<<<<<< HEAD\n\t\t"a"\n=======\n\t\t"b"\n>>>>>>> other\n\t]\n}\n',
		":3:1: isn't valid JSON: “<<<<<<<” isn't a value: text and keys stand in double quotes",
	],
	'another chronology': [
		'{\n"chronology": "https://example.org/\\u001b[2J"}',
		':2:1: chronology: should be annals:iraq, and is https://example.org/␛[2J',
	],
	'a list as the chronology': [
		'{"chronology": []}',
		':1:2: chronology: should be annals:iraq, and is a list',
	],
	'a number as the place': ['{\n\n"at": 3}', ':3:1: at: should be the id of an event, and is 3'],
	'a map as what is open': [
		'{"at": "a",\n"reading": {}}',
		':2:1: reading: should be the id of a source or compare, and is a map',
	],
	'a text as the marks': [
		'{"marks": "a"}',
		':1:2: marks: should be a list of the ids of events, and is text',
	],
	'nothing as the marks': [
		'{"marks": null}',
		':1:2: marks: should be a list of the ids of events, and is nothing',
	],
	'a number as a mark': [
		'{"x": ["marks"],\n"marks": [\n"a, ]",\n"b",\n3\n]}',
		':5:1: marks[2]: should be the id of an event, and is 3',
	],
	'the marks twice': [
		'{"marks": ["a"],\n"at": "a",\n"marks": ["b"]}',
		':3:1: “marks” stands twice, first at line 1, column 2: keep one of them',
	],
	'a number that is spelled otherwise as the place': [
		'{"at": 1.0}',
		':1:2: at: should be the id of an event, and is 1.0',
	],
	'a key of somebody else’s twice': [
		'{"marks": [], "x": {"a": 1,\n"a": 2}}',
		':2:1: x: “a” stands twice, first at line 1, column 21: keep one of them',
	],
	'lists without end': ['['.repeat(100_000), ': is nested too deep'],
	'bytes that are no text': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), ": isn't text"],
	'bytes that are no UTF-8': [Buffer.from('{"marks": ["caf\u00e9"]}', 'latin1'), ": isn't text in UTF-8"],
	'more than anybody marks': [`{"marks": ["${'a'.repeat(2 ** 20)}"]}`, ': is larger than 1 MiB'],
};

for (const [name, [text, said]] of Object.entries(faults)) {
	test(`a file of marks with ${name} is told and never written over`, async () => {
		const {store, file} = homeWith(text);
		const wrong = `~/.local/state/annals/${path.basename(file)}${said}; set it right, or move the file away`;
		assert.deepEqual(await store.read(), {marks: [], problem: `marks can't be read: ${wrong}`});
		assert.equal(await store.mark('a', true), `this mark is not kept: ${wrong}`);
		assert.equal(await store.place({at: 'a'}), `this place is not kept: ${wrong}`);
		assert.deepEqual(readFileSync(file), Buffer.from(text));
		assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
	});
}

test('what is said of a file is a line that can be read', async () => {
	const {store} = homeWith(JSON.stringify({chronology: 'long\n'.repeat(10_000)}));
	const {problem = ''} = await store.read();
	assert.ok(problem.length <= 600, problem);
	assert.doesNotMatch(problem, /\n/);
});
