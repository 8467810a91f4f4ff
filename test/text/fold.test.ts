import assert from 'node:assert/strict';
import {test} from 'node:test';
import {comparisonKey, fold} from '../../source/text/fold.ts';

test('a stack of marks is taken off as one', () => {
	assert.equal(fold(`e${'\u0301\u0302'.repeat(2000)}s`), 'es');
	assert.equal(comparisonKey(`\u05d0${'\u05b8'.repeat(2000)} \u05d1`), '\u05d0\u05d1');
});

test('a mark stays that stands on nothing, or on a letter of a script in which it makes another word', () => {
	assert.equal(fold('\u0301a'), '\u0301a');
	assert.equal(fold('か\u3099'), 'が');
	assert.equal(fold('\u061c\u0610ب'), 'ب');
	assert.equal(fold('ب\u0640\u064e'), 'ب\u064e');
});
