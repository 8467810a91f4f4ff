import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {progressWords, shortProgressWords} from '../../source/viewer/state/progress.ts';

test('of a document in YAML it is told at each line what share is parsed, and nothing is read otherwise for it', async () => {
	const events = Array.from({length: 100}, (_, index) => `  - {id: e${index}, date: 1900, title: Event}\n`);
	const text = `version: 1\ntitle: Many\nevents:\n${events.join('')}`;
	const shares: number[] = [];
	const [told, untold] = [
		await readChronology('many.yaml', text, {onParsed: share => shares.push(share)}),
		await readChronology('many.yaml', text),
	];
	assert.ok(told.type === 'read' && untold.type === 'read');
	assert.deepEqual([told.chronology.size, told.warnings], [untold.chronology.size, untold.warnings]);
	assert.ok(shares.length > events.length);
	assert.deepEqual(
		shares,
		shares.toSorted((a, b) => a - b),
	);
	assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
});

for (const [progress, words, short] of [
	[{}, '', '0 rows'],
	[{rows: 1200}, '1,200 rows', '1,200 rows'],
	[{rows: 1200, left: {share: 0.34, seconds: 1.2}}, '34 %: 1,200 rows, 2 s left', '34 %'],
	[{parsed: 0.999}, '99 % parsed', '99 %'],
	[{parsed: 1}, 'all parsed', '100 %'],
] as const)
	test(`${JSON.stringify(progress)} is “${words}”, and in short “${short}”`, () => {
		assert.deepEqual([progressWords(progress), shortProgressWords(progress)], [words, short]);
	});
