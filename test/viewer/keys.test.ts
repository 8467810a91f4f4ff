import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
	actionOf,
	type Binding,
	bindings,
	formatKey,
	formatKeys,
	modes,
} from '../../source/viewer/keys/keys.ts';

const rows: readonly Binding[] = bindings;

test('a key means one thing in a mode', () => {
	const uses = rows.flatMap(({mode, keys}) => keys.map(key => `${mode} ${key}`));
	assert.deepEqual(uses.toSorted(), [...new Set(uses)].toSorted());
});

test('quitting at once, suspending and redrawing work in every mode', () => {
	for (const {mode} of modes) {
		assert.equal(actionOf(bindings, mode, 'ctrl+c'), 'interrupt');
		assert.equal(actionOf(bindings, mode, 'ctrl+z'), 'suspend');
		assert.equal(actionOf(bindings, mode, 'ctrl+l'), 'redraw');
	}
});

test('a letter is text while the filter is written', () => {
	for (const letter of 'abcdefghijklmnopqrstuvwxyz?[]()19')
		assert.equal(actionOf(bindings, 'filter', letter), undefined);
});

const names: readonly (readonly [string, string])[] = [
	['ctrl+d', 'Ctrl-D'],
	['shift+tab', 'Shift-Tab'],
	['pagedown', 'PgDn'],
	['up', '↑'],
	['G', 'G'],
	['?', '?'],
];

for (const [key, shown] of names)
	test(`${key} is shown as ${shown}`, () => assert.equal(formatKey(key), shown));

test('a run of figures is shown as one', () => {
	assert.equal(formatKeys(['1', '2', '3', '4', '5', '6', '7', '8', '9']), '1–9');
	assert.equal(formatKeys(['j', 'down']), 'j ↓');
});
