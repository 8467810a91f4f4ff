import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Key} from 'ink';
import {keyNames} from '../../source/ink/key-names.ts';

const plain: Key = {
	...{upArrow: false, downArrow: false, leftArrow: false, rightArrow: false, pageDown: false, pageUp: false},
	...{home: false, end: false, return: false, escape: false, ctrl: false, shift: false, tab: false},
	...{
		backspace: false,
		delete: false,
		meta: false,
		super: false,
		hyper: false,
		capsLock: false,
		numLock: false,
	},
};

test('letters are told without a segmenter, which takes 16 ms to make', () => {
	const {Segmenter} = Intl;
	Reflect.deleteProperty(Intl, 'Segmenter');
	try {
		assert.deepEqual(keyNames('j', plain), ['j']);
		assert.deepEqual(keyNames('jj +é', plain), ['j', 'j', 'space', '+', 'é']);
	} finally {
		Object.assign(Intl, {Segmenter});
	}
});

test('a character of several code points is one key', () => {
	assert.deepEqual(keyNames('e\u0301👩‍🚒\r', plain), ['e\u0301', '👩‍🚒', 'enter']);
});
