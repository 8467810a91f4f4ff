import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allHelp} from '../../source/viewer/modes/help/rows.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {drive, opened, screenOf} from '../drive.ts';

const help = drive(opened({at: 'truce'}), '?');

test('every row of the key table is in the help, and whatever can be done while reading can be done from it', () => {
	const rows = allHelp(bindings);
	assert.deepEqual(new Set(rows.flatMap(({binding}) => binding ?? [])), new Set(bindings));
	const {mode} = help;
	assert.ok(mode.type === 'help');
	for (const [index, row] of rows.entries()) {
		const {binding, filterTerm, help: said} = row;
		const {notice = '', mode: after} = drive({...help, mode: {...mode, index}}, 'enter');
		if (filterTerm !== undefined) assert.equal(after.type, 'filter', said);
		else if (binding?.mode === 'browse') assert.doesNotMatch(notice, /only in|is a sign/, said);
		else assert.match(notice, /: only |is a sign: |press the number itself/, said);
	}
});

test('typing narrows it by every word that is written, in any case', () => {
	const narrowed = drive(help, 'F I L T E R space a c t o r');
	assert.match(screenOf(narrowed), /filter by an actor of this event/);
	assert.doesNotMatch(screenOf(narrowed), /half a page down/);
	assert.match(screenOf(drive(help, 'z z z')), /Nothing in the help matches/);
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
	assert.match(sign.notice ?? '', /¶ is a sign: the paragraphs of the source/);
	assert.match(drive(help, 'm e n u space c a n c e l enter').notice ?? '', /Esc q: only in a menu/);
	assert.match(
		drive(help, 'o f space t h a t space n u m b e r enter').notice ?? '',
		/press the number itself: 1–9/,
	);
	const written = drive(help, 'y e a r : 2 0 0 3 . . 2 0 1 4 enter');
	assert.match(screenOf(written), /filter: year:2003\.\.2014/);
	assert.match(screenOf(written), /3 of 15 events/);
});

test('Esc closes it, and letters are text', () => {
	assert.equal(drive(help, 'escape').mode.type, 'browse');
	assert.equal(drive(help, 'q ? j').mode.type, 'help');
});
