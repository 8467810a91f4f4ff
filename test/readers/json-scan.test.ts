import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {behindList, behindNumber, behindString, isPlainNumber} from '../../source/readers/json-rows/scan.ts';
import {readNumeral} from '../../source/text/numeral.ts';

/** Whether a text is one value of JSON, from its first sign to its last. */
function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return text.trim() === text;
	} catch {
		return false;
	}
}

const pieces = (...all: readonly string[]) =>
	fc
		.array(fc.oneof(fc.constantFrom(...all), fc.string({maxLength: 2})), {maxLength: 8})
		.map(list => list.join(''));

test('a string ends where JSON has its end', () => {
	const inner = pieces(
		'\\n',
		'\\',
		'\\u00e9',
		'\\u12',
		'\\ud800',
		'\\x',
		'é',
		'\t',
		'\u0001',
		'"',
		'\\"',
		'/',
		'\\/',
	);
	fc.assert(
		fc.property(inner, text => {
			const bytes = Buffer.from(`"${text}"`);
			const end = behindString(bytes, 0);
			if (end === bytes.length) assert.ok(isJson(`"${text}"`), text);
			// Halves of characters are left to the parser.
			else if (end < 0) assert.ok(!isJson(`"${text}"`) || /\\u[dD][89a-fA-F]/.test(text), text);
			else assert.ok(!isJson(`"${text}"`), text);
		}),
	);
});

test('a number ends where JSON has its end, and is plain if it is written the same again', () => {
	const number = fc.oneof(
		pieces('0', '1', '-', '.', 'e', 'E', '+', '00', '25'),
		fc.double().map(String),
		fc.integer().map(String),
	);
	fc.assert(
		fc.property(number, text => {
			const bytes = Buffer.from(`${text}]`);
			const isWhole = behindNumber(bytes, 0) === text.length;
			assert.equal(isWhole, text !== '' && /^[-\d.eE+]+$/.test(text) && isJson(text), text);
			if (isWhole && isPlainNumber(bytes, 0, text.length))
				assert.equal(typeof readNumeral(text), 'number', text);
		}),
	);
});

test('a list of texts, words and plain numbers ends where JSON has its end', () => {
	const list = fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), {maxLength: 4});
	fc.assert(
		fc.property(list, fc.constantFrom('', ' ', '\t'), (values, blank) => {
			const text = `[${values.map(value => blank + JSON.stringify(value) + blank).join(',')}]`;
			assert.equal(behindList(Buffer.from(`${text},`), 0), Buffer.byteLength(text), text);
			assert.equal(behindList(Buffer.from(text.slice(0, -1)), 0), -1, text);
		}),
	);
	for (const text of ['[1,]', '[,1]', '[1 2]', '[1.50]', '[[1]]', '[{}]', '["a]'])
		assert.equal(behindList(Buffer.from(text), 0), -1, text);
});
