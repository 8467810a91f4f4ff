import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {growingTexts} from '../../source/chronology/texts.ts';
import {stepwise} from '../../source/lookup/memo.ts';
import {wordsIn} from '../../source/query/name-words.ts';
import {textsWithWords, vocabularyOf} from '../../source/query/vocabulary.ts';

const word = fc.constantFrom('lamp', 'lamps', 'am', 'pier', 'о', 'фонарь', "it's", '7');
const name = fc
	.array(fc.oneof(word, fc.constantFrom(' ', '-', ', ', '')), {maxLength: 7})
	.map(parts => parts.join(''));

test('texts are found by whole words next to each other, and by these alone', () => {
	fc.assert(
		fc.property(
			fc.array(name, {maxLength: 20}),
			fc.array(word, {minLength: 1, maxLength: 3}).map(words => words.join(' ')),
			(names, wanted) => {
				const growing = growingTexts();
				for (const each of names) growing.add(each);
				const texts = growing.all();
				const vocabulary = stepwise(() => vocabularyOf(texts)).get();
				const found = names.flatMap((each, number) =>
					` ${wordsIn(each)} `.includes(` ${wanted} `) ? [number] : [],
				);
				assert.deepEqual([...textsWithWords(vocabulary, texts, wanted)], found);
			},
		),
	);
});
