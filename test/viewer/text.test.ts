import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {plural} from '../../source/text/english.ts';
import {cellWidth, cut, fit, take, wrap} from '../../source/viewer/screen/text.ts';

const cuts: readonly (readonly [string, number, string])[] = [
	['Baghdad', 7, 'Baghdad'],
	['Baghdad', 6, 'Baghd…'],
	['Green Zone', 7, 'Green…'],
	['日本語', 5, '日本…'],
	['日本語', 4, '日…'],
	['cafe\u0301 noir', 5, 'cafe\u0301…'],
	['👩‍👩‍👧 family', 3, '👩‍👩‍👧…'],
	['abc', 1, '…'],
	['abc', 0, ''],
];

for (const [text, width, expected] of cuts) {
	test(`${text} cut to ${width} cells`, () => assert.equal(cut(text, width), expected));
}

test('a cut text fits, whatever it is', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), fc.nat(40), (text, width) => {
			assert.ok(cellWidth(cut(text, width)) <= width);
			assert.ok(cellWidth(take(text, width)) <= width);
			assert.equal(cellWidth(fit(text, width)), width);
		}),
	);
});

test('wrapping keeps words whole where they fit, and loses none', () => {
	assert.deepEqual(wrap('rockets hit the Green Zone', 12), ['rockets hit', 'the Green', 'Zone']);
	assert.deepEqual(wrap('one\n\ntwo', 12), ['one', '', 'two']);
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z]{1,9}$/), {minLength: 1}),
			fc.integer({min: 10, max: 60}),
			(words, width) => {
				const lines = wrap(words.join(' '), width);
				assert.ok(lines.every(row => cellWidth(row) <= width));
				assert.deepEqual(lines.join(' ').split(' '), words);
			},
		),
	);
});

test('a count agrees with its noun', () => {
	assert.equal(plural(1, 'event'), '1 event');
	assert.equal(plural(0, 'event'), '0 events');
	assert.equal(plural(2, 'differs', 'differ'), '2 differ');
});
