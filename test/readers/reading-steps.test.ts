import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ReadingStep} from '../../source/readers/document.ts';
import {readChronology} from '../../source/readers/index.ts';
import {progressWords, shortProgressWords} from '../../source/viewer/state/progress.ts';

test('of a document in YAML it is told at each line what share is parsed, and nothing is read otherwise for it', async () => {
	const events = Array.from({length: 100}, (_, index) => `  - {id: e${index}, date: 1900, title: Event}\n`);
	const text = `version: 1\ntitle: Many\nevents:\n${events.join('')}`;
	const shares: number[] = [];
	const onStep = ({name, share}: ReadingStep) => {
		if (name === 'parsed') shares.push(share);
	};
	const [told, untold] = [
		await readChronology('many.yaml', text, {onStep}),
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

test('of a document in JSON it is told how far each step is', async () => {
	const events = Array.from({length: 4}, (_, index) => ({id: `e${index}`, date: '1900', title: 'Event'}));
	const steps: string[] = [];
	const text = JSON.stringify({version: 1, title: 'Many', events});
	const told = await readChronology('many.json', text, {
		onStep: ({name, share}) => steps.push(`${name} ${share}`),
	});
	assert.equal(told.type, 'read');
	assert.deepEqual(steps, [
		'parsed 1',
		...['checked 0', 'checked 0.125', 'checked 0.25', 'checked 0.375', 'checked 1'],
		...['read 0', 'read 0.25', 'read 0.5', 'read 0.75'],
	]);
});

for (const [progress, words, short] of [
	[{}, '', '0 rows'],
	[{rows: 1200}, '1,200 rows', '1,200 rows'],
	[{rows: 1200, left: {share: 0.34, seconds: 1.2}}, '34 %: 1,200 rows, 2 s left', '34 %'],
	[{step: {name: 'parsed', share: 0.999}}, '99 % parsed', '99 %'],
	[{step: {name: 'checked', share: 1}}, 'all checked', '100 %'],
	[{step: {name: 'read', share: 0}}, '0 % read', '0 %'],
	[{step: {name: 'handed over', share: 0.345}}, '34 % handed over', '34 %'],
] as const)
	test(`${JSON.stringify(progress)} is “${words}”, and in short “${short}”`, () => {
		assert.deepEqual([progressWords(progress), shortProgressWords(progress)], [words, short]);
	});
