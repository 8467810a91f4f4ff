import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {valuesOf} from '../../source/readers/json-rows/values.ts';
import {contentOf, digestsOf, inFile, inMemory} from './both-ways.ts';
import {type Json, printed} from './json-documents.ts';

// However the blanks of a list lie, its rows are those that JSON.parse finds.

const text = fc.constantFrom('Fire', '}, {', '},\n{', '"', '\\', '[{', 'é\u{1d11e}');
const scalar = fc.oneof(text, fc.constantFrom(null, true, 1.5, -0.1, 7));
const value: fc.Arbitrary<Json> = fc.letrec<{value: Json}>(tie => ({
	value: fc.oneof(
		{maxDepth: 3, depthSize: 'medium'},
		scalar,
		fc.array(tie('value'), {maxLength: 3}),
		fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {maxKeys: 3, noNullPrototype: true}),
	),
})).value;
const row = fc.dictionary(fc.constantFrom('x', 'y', 'z'), value, {maxKeys: 3, noNullPrototype: true});

/** What prints rows: each in a line, over lines that don't keep to columns, or with any blanks. */
const printer = fc
	.tuple(
		fc.constantFrom(
			[''],
			['', '', '\n'],
			['', ' ', '\t', '\n', '\r\n', '\r', '\n\n ', '\n  '],
			['\n'],
			['\r\n\t'],
		),
		fc.infiniteStream(fc.nat(7)),
	)
	.map(([blanks, choices]) => {
		const blank = () => blanks[Number(choices.next().value) % blanks.length] ?? '';
		return (each: Json) => printed(each, blank);
	});

const printedRows = fc.array(
	fc.tuple(row, printer).map(([each, print]) => print(each)),
	{minLength: 1, maxLength: 8},
);
const between = fc.constantFrom(',', ',\n', '\n,', ', ', ',\r\n  ', '\n\t,\r\n');
const around = fc.constantFrom(['[', ']'], ['[\n', '\n]\n'], ['\ufeff [', '] '], ['[\r\n  ', '\r\n]']);

async function rowsIn(chunks: Iterable<string>): Promise<readonly unknown[]> {
	const rows: unknown[] = [];
	for await (const each of valuesOf(chunks)) rows.push(each.type === 'note' ? each : JSON.parse(each.text));
	return rows;
}

test('a list has the rows that JSON.parse finds, in whatever pieces it comes', () =>
	fc.assert(
		fc.asyncProperty(printedRows, between, around, async (rows, comma, [start = '', end = '']) => {
			const all = start.replace('\ufeff', '') + rows.join(comma) + end;
			const wanted: unknown = JSON.parse(all);
			assert.deepEqual(await rowsIn([all]), wanted);
			assert.deepEqual(await rowsIn(all), wanted);
		}),
		{numRuns: 1500},
	));

test('values one behind another are those that JSON.parse finds, the first in a line or over several', () =>
	fc.assert(
		fc.asyncProperty(printedRows, fc.constantFrom('\n', '\r\n', '\n\n', '\n\x1e'), async (rows, gap) => {
			const all = rows.join(gap);
			const wanted = rows.map((each): unknown => JSON.parse(each));
			assert.deepEqual(await rowsIn([all]), wanted);
			assert.deepEqual(await rowsIn(all), wanted);
		}),
		{numRuns: 500},
	));

/** What is wrong with a map in whose place another value stands, of which the brackets and quotation marks are whole. */
const fault = fc.constantFrom(
	(each: string) => each.replace(':', ''),
	(each: string) => each.replace(/\}$/, ',}'),
	(each: string) => each.replace(':', ': NaN,'),
	(each: string) => each.replace('"x"', 'x'),
);

test('a map that is no JSON is told, and the others are kept, however their blanks lie', () =>
	fc.assert(
		fc.asyncProperty(printedRows, printer, fault, fc.nat(7), async (rows, print, spoil, at) => {
			const faulty = spoil(print({x: [{a: 1}, {b: {c: 'd'}}], y: 'e'}));
			const all = [...rows.slice(0, at), faulty, ...rows.slice(at), '{"x":"last"}'];
			const found: string[] = [];
			for await (const each of valuesOf([`[${all.join(',\n')}]`]))
				if (each.type === 'value') found.push(each.text);
			assert.deepEqual(found, all);
		}),
		{numRuns: 1500},
	));

const event = fc.record({
	date: fc.constantFrom('2020-03-05', '2020'),
	title: fc.constantFrom('Fire', '}, {', '},\n{', 'é\u{1d11e}'),
	more: value,
	x: fc.constant(1),
});
/** Rows that tell what the keys mean; those behind them are taken by their bytes. */
const first = Array.from({length: 203}, (_, index) =>
	JSON.stringify({id: `p${index}`, x: 1, date: '2001-02-03', title: 'Storm', more: 'none '.repeat(60)}),
);

test('a list of more than 64 KiB is the same by its bytes, by one thread and by two', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.tuple(event, printer).map(([each, print]) => print(each)),
				{minLength: 1, maxLength: 20},
			),
			between,
			around,
			fc.option(fc.tuple(fc.nat(20), fault), {nil: undefined}),
			async (rows, comma, [start = '', end = ''], spoilt) => {
				const events = [...first, ...rows];
				if (spoilt) {
					const [at, spoil] = spoilt;
					const index = first.length + (at % rows.length);
					events[index] = spoil(events[index] ?? '');
				}
				const all = start + events.join(comma) + end;
				const [file, memory] = [await inFile('a.json', all), await inMemory('a.json', all)];
				assert.ok(file && memory);
				assert.equal(file.chronology.size, events.length - (spoilt ? 1 : 0));
				assert.equal(file.problems.length > 0, spoilt !== undefined);
				assert.deepEqual(contentOf(file), contentOf(memory));
				const byTwo = await inFile('a.json', all, {}, await digestsOf('a.json', all, {}, 0));
				assert.deepEqual(byTwo && contentOf(byTwo), contentOf(memory));
			},
		),
		{numRuns: 40},
	));

/** How many values are found in a text, and how many of them are cut off. */
async function countIn(text: string): Promise<{readonly values: number; readonly cut: number}> {
	let [values, cut] = [0, 0];
	for await (const each of valuesOf([text])) {
		values++;
		if (each.type === 'value' && /^\{"b":\[,?$/.test(each.text)) cut++;
	}
	return {values, cut};
}

test('rows that are cut off before maps are told by themselves, however many there are', async () => {
	const count = 20_000;
	const rows = Array.from({length: count}, (_, index) => (index % 2 === 0 ? '{"a":1}' : '{"b":['));
	for (const [start, comma] of [
		['', '\n'],
		['[', ',\n'],
		['[', '\n,'],
		['[{\n"a":1},\n', ',\n'],
	] as const)
		assert.deepEqual(await countIn(start + rows.join(comma)), {
			values: count + (start.match(/[[{]/g)?.length ?? 0),
			cut: count / 2,
		});
});
