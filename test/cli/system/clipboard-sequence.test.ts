import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {clipboardSequence, copyText} from '../../../source/cli/system/clipboard.ts';

const isUnsure = 'Citation copied, if your terminal allows it.';

for (const [title, long, isTold] of [
	['as long as all terminals take', 'x'.repeat(74_994), false],
	['a byte longer', 'x'.repeat(74_995), true],
	['fewer characters, but more bytes', '“'.repeat(25_000), true],
] as const) {
	test(`a text for the terminal, ${title}`, async () => {
		let written = '';
		const told = await copyText(long, 'citation', {
			env: {PATH: ''},
			platform: 'linux',
			write: bytes => {
				written = bytes;
			},
		});
		const bytes = Buffer.byteLength(long).toLocaleString('en');
		assert.equal(told, isTold ? `Citation copied, if your terminal takes ${bytes} bytes.` : isUnsure);
		assert.equal(decode(written), long);
	});
}

/** The text that a terminal puts into its clipboard. */
function decode(sequence: string): string {
	const [, base64] = /^\u001b\]52;c;([\w+/]*={0,2})\u0007$/.exec(sequence) ?? [];
	assert.ok(base64 !== undefined, 'one sequence, and nothing else');
	return Buffer.from(base64, 'base64').toString();
}

/**
 * What GNU screen hands on to its terminal, by the states of its ansi.c; a string of more bytes than the oldest screen
 * keeps (MAXSTR, with its end) and what is in no string would be printed.
 */
function throughScreen(bytes: string, most = 255): string {
	let handedOn = '';
	let state: 'text' | 'escape' | 'string' | 'string escape' = 'text';
	let kept = '';
	for (const byte of bytes) {
		switch (state) {
			case 'text':
				assert.equal(byte, '\u001b', 'nothing is printed');
				state = 'escape';
				break;
			case 'escape':
				assert.equal(byte, 'P', 'nothing but strings of the device');
				kept = '';
				state = 'string';
				break;
			case 'string':
				if (byte === '\u001b') state = 'string escape';
				else kept += byte;
				break;
			case 'string escape':
				if (byte === '\\') {
					handedOn += kept;
					state = 'text';
				} else if (byte === '\u001b') kept += '\u001b';
				else {
					kept += `\u001b${byte}`;
					state = 'string';
				}
		}
		assert.ok(kept.length <= most, 'a string that is too long');
	}
	assert.equal(state, 'text', 'all strings are ended');
	return handedOn;
}

test('any text comes whole through OSC 52, and through screen', () => {
	const texts = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.string({unit: 'grapheme', minLength: 100, maxLength: 2000}),
		fc.nat(3000).map(length => 'é'.repeat(length)),
	);
	fc.assert(
		fc.property(texts, given => {
			assert.equal(decode(clipboardSequence(given, false)), given);
			assert.equal(decode(throughScreen(clipboardSequence(given, true))), given);
		}),
	);
});
