import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {valuesOf} from '../../source/readers/json-rows/values.ts';
import {longestLine} from '../../source/readers/lines.ts';

async function found(...chunks: readonly string[]): Promise<readonly string[]> {
	const all: string[] = [];
	for await (const each of valuesOf(chunks)) {
		const {line, column} = each.place;
		all.push(`${line}:${column} ${each.type === 'note' ? 'open' : each.isCut ? 'cut' : each.text}`);
	}
	return all;
}

const divided: readonly (readonly [name: string, text: string, ...values: readonly string[]])[] = [
	['nothing', ' \n\n'],
	['a value a line', '{"a":1}\n{"b":"}{"}\r\n\n{"c":3}', '1:1 {"a":1}', '2:1 {"b":"}{"}', '4:1 {"c":3}'],
	['values one behind another', '{"a":1}{"b":2} {"c":3}', '1:1 {"a":1}', '1:8 {"b":2}', '1:16 {"c":3}'],
	['a mark before each', '\x1e{"a":1}\n\x1e{"b":2}\n', '1:2 {"a":1}', '2:2 {"b":2}'],
	[
		'a list in one line',
		'[{"a":[{}]},{"b":"𝄞"}, {"c":3}]',
		'1:2 {"a":[{}]}',
		'1:13 {"b":"𝄞"}',
		'1:24 {"c":3}',
	],
	[
		'a list of a map a line',
		'[{"a":1},\n{"b":{"c":"},"}},\n{"d":4}]\n',
		'1:2 {"a":1}',
		'2:1 {"b":{"c":"},"}}',
		'3:1 {"d":4}',
	],
	['a list over lines', '[\n  {\n    "a": 1\n  },\n  {"b": 2}\n]', '2:3 {\n    "a": 1\n  }', '5:3 {"b": 2}'],
	['two lists', '[{"a":1}]\n[{"b":2}]', '1:2 {"a":1}', '2:2 {"b":2}'],
	['a list without its end', '[{"a":1},', '1:2 {"a":1}', '1:10 open'],
	['what is no map', '1\ntext\n[2,[3]]\n}', '1:1 1', '2:1 text', '3:2 2', '3:4 [3]', '4:1 }'],
	['commas between lines', '{"a":1},\n{"b":2},\n', '1:1 {"a":1}', '2:1 {"b":2}'],
	['lines that end in CR', '{"a":1}\r{"b":2}\r', '1:1 {"a":1}', '2:1 {"b":2}'],
	[
		'a line that is cut off among lines',
		'{"a":1}\n{"b":[{"c":\n{"d":4}\n{"e":"\n{"f":6}',
		...['1:1 {"a":1}', '2:1 {"b":[{"c":', '3:1 {"d":4}', '4:1 {"e":"', '5:1 {"f":6}'],
	],
	['a first line that is cut off', '{"a":\n1,\n{"b":2}\n', '1:1 {"a":\n1,', '3:1 {"b":2}'],
	[
		'a value of several lines that is broken',
		'[\n  {\n    "a": "x,\n    "b": [{}]\n  },\n  {\n    "c": 3\n  }\n]',
		...['2:3 {\n    "a": "x,', '6:3 {\n    "c": 3\n  }'],
	],
	[
		'values in a line and in several, in a list',
		'[{"a":1},\n{"b":[\n {}]} , {"c":\n3},\n {"d":4} ,{"e":5}]',
		...['1:2 {"a":1}', '2:1 {"b":[\n {}]}', '3:9 {"c":\n3}', '5:2 {"d":4}', '5:11 {"e":5}'],
	],
	[
		'a line that is cut off in a list of a map a line',
		'[{"a":1},\n{"b":[{"c":\n{"d":4},\n {"e":\n,{"f":6}]',
		...['1:2 {"a":1}', '2:1 {"b":[{"c":', '3:1 {"d":4}', '4:2 {"e":', '5:2 {"f":6}'],
	],
	[
		'a broken value of several lines, and others in other columns',
		'[{\n  "a": {"b": "x\n  }\n}, {\n  "c": [{}]\n}, {\n  "d": "\n},\n{"e":5}]',
		...['1:2 {\n  "a": {"b": "x', '4:4 {\n  "c": [{}]\n}', '6:4 {\n  "d": "', '9:1 {"e":5}'],
	],
	[
		'a value of several lines without its end',
		'[\n  {\n    "a": {\n      "b": 1\n  },\n  {\n    "c": 3\n  }\n]',
		...['2:3 {\n    "a": {\n      "b": 1\n  },', '6:3 {\n    "c": 3\n  }'],
	],
	['a break behind a backslash', '{"a":"\\\n{"b":2}', '1:1 {"a":"\\', '2:1 {"b":2}'],
];

for (const [name, text, ...values] of divided) {
	test(`${name}: ${values.length} values`, async () => {
		assert.deepEqual(await found(text), values);
		assert.deepEqual(await found(...text), values, 'and in pieces of one character');
	});
}

test('a value that is too long is told, and what follows it is read', async () => {
	const long = `{"a":"${'x'.repeat(longestLine)}"}`;
	const text = `{"b":1}\n${long}\n{"c":3}`;
	const told = ['1:1 {"b":1}', '2:1 cut', '3:1 {"c":3}'];
	assert.deepEqual(await found(text), told);
	assert.deepEqual(await found(text.slice(0, 5_000_000), text.slice(5_000_000)), told);
});

test('where pieces of a text begin makes no difference', async () => {
	const part = fc.constantFrom(
		...'{}[],":\\\n\r ab𝄞\x1e',
		'{"a":1}',
		'{"b":[{"c":"}"}]}',
		'\r\n',
		'\n{',
		',\n',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(part, {maxLength: 60}), async parts => {
			assert.deepEqual(await found(...parts), await found(parts.join('')));
		}),
		{numRuns: 2000},
	);
});
