import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {numbersHolding} from '../../source/chronology/text-search.ts';
import {growingTexts} from '../../source/chronology/texts.ts';

function textsOf(texts: readonly string[]) {
	const growing = growingTexts();
	for (const text of texts) growing.add(text);
	return growing.all();
}

const rows: readonly (readonly [part: string, numbers: readonly number[]])[] = [
	['lamp', [0, 2, 5]],
	['mp', [0, 2, 5]],
	['l', [0, 2, 5]],
	['pier', [1, 2]],
	['pierl', []],
	['ampp', []],
	['фонарь', [4]],
	['ь', [4]],
	['灯', [6]],
	['lamp and pier and lamp', []],
];

for (const [part, numbers] of rows) {
	test(`the texts with “${part}” are ${numbers.length}`, () => {
		const texts = textsOf(['lamp', 'pier', 'pier lamp', '', 'фонарь', 'lamp lamp', '灯']);
		assert.deepEqual(numbersHolding(texts, part), numbers);
	});
}

test('any part is found in the texts that have it, from one on and before another', () => {
	const text = fc.string({unit: fc.constantFrom('a', 'b', 'ä', '灯', '🏮'), maxLength: 6});
	fc.assert(
		fc.property(
			fc.array(text, {maxLength: 12}),
			fc.string({unit: fc.constantFrom('a', 'b', 'ä', '灯', '🏮'), minLength: 1, maxLength: 3}),
			fc.nat(12),
			fc.nat(12),
			(texts, part, from, to) => {
				const [first, end] = [Math.min(from, texts.length), Math.min(to, texts.length)];
				const wanted = texts.flatMap((each, number) =>
					number >= first && number < end && each.includes(part) ? [number] : [],
				);
				assert.deepEqual(numbersHolding(textsOf(texts), part, first, end), wanted);
			},
		),
	);
});
