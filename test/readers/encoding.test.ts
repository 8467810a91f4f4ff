import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decodeBytes, encodings, isEncoding} from '../../source/readers/encoding.ts';
import {formatNames} from '../../source/readers/formats.ts';
import {formatProblem} from '../../source/readers/problem.ts';
import {tooLarge} from '../../source/readers/too-large.ts';

function told(bytes: Uint8Array, encoding?: string): string {
	const decoding = decodeBytes(bytes, encoding);
	if (decoding.type === 'text') return decoding.text;
	return decoding.problems.map(problem => formatProblem('FILE', problem)).join('\n');
}

const latin = (text: string) => Buffer.from(text, 'latin1');

const rows: readonly (readonly [
	name: string,
	bytes: Uint8Array,
	encoding: string | undefined,
	told: string,
])[] = [
	['UTF-8', Buffer.from('Café'), undefined, 'Café'],
	['UTF-8 with a mark', Buffer.from('\ufeffCafé'), undefined, 'Café'],
	[
		'Windows-1252',
		latin('version: 1\ntitle: Caf\u00e9\n'),
		undefined,
		'FILE:2:11: is not UTF-8; it looks like Windows-1252 (byte E9): save it as UTF-8, or open it with --encoding windows-1252',
	],
	['Windows-1252, named', latin('Caf\u00e9 \u0096 so'), 'windows-1252', 'Café – so'],
	['Latin-1 by its other name', latin('Caf\u00e9'), 'latin1', 'Café'],
	['UTF-16 with a mark', Buffer.from('\ufeffCafé', 'utf16le'), undefined, 'Café'],
	[
		'UTF-16 with a mark, though another encoding is named',
		Buffer.from('\ufeffCafé', 'utf16le'),
		'latin1',
		'Café',
	],
	[
		'UTF-16 without a mark',
		Buffer.from('version: 1', 'utf16le'),
		undefined,
		'FILE: is not UTF-8; it looks like UTF-16: save it as UTF-8, or open it with --encoding utf-16le',
	],
	[
		'Windows-1252 with quotation marks',
		Buffer.from([...latin('title: '), 0x93, ...latin('Caf\u00e9'), 0x94, ...latin(' it'), 0x92, 0x73]),
		undefined,
		'FILE:1:8: is not UTF-8; it looks like Windows-1252 (byte 93): save it as UTF-8, or open it with --encoding windows-1252',
	],
	[
		'half of a surrogate pair',
		Buffer.from([...latin('title: '), 0xed, 0xa0, 0x80, ...latin(' so')]),
		undefined,
		'FILE:1:8: is not UTF-8 here (byte ED): half of a character stands alone, as some programs write those beyond U+FFFF',
	],
	[
		'Cyrillic letters',
		Buffer.from([...latin('title: '), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
		undefined,
		'FILE:1:8: is not UTF-8 (byte CF): save it as UTF-8, or open it with --encoding NAME, such as windows-1251 or shift_jis',
	],
	[
		'a family tree in ANSEL',
		latin('0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME Ren\u00e2e \u00e8\u00e5U \u00b2re \u00ff\u00e2'),
		undefined,
		'0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME René Ǖ øre \ufffd\u0301',
	],
	['Cyrillic letters, named', Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251', 'При'],
	[
		'Polish letters in Windows-1250',
		Buffer.from([...latin('title: ksi'), 0xb9, ...latin('\u00bfka\n')]),
		undefined,
		'FILE:1:11: is not UTF-8 (byte B9): save it as UTF-8, or open it with --encoding NAME, such as windows-1251 or shift_jis',
	],
	[
		'all that Windows-1252 has beyond Latin-1',
		Buffer.from([0x80, 0x85, 0x8a, 0x99, 0x9f]),
		'cp1252',
		'€…Š™Ÿ',
	],
	[
		'what is no Shift_JIS',
		Buffer.from([0x41, 0x0a, 0x81, 0x20]),
		'shift_jis',
		"FILE:2:1: isn't valid shift_jis: the bytes here aren't a character of it",
	],
	[
		'the half of a character at its end',
		Buffer.from([0x41, 0xc3]),
		'utf-8',
		'FILE:1:2: is not UTF-8 here (byte C3), though the rest of it may be: correct it here',
	],
	[
		'UTF-16 of the other order without a mark',
		Buffer.from('version: 1', 'utf16le').swap16(),
		undefined,
		'FILE: is not UTF-8; it looks like UTF-16: save it as UTF-8, or open it with --encoding utf-16be',
	],
	[
		'UTF-32',
		Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
		undefined,
		"FILE: is UTF-32, which isn't read: save it as UTF-8",
	],
	[
		'bytes that are half of zeros',
		Buffer.from([0x7f, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0x40, 0]),
		undefined,
		`FILE: isn't text in ${formatNames}`,
	],
	['UTF-16, named', Buffer.from('Café', 'utf16le'), 'utf-16le', 'Café'],
	[
		'one byte that is wrong among many that are right',
		Buffer.concat([Buffer.from('naïve, é, ü, ß, ø\n'), latin('\u00e9')]),
		undefined,
		'FILE:2:1: is not UTF-8 here (byte E9), though the rest of it may be: correct it here',
	],
	[
		'bytes that are not text',
		Buffer.from([0x7f, 0x45, 0, 0, 0, 0, 1, 2, 0, 0]),
		undefined,
		`FILE: isn't text in ${formatNames}`,
	],
];

for (const [name, bytes, encoding, expected] of rows) {
	test(`${name} is ${expected.startsWith('FILE') ? 'refused by name' : 'read'}`, () => {
		assert.equal(told(bytes, encoding), expected);
	});
}

test('every encoding that is offered is known, and others are not', () => {
	for (const name of encodings) assert.ok(isEncoding(name), name);
	assert.ok(!isEncoding('nope'));
});

test('any bytes are read or refused, and no byte of what is read is another', () => {
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 60}), bytes => {
			const decoding = decodeBytes(bytes);
			if (decoding.type === 'refused') return decoding.problems.length === 1;
			return !decoding.text.includes('\ufffd') || Buffer.from(bytes).includes('\ufffd');
		}),
		{numRuns: 2000},
	);
});

test('of a document in JSON that is too large it is said how its events can be read', () => {
	const said = (start: string) => tooLarge(Buffer.from(start));
	const most = 'is larger than 512 MiB, the most that is read as a whole';
	assert.equal(said('BEGIN:VCALENDAR'), most);
	assert.equal(said('{"a": 1}'), most);
	const more =
		"any number of events is read that are in a line each, as jq -c 'del(.events), .events[]' writes them to a file that ends in .ndjson";
	assert.equal(said('{\n  "version": 1,\n'), `${most}: ${more}`);
	assert.equal(said('\ufeff{"$schema": "./annals.schema.json"'), `${most}: ${more}`);
});
