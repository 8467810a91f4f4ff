import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {begin, findingOf, type Searched} from '../../source/chronology/finding.ts';
import {isSo, isUnknown} from '../../source/chronology/truth.ts';
import {wordIndex} from '../../source/chronology/word-index.ts';
import {bitParts, growingWords} from '../../source/chronology/words.ts';
import {fold} from '../../source/text/fold.ts';

/** Texts to look in, in rows that stand backwards in the file, and how many of them have been made. */
function searchedIn(texts: readonly string[]): {readonly searched: Searched; readonly made: () => number} {
	let made = 0;
	const rows = Uint32Array.from(texts, (_, place) => texts.length - 1 - place);
	return {
		made: () => made,
		searched: {
			size: texts.length,
			rowsByPlace: rows,
			partsAt(row) {
				made++;
				const text = texts[row] ?? '';
				return [{text, length: text.length}];
			},
			index: wordIndex(),
		},
	};
}

/** Puts the words of the first places into the index, in segments of some lengths. */
function indexUpTo(
	{index, rowsByPlace}: Searched,
	texts: readonly string[],
	lengths: readonly number[],
): void {
	const words = growingWords();
	let place = 0;
	for (const length of lengths) {
		for (const end = Math.min(texts.length, place + length); place < end; place++) {
			words.text(texts[rowsByPlace[place] ?? 0] ?? '');
			words.endRow();
		}
		const segment = words.segment();
		assert.ok(segment);
		index.add(segment);
	}
}

const rowsWhere = (texts: readonly string[], text: string) =>
	texts.flatMap((each, row) => (each.includes(text) ? [row] : []));

const word = fc.string({unit: fc.constantFrom('a', 'b', 'é', 'ß', "'", '語', '-'), maxLength: 4});
const blank = fc.constantFrom(' ', '\n', '  ', ' ');
const anyText = fc.array(fc.tuple(word, blank), {maxLength: 6}).map(parts => fold(parts.flat().join('')));

test('by an index of any segments, or of some rows, the same rows are found as by a scan', () => {
	fc.assert(
		fc.property(
			fc.array(anyText, {maxLength: 20}),
			anyText,
			fc.array(fc.nat(9), {maxLength: 4}),
			fc.nat(20),
			(texts, wanted, lengths, from) => {
				const {searched} = searchedIn(texts);
				indexUpTo(searched, texts, lengths);
				const finding = findingOf(searched, wanted);
				for (const _ of finding.work(texts.length === 0 ? 0 : from % texts.length));
				assert.ok(finding.isWhole);
				const found = [...finding.truth.keys()].filter(row => finding.truth[row] === isSo);
				assert.deepEqual(found, rowsWhere(texts, wanted));
				assert.equal(finding.hits, found.length);
			},
		),
	);
});

const lamps = Array.from({length: 10_000}, (_, row) => `lamp ${row % 3 === 0 ? 'tower' : 'dock'} n${row}`);

test('a part of a word is found by the index alone, and of two words only rows with both are made', () => {
	assert.ok(lamps.length / 2 > bitParts);
	for (const [text, count, most] of [
		['owe', 3334, 0],
		['amp', 10_000, 0],
		['n9999', 1, 0],
		['zep', 0, 0],
		['tower n33', 39, 112],
		['p d', 6666, 6666],
	] as const) {
		const {searched, made} = searchedIn(lamps);
		indexUpTo(searched, lamps, [4000, 6000]);
		const finding = findingOf(searched, text);
		for (const _ of finding.work(0));
		assert.equal(finding.hits, rowsWhere(lamps, text).length, text);
		assert.equal(finding.hits, count, text);
		assert.ok(made() <= most, `${text}: ${made()}`);
	}
});

test('what no key waits for makes few rows, from a row on, and goes on where it was', () => {
	const {searched, made} = searchedIn(lamps);
	const finding = findingOf(searched, 'tower');
	assert.ok(begin(finding.work(5000)));
	assert.ok(made() > 0 && made() <= 200);
	assert.equal(finding.truth[5001], isSo);
	assert.equal(finding.truth[4999], isUnknown);
	const before = made();
	for (const _ of finding.work(5000));
	assert.equal(made(), lamps.length);
	assert.ok(before < made());
	assert.equal(begin(finding.work(0)), false);
});

test('an index that comes while rows are tried is used for the rest of them', () => {
	const {searched, made} = searchedIn(lamps);
	const finding = findingOf(searched, 'tower');
	begin(finding.work(0));
	const before = made();
	indexUpTo(searched, lamps, [10_000]);
	for (const _ of finding.work(0));
	assert.equal(finding.hits, 3334);
	assert.equal(made(), before);
});

test('a segment is full when it has many new words, as well as when it has many rows', () => {
	const rowsOf = (textAt: (row: number) => string) => {
		const words = growingWords();
		let row = 0;
		while (!words.isFull()) {
			words.text(textAt(row++));
			words.endRow();
		}
		const made = words.segment();
		assert.equal(words.isFull(), false);
		assert.equal(made?.count, row);
		return row;
	};
	assert.equal(
		rowsOf(() => 'lamp'),
		65_536,
	);
	assert.equal(
		rowsOf(row => `${'lamp'.repeat(255)}${1000 + row}`),
		512,
	);
});
