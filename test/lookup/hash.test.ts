import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {hashOf, hashOfUtf8} from '../../source/lookup/hash.ts';

const texts = fc.oneof(
	fc.string({unit: 'binary'}),
	fc
		.array(
			fc.constantFrom('a', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '灯', '\uffff', '👪', '\u{10ffff}'),
		)
		.map(parts => parts.join('')),
);

test('a text has the same hash by its bytes', () => {
	fc.assert(
		fc.property(texts, text => {
			const bytes = Buffer.from(`x${text}y`);
			assert.equal(hashOfUtf8(bytes, 1, bytes.length - 1), hashOf(text));
		}),
		{numRuns: 2000},
	);
});
