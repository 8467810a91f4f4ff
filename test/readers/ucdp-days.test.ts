import assert from 'node:assert/strict';
import {test} from 'node:test';
import {daysKey} from '../../source/readers/tables/ucdp-days.ts';
import {cellsOfTexts} from './raw-cells.ts';

const key = daysKey(0, 1, 2);

function keyOf(...texts: readonly string[]): number {
	assert.ok(key);
	return key(cellsOfTexts(texts));
}

const [may, june, year] = ['1990-05-31', '1990-06-01', '1991-05-31'];

test('a first and a last day with how precisely they are known have a number of their own', () => {
	const keys = [may, june, year].flatMap(first =>
		[may, june, year]
			.filter(last => last >= first)
			.flatMap(last => ['1', '2', '5'].map(each => keyOf(first, last, each))),
	);
	assert.ok(keys.every(each => each >= 0 && each < 2 ** 30));
	assert.equal(new Set(keys).size, keys.length);
	assert.ok(keyOf('2199-01-01', '2199-12-31', '9') < 2 ** 30);
});

test('quotation marks and a midnight change nothing', () => {
	const midnight = ' 00:00:00.000';
	const plain = keyOf(may, june, '2');
	assert.equal(keyOf(`"${may}"`, june, '"2"'), plain);
	assert.equal(keyOf(may + midnight, `"${june}${midnight}"`, '2'), plain);
});

test('what is written otherwise has no number', () => {
	for (const texts of [
		...[
			['', june, '1'],
			[may, '', '1'],
			[may, june, ''],
			[june, may, '1'],
			[may, '1992-05-31', '5'],
		],
		...[
			[may, june, '12'],
			[may, june, 'x'],
			[`${may} 00:00:00.001`, june, '1'],
			[`${may} 00:00:00`, june, '1'],
		],
		...[
			['31/05/1990', june, '1'],
			[may, '1990-06', '1'],
			[`${may}T00:00:00.000`, june, '1'],
		],
	])
		assert.equal(keyOf(...texts), -1, texts.join(' '));
	assert.equal(daysKey(0, undefined, 2), undefined);
});
