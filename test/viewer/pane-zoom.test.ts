import assert from 'node:assert/strict';
import {test} from 'node:test';
import {derive} from '../../source/viewer/derive.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive} from '../drive.ts';
import {orvelAt} from './drive-pointer.ts';

/** The panes that a state shows. */
function panesOf(state: State): readonly string[] {
	const {layout} = derive(state);
	return layout.type === 'tooSmall' ? [] : (['axis', 'list', 'detail'] as const).filter(pane => layout[pane]);
}

const sizes = [
	[40, 12],
	[80, 24],
	[100, 30],
	[120, 40],
] as const;

for (const [columns, rows] of sizes) {
	test(`at ${columns}x${rows} the pane that is read fills the screen and gives it back`, () => {
		const list = orvelAt('truce', columns, rows);
		assert.deepEqual(panesOf(drive(list, 'z')), ['list']);
		assert.deepEqual(panesOf(drive(list, 'z z')), panesOf(list));
		const detail = drive(list, 'tab');
		assert.deepEqual(panesOf(drive(detail, columns < 50 ? 'ctrl+l' : 'enter')), ['detail']);
		assert.deepEqual(panesOf(drive(list, 'z tab')), ['detail']);
		for (const key of ['z', 'enter', 'escape', 'q']) {
			const whole = drive(detail, columns < 50 ? 'ctrl+l' : 'z');
			const {state, effects} = update(whole, {type: 'key', key});
			assert.ok(panesOf(state).includes('list'), key);
			assert.deepEqual(effects, []);
			assert.equal(at(state), 'truce');
		}
	});
}

test('once no pane fills the screen, q quits', () => {
	for (const state of [
		orvelAt('truce', 40, 12),
		orvelAt('truce', 80, 24),
		drive(orvelAt('truce'), 'enter'),
	]) {
		const {effects} = update(state, {type: 'key', key: 'q'});
		assert.deepEqual(
			effects.filter(({type}) => type === 'quit'),
			[{type: 'quit', code: 0}],
		);
	}
});

test('where one pane is shown, what an account or the comparison is asked for by goes to it', () => {
	for (const key of ['2', 'c', 'l']) {
		assert.deepEqual(panesOf(drive(orvelAt('truce', 40, 12), key)), ['detail']);
		assert.deepEqual(panesOf(drive(orvelAt('truce', 80, 24), `z ${key}`)), ['detail']);
	}
});

test('where the viewer is spoken there is no screen to fill', () => {
	const spoken = {...orvelAt('truce', 80, 24), spoken: {digits: ''}};
	assert.deepEqual(drive(spoken, 'z'), spoken);
	assert.equal(drive(spoken, 'enter enter').focus, 'detail');
});
