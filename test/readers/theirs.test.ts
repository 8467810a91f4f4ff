import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, placedComplaints, read} from '../fixtures.ts';

function written(chronology: Chronology): string {
	return [...writeJson(chronology, allRows(chronology))].join('');
}

function inYaml(value: string): string {
	return `version: 1\ntitle: T\nevents: []\nx-own: ${value}\n`;
}

function inJson(value: string): string {
	return `{"version": 1, "title": "T", "events": [], "x-own": ${value}}`;
}

/** What stands under `x-own` in the JSON that is written, without its spaces between values. */
async function kept(text: string, name: string): Promise<string> {
	const whole = written(await read(text, name));
	assert.equal(written(await read(whole, 'back.json')), whole, 'and is the same when it is read back');
	const [, value = ''] = /\n\t"x-own": ([\s\S]*?),\n\t"sources"/.exec(whole) ?? [];
	return value.replace(/\n\t*/g, '');
}

/** YAML under a key of somebody else's, and the JSON that it becomes. */
const fromYaml: readonly (readonly [yaml: string, json: string])[] = [
	['2020-01-01T12:00:00Z', '"2020-01-01T12:00:00Z"'],
	['2020-01-01', '"2020-01-01"'],
	['1.10', '1.10'],
	['00123', '"00123"'],
	['0123', '"0123"'],
	['0x1F', '"0x1F"'],
	['0o17', '"0o17"'],
	['1_000', '"1_000"'],
	['12:30:45', '"12:30:45"'],
	['+5', '"+5"'],
	['.5', '".5"'],
	['.inf', '".inf"'],
	['.NaN', '".NaN"'],
	['1e3', '1e3'],
	['1e400', '1e400'],
	['-0', '-0'],
	['5', '5'],
	['1212094033021784065', '1212094033021784065'],
	['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
	['~', 'null'],
	['', 'null'],
	['null', 'null'],
	['Null', 'null'],
	['"null"', '"null"'],
	['true', 'true'],
	['False', 'false'],
	['yes', '"yes"'],
	['"1.10"', '"1.10"'],
	['!!str 1.10', '"1.10"'],
	['! 1.10', '"1.10"'],
	['[1.50, ~, {a: , b: ~, c: [null]}, {}, []]', '[1.50,null,{"a": null,"b": null,"c": [null]},{},[]]'],
	['{a, b: 1}', '{"a": null,"b": 1}'],
	['{1: a, yes: b, "": c, <<: {d: e}}', '{"1": "a","yes": "b","": "c","<<": {"d": "e"}}'],
	[
		'{title: null, value: 0123, x-own: {date: 2020}}',
		'{"title": null,"value": "0123","x-own": {"date": 2020}}',
	],
	['"a\\e[2Jb\\u202ec\\td\\x9b"', '"a\\u001b[2Jb\\u202ec\\td\\u009b"'],
	['&a [&b 1.0, *b]', '[1.0,1.0]'],
];

for (const [yaml, json] of fromYaml) {
	test(`YAML's ${yaml || 'nothing'} under a key of somebody else's comes back as ${json}`, async () => {
		for (const start of ['', '%YAML 1.1\n---\n'])
			assert.equal(await kept(start + inYaml(yaml), 'file.yaml'), json);
	});
}

for (const json of [
	'1212094033021784065',
	'-0.10',
	'1E+2',
	'1.0',
	'-0',
	'1e-400',
	'"\\u001b[0m\\u009b"',
	'[null,{"a": null,"": [1.0,"1.0",true]},{},[]]',
	'{"__proto__": {"value": 10.0},"id": null}',
	'{"text": "1.10","type": "numeral"}',
]) {
	test(`JSON's ${json} under a key of somebody else's comes back as it was`, async () => {
		assert.equal(await kept(inJson(json), 'file.json'), json);
	});
}

test('any JSON under a key of somebody else’s comes back, read as JSON or as YAML', async () => {
	const number = fc.oneof(
		fc.bigInt().map(String),
		fc.double({noDefaultInfinity: true, noNaN: true}).map(value => JSON.stringify(value)),
		fc.tuple(fc.integer(), fc.nat()).map(([whole, part]) => `${whole}.${part}0`),
	);
	const marks = ['a', 'b', 'c'].map(name => `numeral of ${name}`);
	await fc.assert(
		fc.asyncProperty(fc.json(), fc.array(number, {minLength: 3, maxLength: 3}), async (json, numbers) => {
			const value = marks.reduce(
				(text, mark, index) => text.replace(JSON.stringify(mark), numbers[index] ?? ''),
				`[${json}, ${marks.map(mark => JSON.stringify(mark)).join(', ')}]`,
			);
			const whole = written(await read(inJson(value), 'file.json'));
			assert.deepEqual(JSON.parse(whole)['x-own'], JSON.parse(value));
			for (const spelling of numbers) assert.ok(whole.includes(spelling), spelling);
			assert.equal(written(await read(whole, 'file.yaml')), whole);
		}),
	);
});

const refused: readonly (readonly [yaml: string, told: string])[] = [
	[
		'!!binary aGk=',
		"4:17: x-own: has the tag !!binary, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'!!timestamp 2020-01-01',
		"4:20: x-own: has the tag !!timestamp, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'!!set {a, b}',
		"4:14: x-own: has the tag !!set, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'!!omap [a: 1]',
		"4:15: x-own: has the tag !!omap, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'!!int "3"',
		"4:14: x-own: has the tag !!int, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'[!mine a]',
		"4:15: x-own[0]: has the tag !mine, which isn't read here: write the value without it, or all of it in quotes",
	],
	[
		'!!map [a]',
		"4:14: x-own: has the tag !!map, which isn't read here: write the value without it, or all of it in quotes",
	],
];

for (const [yaml, told] of refused) {
	test(`YAML's ${yaml} is refused, as JSON can't say it`, async () => {
		assert.deepEqual(await placedComplaints(inYaml(yaml), 'file.yaml'), [told]);
	});
}

/** A chronology with one figure, as it is spelled. */
function withFigure(figure: string): string {
	return `version: 1
title: T
sources: [{id: s, outlet: S}]
events: [{id: a, date: 2020, title: E, accounts: [{source: s, text: x, claims: [{topic: T, says: S, value: ${figure}}]}]}]
`;
}

const figures: readonly (readonly [yaml: string, number: unknown])[] = [
	['5', 5],
	['1.10', 1.1],
	['110e-2', 1.1],
	['+5', 5],
	['.5', 0.5],
	['5.', 5],
	['0044', 44],
	['0x1F', 31],
	['0o17', 15],
	['9007199254740991', 9007199254740991],
	['1e21', 1e21],
	['-0.0', 0],
	['{min: 1.0, max: 20e0}', {min: 1, max: 20}],
];

for (const [yaml, number] of figures) {
	test(`${yaml} is the number ${JSON.stringify(number)}`, async () => {
		const [event] = JSON.parse(written(await read(withFigure(yaml), 'file.yaml'))).events;
		assert.deepEqual(event.accounts[0].claims[0].value, number);
	});
}

const path = 'event a, account of s, claim “T”, value';

for (const number of [
	'1212094033021784065',
	'9007199254740993',
	'0.10000000000000000001',
	'-1e-400',
	'0x123456789abcdef01',
]) {
	test(`${number} is more than a number can keep, and refused`, async () => {
		const told = `4:101: ${path}: ${number} has more digits than a number can keep here: round it, or as a value write {is: "${number}"}`;
		assert.deepEqual(await placedComplaints(withFigure(number), 'file.yaml'), [told]);
	});
}

test('a number that is larger than any is refused', async () => {
	const told = `4:101: ${path}: 1e400 is larger than a number can be here: as a value write {is: "1e400"}`;
	assert.deepEqual(await placedComplaints(withFigure('1e400'), 'file.yaml'), [told]);
});

test('such numbers are refused in JSON too, with their place', async () => {
	const text = `{"version": 1, "title": "T", "sources": [{"id": "s", "outlet": "S"}], "events": [{"id": "a", "date": "2020", "title": "E",
"accounts": [{"source": "s", "text": "x", "claims": [{"topic": "T", "says": "S",
	"value": {"min": 1212094033021784065}}]}]}]}`;
	assert.deepEqual(await placedComplaints(text, 'file.json'), [
		`3:12: ${path}.min: 1212094033021784065 has more digits than a number can keep here: round it, or as a value write {is: "1212094033021784065"}`,
	]);
});

test('what is another number in YAML 1.1 than in 1.2 is refused where a file says 1.1', async () => {
	assert.deepEqual(await placedComplaints(`%YAML 1.1\n---\n${withFigure('0123')}`, 'file.yaml'), [
		`6:108: ${path}: 0123 is another number in YAML 1.1 than in 1.2: write it without the zero`,
	]);
});
