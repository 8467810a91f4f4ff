import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Action, bindings} from '../../source/viewer/modes/index.ts';
import type {OpenOptions} from '../../source/viewer/open.ts';
import {rebind} from '../../source/viewer/rebind.ts';
import {type Binding, firstKey} from '../../source/viewer/state/binding.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {drive, opened, screenOf} from '../drive.ts';
import {queryOf} from '../fixtures.ts';

type Given = Partial<Record<Action, readonly string[]>>;

function bound(given: Given): readonly Binding[] {
	const result = rebind(bindings, new Map(Object.entries(given)));
	return result.type === 'bound' ? result.bindings : assert.fail(JSON.stringify(result.faults));
}

/** The texts that tell which key to press, each by what brings it about. */
const tellings: Readonly<Record<string, (open: (opening?: Partial<OpenOptions>) => State) => string>> = {
	'a paste where nothing is written': open => update(open(), {type: 'paste', text: 'qq'}).state.notice ?? '',
	'no marks to go to': open => drive(open(), "'").notice ?? '',
	'nothing to search for': open => drive(open(), 'n').notice ?? '',
	'where one was last': open => open({last: {at: 'truce'}}).notice ?? '',
	'a filter that leaves nothing': open => {
		const rows = screenOf(open({filter: queryOf('zeppelin')})).split('\n');
		const at = rows.findIndex(row => row.includes('Nothing matches the filter.'));
		return rows[at + 1]?.trim() ?? '';
	},
};

const told: readonly (readonly [telling: string, given: Given, text: string])[] = [
	[
		'a paste where nothing is written',
		{},
		'pasted text presses no keys: press f first to filter by it, or / to search for it',
	],
	[
		'a paste where nothing is written',
		{editFilter: ['Ctrl-T', 'f']},
		'pasted text presses no keys: press Ctrl-T first to filter by it, or / to search for it',
	],
	[
		'a paste where nothing is written',
		{search: []},
		'pasted text presses no keys: press f first to filter by it',
	],
	[
		'a paste where nothing is written',
		{editFilter: []},
		'pasted text presses no keys: press / to search for it',
	],
	['a paste where nothing is written', {editFilter: [], search: []}, 'pasted text presses no keys'],
	['no marks to go to', {}, 'nothing is marked: m marks an event'],
	['no marks to go to', {mark: ['PgDn'], pageDown: []}, 'nothing is marked: PgDn marks an event'],
	['no marks to go to', {mark: []}, 'nothing is marked'],
	['nothing to search for', {}, 'no search yet: press / first'],
	['nothing to search for', {search: ['s']}, 'no search yet: press s first'],
	['nothing to search for', {search: []}, 'no search yet'],
	['where one was last', {}, 'back where you were last; g goes to the first event'],
	['where one was last', {first: ['Home']}, 'back where you were last; Home goes to the first event'],
	['where one was last', {first: []}, 'back where you were last'],
	['a filter that leaves nothing', {}, 'x clears it, u takes its last change back.'],
	[
		'a filter that leaves nothing',
		{clearFilter: ['X'], undoFilter: ['Alt-u']},
		'X clears it, Alt-u takes its last change back.',
	],
	['a filter that leaves nothing', {clearFilter: []}, 'u takes its last change back.'],
	['a filter that leaves nothing', {undoFilter: []}, 'x clears it.'],
	['a filter that leaves nothing', {clearFilter: [], undoFilter: []}, ''],
];

for (const [telling, given, text] of told) {
	test(`${telling}, with ${JSON.stringify(given)}: “${text}”`, () => {
		const size = {columns: 80, rows: 24};
		assert.equal(
			tellings[telling]?.(opening => opened({size, bindings: bound(given), ...opening})),
			text,
		);
	});
}

test('the first key of an action is the one that is named', () => {
	assert.equal(firstKey<Action>(bindings, 'down'), 'j');
	assert.equal(firstKey<Action>(bound({down: ['Ctrl-E', 'j']}), 'down'), 'ctrl+e');
	assert.equal(firstKey<Action>(bound({down: []}), 'down'), undefined);
});
