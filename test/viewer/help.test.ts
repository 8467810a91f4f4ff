import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allHelp, helpRows} from '../../source/viewer/modes/help/rows.ts';
import {bindings as usual} from '../../source/viewer/modes/index.ts';
import {editorOf} from '../../source/viewer/state/line-editor.ts';
import {drive, effectsOf, opened, screenOf} from '../drive.ts';

const help = drive(opened({at: 'truce'}), '?');

test('every row of the key table is in the help, and whatever can be done while reading can be done from it', () => {
	const rows = allHelp(usual);
	assert.deepEqual(new Set(rows.flatMap(({binding}) => binding ?? [])), new Set(usual));
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

/** The first row of what typing a text leaves of the help: its keys. */
function firstTerm(text: string, bindings = usual): string | undefined {
	const editor = editorOf(text);
	const mode = {type: 'help', editor, index: 0, heard: ''} as const;
	return helpRows({...opened(), bindings, mode}, mode)[0]?.term;
}

const sought: readonly (readonly [text: string, term: string])[] = [
	['zoom', '+ ='],
	['undo', 'u'],
	['cite', 'y'],
	['exit', 'q'],
	['quit', 'q'],
	['save', 'y'],
	['export', 'y'],
	['print', 'e'],
	['legend', 'L'],
	['bar', '+ ='],
	['facets', 'a'],
	['search', '/'],
	['find', '/'],
	['bookmark', 'm'],
	['reload', 'R'],
	['errors', '!'],
	['browser', 'o'],
	['timeline', '+ ='],
	['contradictions', 'D'],
	['versus', 'c'],
	['q', 'q'],
	['Q', 'q'],
	['G', 'G End'],
	['g', 'g Home'],
	['L', 'L'],
	['=', '+ ='],
	['?', '?'],
	['ctrl-f', 'PgDn Ctrl-F'],
	['C-b', 'PgUp Ctrl-B'],
	['esc', 'Esc'],
	['home', 'g Home'],
	['≠', '≠'],
	['filter actor', '@'],
];

for (const [text, term] of sought) {
	test(`who looks for ${text} finds ${term} first`, () => {
		assert.equal(firstTerm(text), term);
	});
}

test('what is looked for as legend is every sign', () => {
	const signs = allHelp(usual).filter(({title}) => title === 'Signs');
	const found = screenOf(drive(opened({size: {columns: 200, rows: 60}}), '? l e g e n d'));
	for (const {help: meaning} of signs) assert.ok(found.includes(meaning.slice(0, 60)), meaning);
});

test('a key that is typed exactly is done: ? q Enter quits', () => {
	const typed = drive(opened(), '? q');
	assert.match(screenOf(typed), /The key q\n {3}q +quit/);
	assert.deepEqual(effectsOf(typed, {type: 'key', key: 'enter'}).at(-1), {type: 'quit', code: 0});
	const bindings = usual.map(row => (row.action === 'quit' ? {...row, keys: ['X']} : row));
	assert.equal(firstTerm('X', bindings), 'X');
});

test('the first page lists the ten keys used most, how to quit among them', () => {
	const frequent = allHelp(usual).filter(({title}) => title === 'Used most');
	assert.equal(frequent.length, 10);
	for (const size of [
		{columns: 80, rows: 24},
		{columns: 100, rows: 30},
		{columns: 120, rows: 40},
	]) {
		const screen = screenOf(drive(opened({size}), '?'));
		for (const {term, help: meaning} of frequent) {
			assert.ok(screen.includes(`   ${term} `), term);
			assert.ok(screen.includes(meaning.slice(0, 20)), meaning);
		}
		assert.match(screen, /\n {3}q +quit/);
	}
	const bindings = usual.map(row => (row.action === 'copy' ? {...row, keys: []} : row));
	assert.equal(allHelp(bindings).filter(({title}) => title === 'Used most').length, 9);
	assert.doesNotMatch(screenOf(drive(opened(), '? e v e n t')), /Used most/);
});

test('the bar says how to quit', () => {
	for (const columns of [80, 100, 120]) {
		for (const keys of ['escape', 'enter'])
			assert.match(
				screenOf(drive(opened({size: {columns, rows: 24}}), keys)),
				/ q quit/,
				`${columns} ${keys}`,
			);
	}
});

test('arrows choose a row, which is always in view', () => {
	const rows = allHelp(usual);
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
