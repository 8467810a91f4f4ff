import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readChronology} from '../../source/readers/index.ts';
import {parseJson} from '../../source/readers/json.ts';
import {faultsIn} from '../../source/readers/json-fault.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, fixture, gullRock} from '../fixtures.ts';

const yaml = fixture('gull-rock.yaml');
const json = [...writeJson(gullRock, allRows(gullRock))].join('');

/** What the formats have a meaning for, and what people and programs write by mistake. */
const piece = fc.oneof(
	fc.string({unit: 'binary', maxLength: 5}),
	fc.constantFrom(
		...[
			'{',
			'}',
			'[',
			']',
			',',
			':',
			': ',
			'? ',
			'- ',
			'"',
			"'",
			'|',
			'>',
			'&a ',
			'*a',
			'!!int ',
			'!x ',
			'<<: *a',
		],
		...[
			'~',
			'null',
			'\n',
			'\r',
			'\r\n',
			'\t',
			' #',
			'%YAML 1.1\n---\n',
			'...\n',
			'\ufeff',
			'\0',
			'\\',
			'\\u',
			'1e999',
		],
		...['x-a: ', '"x-a": ', '"__proto__": ', '[[[[', '{"a":', '-', '.5', '0123', '\ud800'],
	),
);

const pieces = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''));

/** A text in place of a part of another. */
function torn(text: string): fc.Arbitrary<string> {
	return fc
		.tuple(fc.nat(text.length), fc.nat(30), pieces)
		.map(([from, length, inserted]) => text.slice(0, from) + inserted + text.slice(from + length));
}

for (const [name, texts] of [
	['file.yaml', fc.oneof(pieces, torn(yaml), torn(json))],
	['file.json', fc.oneof(pieces, torn(json))],
	['-', fc.oneof(pieces, torn(yaml), torn(json))],
] as const) {
	test(`any text read as ${name} is a chronology, or problems with the place of each`, async () => {
		await fc.assert(
			fc.asyncProperty(texts, async text => {
				const reading = await readChronology(name, text);
				const problems = reading.type === 'read' ? reading.warnings : reading.problems;
				assert.equal(
					reading.type === 'refused',
					problems.some(({severity}) => severity === 'error'),
				);
				const lines = text.split(/\r\n?|\n/);
				for (const {line, column, message} of problems) {
					if (line === undefined || column === undefined)
						assert.match(
							message,
							/^(?:is empty|isn't|is nested|has aliases|is .*; annals reads its own|is .*, and holds no event)/,
						);
					else
						assert.ok(column >= 1 && column <= [...(lines[line - 1] ?? '')].length + 1, `${line}:${column}`);
				}
			}),
			{numRuns: 400},
		);
	});
}

test('a text is JSON where JSON.parse says so, and else has a fault with its place', async () => {
	await fc.assert(
		fc.asyncProperty(fc.oneof(pieces, torn(json), fc.json()), async text => {
			let value: unknown;
			try {
				value = JSON.parse(text);
			} catch {
				const [{offset = -1} = {}] = faultsIn(text);
				assert.ok(text.trim() === '' || (offset >= 0 && offset <= text.length));
				assert.equal((await parseJson(text)).type, 'refused');
				return;
			}
			const tree = await parseJson(text);
			if (tree.type === 'refused') assert.fail(JSON.stringify(tree.problems));
			// A key that stands twice is told, and a number that is spelled otherwise is kept so.
			if (tree.problems.length === 0 && !/\d/.test(text)) assert.deepEqual(tree.value, value);
		}),
		{numRuns: 2000},
	);
});
