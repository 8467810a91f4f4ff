import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import bundledWidth from '../../scripts/substitutes/string-width.cts';
import {graphemesOf, isPlain, startOf, takeCells, withBases} from '../../source/text/cells.ts';
import {partsByRuns, sample} from '../../source/text/wide-runs.ts';
import {wordEnds} from '../../source/text/word-ends.ts';
import {wrapCells} from '../../source/text/wrap.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';

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
	['灯台守 が海を', 10, ['灯台守', 'が海を']],
	['灯台守 が海を見る', 10, ['灯台守 が', '海を見る']],
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

test('a long text is measured once, by its words and graphemes, and not as a whole', () => {
	const texts = [
		'w'.repeat(5000),
		'👩‍🚒'.repeat(1000),
		'灯台守が海を見る'.repeat(600),
		'née de '.repeat(700),
		`a${'\u0301'.repeat(5000)}`,
	];
	for (const text of texts) {
		let measured = 0;
		const lines = wrapCells(text, 40, part => {
			measured += part.length;
			return stringWidth(part);
		});
		// A word is measured where it is broken, and once more as a part of its line.
		assert.ok(measured <= 4 * text.length, `${measured} of ${text.length}: ${text.slice(0, 20)}`);
		assert.ok(lines.every(line => stringWidth(line) <= 40));
		measured = 0;
		takeCells(startOf(text, 40), 40, part => {
			measured += part.length;
			return stringWidth(part);
		});
		assert.ok(measured <= 64 * 41, 'to take the start of a text only that is measured');
	}
});

test('marks beyond thirty on one character stand on characters of their own', () => {
	assert.equal(withBases(`a${'\u0301'.repeat(31)}`), `a${'\u0301'.repeat(30)}\u25cc\u0301`);
	for (const mark of ['\u0301', '\u{1d165}']) {
		for (const count of [1, 7, 8, 15, 16, 29, 30, 31, 60, 61, 95]) {
			const marks = Array.from({length: count}, (_, index) =>
				index % 30 || !index ? mark : `\u25cc${mark}`,
			);
			assert.equal(withBases(`a${mark.repeat(count)}b`), `a${marks.join('')}b`, `${count} of ${mark.length}`);
		}
	}
	assert.ok(wrapCells(`a${'\u0301'.repeat(5000)}`, 40, stringWidth).length > 3);
});

test('a text is divided into graphemes piece by piece as it is as a whole', () => {
	const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	for (const text of ['👩‍🚒é🇮🇶', 'e\u0301'.repeat(3), `a${'\u0301'.repeat(2000)}b`, '🇮🇶', 'x']) {
		const long = text.repeat(Math.ceil(3000 / text.length));
		assert.deepEqual(
			graphemesOf(long),
			Array.from(segmenter.segment(long), ({segment}) => segment),
		);
	}
	assert.deepEqual(graphemesOf(''), []);
});

test('every plain character is a grapheme', () => {
	const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	const all = everyCharacter.filter(isPlain);
	for (const text of [all.join(''), all.toReversed().join('')])
		assert.deepEqual(
			graphemesOf(text),
			Array.from(segmenter.segment(text), ({segment}) => segment),
		);
});

test('a plain text is wrapped as any other is, without measuring its words', () => {
	const plain = fc.string({unit: fc.constantFrom('o', 'e', 'x', ' ', ' ', '-', '\n'), maxLength: 80});
	fc.assert(
		fc.property(plain, fc.integer({min: 1, max: 12}), (text, width) => {
			// A Georgian letter takes one cell, too, but isn't among the characters that are known to.
			const other = wrapCells(text.replaceAll('o', 'ა'), width, cellWidth);
			assert.deepEqual(
				wrapCells(text, width, cellWidth),
				other.map(line => line.replaceAll('ა', 'o')),
			);
		}),
	);
	let measured = 0;
	const lines = wrapCells('the lamp was dark all night '.repeat(100), 40, text => {
		measured++;
		return text.length;
	});
	assert.ok(lines.length > 50 && measured <= 1, `${measured} texts were measured`);
});

test('the words of a long text without spaces are found once, whatever the width', () => {
	const text = 'กลางคืนประภาคารมืด'.repeat(100);
	const ends = wordEnds(text);
	for (const width of [20, 30]) {
		const lines = wrapCells(text, width, cellWidth);
		assert.equal(lines.join(''), text);
		assert.ok(lines.every(line => cellWidth(line) <= width));
	}
	assert.equal(wordEnds(text), ends);
});

test('each character of a run is a grapheme of two cells', () => {
	const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	const all = everyCharacter.filter(character => partsByRuns(character.repeat(100)).some(({isRun}) => isRun));
	assert.ok(all.length > 25_000 && all.includes('の') && all.includes('。') && all.includes(sample));
	for (const character of all) {
		assert.equal(stringWidth(character), 2, JSON.stringify(character));
		assert.equal(cellWidth(character), 2, JSON.stringify(character));
	}
	for (const text of [all.join(''), all.toReversed().join('')])
		assert.equal([...segmenter.segment(text)].length, all.length);
});

const piece = fc.constantFrom(
	...[
		'巴格达市中心发生爆炸',
		'灯台守が海を見る',
		'多人伤亡'.repeat(20),
		'霧'.repeat(70),
		'、',
		'。',
		'（',
		'）',
		'「',
		'」',
		'ッ',
	],
	...['é', 'か\u3099', 'ab', '(x)', '2020', '👩‍🚒', 'สวัสดีครับ', '\ufe0f'],
);

test('a long run of Han or kana fills its lines, and no line begins or ends with a mark that may not', () => {
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 30}), fc.integer({min: 1, max: 50}), (pieces, width) => {
			const text = withBases(pieces.join(''));
			const lines = wrapCells(text, width, cellWidth);
			assert.equal(lines.join(''), text);
			for (const line of lines) assert.ok(cellWidth(line) <= Math.max(2, width), line);
		}),
	);
	const text = '巴格达市中心发生爆炸（多人伤亡）。'.repeat(100);
	for (const width of [10, 21, 60]) {
		const lines = wrapCells(text, width, cellWidth);
		assert.equal(lines.join(''), text);
		assert.ok(lines.every(line => cellWidth(line) <= width && !/^[）。]|（$/.test(line)));
		assert.ok(
			lines.slice(0, -1).every(line => cellWidth(line) >= width - 5),
			`${width}`,
		);
	}
	const withoutWidth = wrapCells('霧'.repeat(200), 40, ({length}) => length);
	assert.deepEqual(
		withoutWidth.slice(1, -1).map(({length}) => length),
		[40, 40, 40],
	);
});

test('of a text without spaces but a few, what fits into a line is not divided into words', () => {
	const count = 1000;
	for (const [text, most] of [
		['กลางคืนประภาคารมืดเงียบสงบ ', 3 * count],
		['灯台守 ', 10],
	] as const) {
		let measured = 0;
		const lines = wrapCells(text.repeat(count), 100, part => {
			measured++;
			return cellWidth(part);
		});
		assert.ok(lines.length > 50 && measured <= most, `${measured} texts were measured`);
	}
});

test('of a long run only the ends of lines are looked at', () => {
	let measured = 0;
	const lines = wrapCells('灯台守が海を見る'.repeat(5000), 40, part => {
		measured += part.length;
		return cellWidth(part);
	});
	assert.ok(lines.length >= 2000 && measured < 200, `${measured}`);
});
