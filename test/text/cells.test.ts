import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import bundledWidth from '../../scripts/substitutes/string-width.cts';
import {isPlain, takeCells, wrapCells} from '../../source/text/cells.ts';

const everyCharacter = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code));

test('every plain character is one cell wide', () => {
	for (const character of everyCharacter.filter(isPlain)) {
		if (character !== '\n') assert.equal(stringWidth(character), 1, JSON.stringify(character));
	}
});

test('the bundle measures texts as string-width does, with and without styles', () => {
	for (const character of everyCharacter) {
		assert.equal(bundledWidth(character), stringWidth(character), JSON.stringify(character));
	}
	const texts = [
		'',
		'Iraq, 2003–2020 · ▸ ¶1 “≠”',
		'日本 \u001b[1mbold\u001b[22m',
		'\u001b[2;31mdim\u001b[0m',
		'\u001b]8;;x\u0007',
	];
	for (const text of texts) {
		assert.equal(bundledWidth(text), stringWidth(text), JSON.stringify(text));
		const options = {countAnsiEscapeCodes: true};
		assert.equal(bundledWidth(text, options), stringWidth(text, options), JSON.stringify(text));
	}
});

const wrapped: readonly (readonly [string, number, readonly string[]])[] = [
	['one two three', 7, ['one two', 'three']],
	['one  two', 7, ['one two']],
	['incomprehensible', 6, ['incomp', 'rehens', 'ible']],
	['日本語の年表', 4, ['日本', '語の', '年表']],
	['日', 1, ['日']],
	['a\n\nb', 5, ['a', '', 'b']],
	['', 5, ['']],
];

for (const [text, width, expected] of wrapped) {
	test(`${JSON.stringify(text)} in lines of ${width} cells`, () => {
		assert.deepEqual(wrapCells(text, width, stringWidth), expected);
	});
}

test('graphemes are taken whole', () => {
	assert.equal(takeCells('cafe\u0301s', 4, stringWidth), 'cafe\u0301');
	assert.equal(takeCells('日本', 3, stringWidth), '日');
});
