import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {line} from '../../source/viewer/screen/line.ts';
import {
	type Block,
	countLines,
	lineAt,
	positionAt,
	scrollPosition,
} from '../../source/viewer/screen/viewport.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {detailShown, drive, opened, screenOf, topOf} from '../drive.ts';

const lengths = fc.array(fc.nat({max: 9}), {maxLength: 12});

function blocksOf(all: readonly number[]): readonly Block[] {
	return all.map((length, item) => ({item, lines: Array.from({length}, () => line('text'))}));
}

test('the position of a line leads back to it', () => {
	fc.assert(
		fc.property(lengths, all => {
			const blocks = blocksOf(all);
			for (let at = 0; at < countLines(blocks); at++) {
				assert.equal(lineAt(blocks, positionAt(blocks, at)), at);
			}
		}),
	);
});

test('an item without lines is where the next one begins, and one that is not there likewise', () => {
	const blocks = blocksOf([2, 0, 3]);
	assert.equal(lineAt(blocks, {item: 1, into: 0}), 2);
	assert.equal(lineAt([...blocks, {item: 5, lines: [line('last')]}], {item: 4, into: 0.5}), 5);
	assert.equal(lineAt(blocks, {item: -1, into: 0}), 0);
	assert.equal(lineAt(blocks, {item: 9, into: 0}), 5);
});

test('scrolling stays between the first line and the last that can stand at the top', () => {
	fc.assert(
		fc.property(lengths, fc.integer({min: 1, max: 20}), fc.integer({min: -99, max: 99}), (all, rows, by) => {
			const blocks = blocksOf(all);
			const top = lineAt(blocks, scrollPosition({blocks, rows}, {item: 0, into: 0}, by));
			assert.equal(top, Math.min(Math.max(0, countLines(blocks) - rows), Math.max(0, by)));
		}),
	);
});

function resized(state: State, columns: number, rows: number): State {
	return update(state, {type: 'resize', size: {columns, rows}}).state;
}

test('a resize keeps the item that stands at the top, and back again the very line', () => {
	const read = drive(opened({at: 'truce', size: {columns: 60, rows: 20}}), 'enter c j j j j j j');
	const firstItem = (state: State) => positionAt(detailShown(state).blocks, topOf(state)).item;
	assert.ok(topOf(read) > 0);
	for (const [columns, rows] of [
		[40, 12],
		[52, 20],
		[110, 12],
	] as const) {
		const other = resized(read, columns, rows);
		assert.equal(firstItem(other), firstItem(read), `${columns}x${rows}`);
		assert.equal(screenOf(resized(other, 60, 20)), screenOf(read), `${columns}x${rows}`);
	}
});

test('a resize keeps the match that a search in the detail has led to', () => {
	const found = drive(opened({at: 'truce', size: {columns: 120, rows: 40}}), 'enter / t h e enter n n');
	const item = found.found?.item;
	assert.ok(item !== undefined);
	assert.match(screenOf(found), /3 of \d+/);
	const narrow = resized(found, 44, 14);
	assert.deepEqual(narrow.found, found.found);
	assert.equal(screenOf(resized(narrow, 120, 40)), screenOf(found));
});

test('two events that are compared keep the topic at the top through a resize', () => {
	const pair = drive(
		opened({at: 'balloon-protest', size: {columns: 80, rows: 24}}),
		'C k k k enter pagedown',
	);
	const back = resized(resized(pair, 120, 18), 80, 24);
	assert.equal(screenOf(back), screenOf(pair));
});
