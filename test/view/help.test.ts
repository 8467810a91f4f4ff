import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allHelp} from '../../source/view/help.ts';
import {bindings} from '../../source/view/keys.ts';
import {drive, opened, screenOf} from '../drive.ts';

const help = drive(opened({at: 'truce'}), '?');

test('every row of the key table is in the help, and whatever can be done while reading can be done from it', () => {
	const rows = allHelp(bindings);
	for (const {help: said} of bindings) assert.ok(rows.some(row => row.help === said));
	const runnable = rows.flatMap(({does}) => (does ? [does.action] : []));
	assert.deepEqual(
		runnable,
		bindings.filter(({mode}) => mode === 'browse').map(({action}) => action),
	);
});

test('typing narrows it by every word that is written, in any case', () => {
	const narrowed = drive(help, 'F I L T E R space a c t o r');
	assert.match(screenOf(narrowed), /filter by an actor of this event/);
	assert.doesNotMatch(screenOf(narrowed), /half a page down/);
	assert.match(screenOf(drive(help, 'z z z')), /Nothing in the help holds that/);
	assert.match(screenOf(drive(narrowed, 'ctrl+u')), /half a page down/);
});

test('arrows choose a row, which is always in view', () => {
	const rows = allHelp(bindings);
	for (const size of [
		{columns: 80, rows: 24},
		{columns: 40, rows: 12},
	]) {
		let state = drive(opened({size}), '?');
		for (const row of rows) {
			const {mode} = state;
			assert.equal(mode.type === 'help' && rows[mode.index], row);
			assert.ok(screenOf(state).includes(row.help.slice(0, 12)), row.help);
			state = drive(state, 'down');
		}
		const {mode} = state;
		assert.equal(mode.type === 'help' && mode.index, rows.length - 1);
	}
});

test('Enter does the row, or says why it can not be done from here', () => {
	assert.equal(drive(help, 'd a t e , enter').mode.type, 'goto');
	const sign = drive(help, 'p a r a g r a p h s enter');
	assert.equal(sign.mode.type, 'help');
	assert.match(sign.notice ?? '', /nothing to do from here: signs, ¶/);
});

test('Esc closes it, and letters are text', () => {
	assert.equal(drive(help, 'escape').mode.type, 'browse');
	assert.equal(drive(help, 'q ? j').mode.type, 'help');
});
