import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatKey, formatKeys} from '../../source/viewer/keys/format.ts';
import {bindingOf, bindings, keyModes} from '../../source/viewer/modes/index.ts';
import type {Binding} from '../../source/viewer/state/binding.ts';

const rows: readonly Binding[] = bindings;

test('a key means one thing in a mode', () => {
	const uses = rows.flatMap(({mode, keys}) => keys.map(key => `${mode} ${key}`));
	assert.deepEqual(uses.toSorted(), [...new Set(uses)].toSorted());
});

test('quitting at once, suspending and redrawing work in every mode', () => {
	for (const {mode} of keyModes) {
		assert.equal(bindingOf(bindings, mode, 'ctrl+c')?.action, 'interrupt');
		assert.equal(bindingOf(bindings, mode, 'ctrl+z')?.action, 'suspend');
		assert.equal(bindingOf(bindings, mode, 'ctrl+l')?.action, 'redraw');
	}
});

test('a character is text in every mode in which a line is written', () => {
	const lines = keyModes.filter(({within}) => within === 'writing');
	assert.ok(lines.length > 3);
	for (const {mode} of lines) {
		for (const character of 'abcdefghijklmnopqrstuvwxyzJKG?[]()/19')
			assert.equal(bindingOf(bindings, mode, character), undefined, `${character} in ${mode}`);
	}
});

test('every mode that has keys has a title in the help, once', () => {
	const known = new Set(rows.map(({mode}) => mode));
	assert.deepEqual(keyModes.map(({mode}) => mode).toSorted(), [...known].toSorted());
	assert.equal(new Set(keyModes.map(({title}) => title)).size, keyModes.length);
});

test('whatever pages by PgDn and PgUp does so by Ctrl-F and Ctrl-B, but where these move in a typed line', () => {
	for (const {mode, within} of keyModes.filter(
		each => each.within !== 'writing' && each.mode !== 'writing',
	)) {
		for (const [key, other] of [
			['pagedown', 'ctrl+f'],
			['pageup', 'ctrl+b'],
		] as const)
			assert.equal(bindingOf(bindings, mode, other), bindingOf(bindings, mode, key), `${mode} ${within}`);
	}
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
