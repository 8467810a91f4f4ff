import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {frameRows} from '../../source/ink/frame-rows.ts';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {frame} from '../../source/viewer/frame.ts';
import {drive, opened} from '../drive.ts';
import {orvel} from '../fixtures.ts';
import {manyScripts} from '../world.ts';
import {painted} from './ink-screen.tsx';

const paint = painter(themes.dark, true);

test('the rows of a first screen are those that Ink then paints', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(orvel, manyScripts),
			fc.constantFrom('escape', 'c', 'j j 2', '? j', 'f', 'L'),
			fc.integer({min: 20, max: 210}),
			fc.integer({min: 5, max: 60}),
			(chronology, keys, columns, rows) => {
				const state = drive(opened({size: {columns, rows}}, chronology), keys);
				assert.equal(frameRows(frame(state), paint).join('\n'), painted(state, paint));
			},
		),
		{numRuns: 40},
	);
});
