import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bindings} from '../../source/viewer/modes/index.ts';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import {keyWords} from '../../source/viewer/speech/key-words.ts';
import {citedWords, sentences, speakable} from '../../source/viewer/speech/speakable.ts';

const words: readonly (readonly [string, string])[] = [
	['¶2', 'paragraph 2'],
	['¶1, 3', 'paragraphs 1 and 3'],
	['¶1–3, 7', 'paragraphs 1 to 3 and 7'],
	['headline, ¶2', 'the headline and paragraph 2'],
	['headline, ¶1–3', 'the headline and paragraphs 1 to 3'],
	['headline, ¶1–3, 7', 'the headline, and paragraphs 1 to 3 and 7'],
	['c. January 2020', 'about January 2020'],
	['from c. March to November 2020', 'from about March to November 2020'],
	['the c. elegans worm', 'the c. elegans worm'],
	['2003–2020', '2003 to 2020'],
	['100 BC–AD 14', '100 BC to AD 14'],
	['Iran-backed – or so', 'Iran-backed – or so'],
	['Q3 2020: no events', 'the third quarter of 2020: no events'],
	['Rudaw · Erbil', 'Rudaw, Erbil'],
	['two\n  lines', 'two lines'],
	['\u0301: differ', '◌\u0301: differ'],
	['Tag: \u0301', 'Tag: ◌\u0301'],
	['e\u0301t\u00e9', 'e\u0301t\u00e9'],
	['1\ufe0f\u20e3 and 2', '1 and 2'],
];

for (const [text, spokenText] of words)
	test(`“${text}” is said as “${spokenText}”`, () => assert.equal(speakable(text), spokenText));

test('a long gap in a text is gone through once', () => {
	const gap = ' '.repeat(300_000);
	assert.equal(speakable(`a${gap}b\n${gap}c`), `a${gap}b c`);
});

test('where something stands in a source is said in words', () => {
	const said = [[], [0], [0, 1], [2, 3]].map(numbers => citedWords(numbers));
	assert.deepEqual(said, ['', 'the headline', 'the headline and paragraph 1', 'paragraphs 2 and 3']);
});

test('in ASCII, too, something is said of an accent alone, and a keycap is its digit', () => {
	assert.equal(toAscii(sentences('\u0301: differ', 'Tag: \u0301')), '?: differ. Tag: ?.');
	assert.equal(toAscii(speakable('1\ufe0f\u20e3 and 2')), '1 and 2');
});

test('sentences are closed once, and begin with a capital', () => {
	assert.equal(
		sentences('undated', undefined, '', 'he said “no”', 'Why?', '2003'),
		'Undated. He said “no”. Why? 2003.',
	);
	assert.equal(sentences('he said “no.”'), 'He said “no.”');
	assert.equal(sentences(), '');
});

test('keys are said in words that a screen reader does not pass over', () => {
	const said = ['j', 'J', '?', 'ctrl+d', 'pageup', 'enter', '@', 'meta+x', 'shift+tab', '-'].map(keyWords);
	assert.deepEqual(said, [
		'j',
		'Shift J',
		'question mark',
		'Control D',
		'Page Up',
		'Enter',
		'at sign',
		'Alt X',
		'Shift Tab',
		'minus',
	]);
	for (const key of bindings.flatMap(({keys}) => keys)) assert.match(keyWords(key), /^[A-Za-z0-9 ]+$/, key);
});
