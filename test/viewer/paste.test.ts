import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../source/viewer/update.ts';
import {drive, opened, screenOf} from '../drive.ts';

for (const [what, key] of [
	['a filter', 'f'],
	['a search', '/'],
	['a date', ':'],
] as const) {
	test(`what is pasted into ${what} is written if a line can be that long, and else told`, () => {
		const writing = drive(opened({size: {columns: 80, rows: 24}}), key);
		const pasted = (length: number) => update(writing, {type: 'paste', text: 'x'.repeat(length)}).state;
		assert.match(screenOf(pasted(2000)), /x{9}/);
		const screen = screenOf(pasted(2_000_000)).replaceAll(/\s+/g, ' ');
		assert.doesNotMatch(screen, /x{9}/);
		assert.match(screen, /too long: a line takes 2,000 characters/);
	});
}
