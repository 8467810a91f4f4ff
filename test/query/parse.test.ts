import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseQuery} from '../../source/query/parse.ts';
import type {Clause, Wanted} from '../../source/query/query.ts';
import {quoteValue, quoteWord} from '../../source/query/syntax.ts';
import {gullRock} from '../fixtures.ts';

function clausesOf(text: string): readonly Clause[] {
	const query = parseQuery(text, gullRock);
	if (query.type === 'fault') assert.fail(query.message);
	return query.clauses;
}

const texts: readonly (readonly [query: string, words: readonly string[]])[] = [
	['', []],
	['  \t ', []],
	['lamp', ['lamp']],
	['  lamp   storm ', ['lamp', 'storm']],
	['-lamp', ['-lamp']],
	['storm -lamp', ['storm', '-lamp']],
	['--lamp', ['--lamp']],
	['mid-October', ['mid-October']],
	['"gull rock"', ['gull rock']],
	['-"gull rock"', ['-gull rock']],
	['"actor:keeper"', ['actor:keeper']],
	['"-lamp"', ['-lamp']],
	[String.raw`"the \"light\""`, ['the "light"']],
	[String.raw`"a\\b" c\d`, [String.raw`a\b`, String.raw`c\d`]],
	['"two\nlines"', ['two\nlines']],
	['4:30', ['4:30']],
	['Été 灯 🗼', ['Été', '灯', '🗼']],
];

for (const [text, words] of texts) {
	test(`text: ${JSON.stringify(text)} looks for ${JSON.stringify(words)}`, () => {
		const found = clausesOf(text).map(({wanted, excluded}) => {
			assert.equal(wanted.type, 'text');
			return (excluded ? '-' : '') + (wanted.type === 'text' ? wanted.text : '');
		});
		assert.deepEqual(found, words);
	});
}

const fields: readonly (readonly [query: string, wanted: Wanted])[] = [
	['actor:keeper', {type: 'actor', id: 'keeper'}],
	['actor:"Head Keeper"', {type: 'actor', id: 'keeper'}],
	['ACTOR:Keeper', {type: 'actor', id: 'keeper'}],
	['source:log', {type: 'source', id: 'log'}],
	['tag:lamp', {type: 'tag', id: 'lamp'}],
	['year:1970', {type: 'year', earliest: 0, latest: 364 + 86_399 / 86_400}],
	['year:1970..', {type: 'year', earliest: 0}],
	['year:..1969', {type: 'year', latest: -1 + 86_399 / 86_400}],
	['year:197X', {type: 'year', earliest: 0, latest: 3651 + 86_399 / 86_400}],
	['from:1970-01-02', {type: 'from', earliest: 1}],
	['to:1970-01', {type: 'to', latest: 30 + 86_399 / 86_400}],
	['to:1969/1970-01~', {type: 'to', latest: 30 + 86_399 / 86_400}],
];

for (const [text, wanted] of fields) {
	test(`field: ${text}`, () => {
		assert.deepEqual(clausesOf(text), [{wanted, excluded: false, from: 0, to: text.length}]);
	});
}

test('every term knows where it stands', () => {
	const text = ' tag:lamp  -"gull rock" storm';
	assert.deepEqual(
		clausesOf(text).map(({from, to}) => text.slice(from, to)),
		['tag:lamp', '-"gull rock"', 'storm'],
	);
});

const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc
		.array(
			fc.constantFrom('"', '\\', ':', '-', ' ', '..', 'year', 'actor', 'from', '2020', '-0043', 'é', '\n'),
		)
		.map(parts => parts.join('')),
);

test('any text is a query or a fault with a place inside it', () => {
	fc.assert(
		fc.property(anyText, text => {
			const query = parseQuery(text, gullRock);
			if (query.type === 'query') return query.text === text;
			return query.message !== '' && 0 <= query.from && query.from <= query.to && query.to <= text.length;
		}),
		{numRuns: 1000},
	);
});

test('any word is looked for as that very word when it is quoted', () => {
	fc.assert(
		fc.property(anyText.filter(Boolean), word => {
			assert.deepEqual(clausesOf(quoteWord(word)), [
				{wanted: {type: 'text', text: word}, excluded: false, from: 0, to: quoteWord(word).length},
			]);
		}),
	);
});

test('any value is asked for as that very value when it is quoted', () => {
	fc.assert(
		fc.property(anyText, text => {
			// Short words may name a source of the fixture; none has this one.
			const value = `zzyzx${text}`;
			const query = parseQuery(`source:${quoteValue(value)}`, gullRock);
			assert.equal(query.type, 'fault');
			if (query.type !== 'fault') return;
			assert.ok(query.message.startsWith(`no source is called “${value}”`), query.message);
			assert.deepEqual([query.from, query.to], [7, 7 + quoteValue(value).length]);
		}),
	);
});

test('quotes are put only where they are needed', () => {
	assert.deepEqual(['lamp', 'OR', 'a:b', '-a', 'a-b', 'gull rock', '"', '\\', ''].map(quoteWord), [
		'lamp',
		'"OR"',
		'"a:b"',
		'"-a"',
		'a-b',
		'"gull rock"',
		String.raw`"\""`,
		String.raw`"\\"`,
		'""',
	]);
	assert.deepEqual(['lamp', 'a:b', '-a', 'gull rock', 'a"b'].map(quoteValue), [
		'lamp',
		'a:b',
		'-a',
		'"gull rock"',
		String.raw`"a\"b"`,
	]);
});
