import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bindings} from '../../source/viewer/modes/index.ts';
import {rebind} from '../../source/viewer/rebind.ts';
import type {FileProblem} from '../../source/viewer/state/problem.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {answerLines} from '../../source/viewer/voice/answer.ts';
import {greetingLines} from '../../source/viewer/voice/greeting.ts';
import {at, drive, effectsOf, filtered, opened, screenOf} from '../drive.ts';
import {clickOn} from './drive-pointer.ts';
import {open, press, spoken} from './drive-speech.ts';

const [about, nowhere, elsewhere]: readonly FileProblem[] = [
	{
		severity: 'warning',
		file: 'orvel.yaml',
		line: 31,
		column: 5,
		message: 'acounts is not a key of the format, did you mean accounts?',
		event: 'truce',
	},
	{severity: 'warning', file: 'orvel.yaml', line: 3, column: 1, message: 'titel is not a key of the format'},
	{severity: 'warning', file: 'orvel.yaml', line: 90, column: 9, message: 'is strange', event: 'new-one'},
];
assert.ok(about && nowhere && elsewhere);
const warnings = [nowhere, about, elsewhere];

const size = {columns: 80, rows: 24};

function doubtful(opening = {}): State {
	return opened({size, files: ['orvel.yaml'], problems: warnings, ...opening});
}

test('warnings are told at the start, and stand in the header', () => {
	const state = doubtful();
	assert.equal(state.notice, '3 warnings, ! lists them');
	assert.match(screenOf(drive(state, 'j')), /^ Orvel, 2003–2020 .* ! 3 warnings · 15 of 15 events\n/);
	const narrow = doubtful({size: {columns: 40, rows: 12}});
	assert.match(screenOf(narrow), /^ Orvel, 2003–2020 +! · 15\/15\n/);
	assert.equal(doubtful({problems: [about]}).notice, '1 warning, ! tells it');
	assert.equal(
		opened({last: {at: 'truce'}, problems: [about], size}).notice?.endsWith('; 1 warning, ! tells it'),
		true,
	);
	assert.doesNotMatch(screenOf(opened({size})), /warning/);
});

test('! lists them with their lines and events, and Esc, q and ! leave', () => {
	const state = drive(doubtful(), '!');
	assert.match(
		screenOf(state),
		/\n 3 warnings in orvel\.yaml +1 of 3\n\n ▸ line 3\n {5}titel is not a key of the format\n {3}line 31 {2}Boats announce a conditional truce\n {5}acounts is not a key of the format, did you mean accounts\?\n {3}line 90 {2}new-one\n {5}is strange\n/,
	);
	for (const key of ['escape', 'q', '!']) assert.equal(drive(state, key).mode.type, 'browse');
});

test('one that stands for many counts as these, and stands by itself where it has no place', () => {
	const many = {
		severity: 'warning',
		file: 'orvel.yaml',
		message: '9,250 more warnings like these',
		count: 9250,
	} as const;
	const state = doubtful({problems: [about, many]});
	assert.equal(state.notice, '9,251 warnings, ! lists them');
	assert.match(
		screenOf(drive(state, '! j')),
		/\n 9,251 warnings in orvel\.yaml +2 of 2\n\n {3}line 31 .*\n.*\n ▸ 9,250 more warnings like these *\n/,
	);
});

test('where nothing is wrong, it says so', () => {
	const state = drive(opened(), '!');
	assert.deepEqual([state.mode.type, state.notice], ['browse', 'no warnings']);
});

test('it opens at what is wrong with the event that one is at', () => {
	assert.deepEqual(drive(doubtful({at: 'truce'}), '!').mode, {type: 'problems', index: 1});
	assert.deepEqual(drive(doubtful({at: 'crew-cut'}), '!').mode, {type: 'problems', index: 0});
});

test('Enter goes to the event, from where Ctrl-O leads back', () => {
	const state = drive(doubtful(), '! j enter');
	assert.deepEqual([state.mode.type, at(state)], ['browse', 'truce']);
	assert.equal(at(drive(state, 'ctrl+o')), 'arrival');
});

test('Enter says why it goes nowhere', () => {
	const none = drive(doubtful(), '! enter');
	assert.deepEqual(
		[none.mode.type, none.notice],
		['problems', 'this is about no event: E edits the file at its line'],
	);
	assert.equal(
		drive(doubtful(), '! G enter').notice,
		'the event new-one is not shown: E edits the file at its line',
	);
	const hidden = drive(filtered(doubtful(), 'year:2003'), '! j enter');
	assert.match(
		hidden.notice ?? '',
		/^the filter leaves “Boats announce a conditional truce” out: x clears it$/,
	);
	assert.equal(hidden.cursor, doubtful().cursor);
});

test('E edits the file that it is about, at the line', () => {
	const state = drive(doubtful(), '! j');
	assert.deepEqual(effectsOf(state, {type: 'key', key: 'E'}), [{type: 'edit', file: 'orvel.yaml', line: 31}]);
	const unplaced = drive(
		doubtful({problems: [{severity: 'error', file: 'orvel.yaml', message: 'is gone'}]}),
		'!',
	);
	assert.deepEqual(effectsOf(unplaced, {type: 'key', key: 'E'}), [{type: 'edit', file: 'orvel.yaml'}]);
});

test('faults come with warnings, which say that they are such', () => {
	const fault: FileProblem = {severity: 'error', file: 'orvel.yaml', line: 7, message: 'is wrong'};
	const screen = screenOf(drive(doubtful({problems: [fault, about]}), '!'));
	assert.match(screen, /\n 1 fault in orvel\.yaml +1 of 2\n Shown is what was read before\.\n\n/);
	assert.match(screen, /\n {5}is wrong\n/);
	assert.match(screen, /\n {5}warning: acounts is not a key/);
});

test('thousands are drawn as far as there is room, with the chosen one in view', () => {
	const problems = Array.from({length: 9000}, (_, index): FileProblem => ({...about, line: index + 1}));
	for (const [columns, rows] of [
		[30, 8],
		[40, 12],
		[80, 24],
		[120, 40],
	] as const) {
		let state = drive(doubtful({problems, size: {columns, rows}, at: 'crew-cut'}), '!');
		assert.match(screenOf(state), /\n ▸ line 1 /);
		state = drive(state, 'ctrl+d j');
		assert.match(screenOf(state), /\n ▸ line 12 /);
		assert.match(screenOf(drive(state, 'G')), /\n ▸ line 9000 /);
		assert.deepEqual(drive(state, 'G g').mode, {type: 'problems', index: 0});
	}
});

test('a click in the header lists them, and a click on one goes to its event', () => {
	const clicked = (of: State) => {
		const x = screenOf(of).indexOf('3 warnings');
		return update(of, {type: 'pointer', pointer: {type: 'click', x, y: 0}}).state;
	};
	const state = clicked(drive(doubtful(), 'j'));
	assert.equal(state.mode.type, 'problems');
	const there = clickOn(state, 'Boats announce');
	assert.deepEqual([there.mode.type, at(there)], ['browse', 'truce']);
	// In a prompt the key would be typed.
	const prompt = drive(doubtful(), 'f');
	assert.deepEqual(clicked(prompt).mode, prompt.mode);
});

test('they are named by the key that they have', () => {
	const bound = rebind(bindings, new Map([['openProblems', ['W']]]));
	assert.ok(bound.type === 'bound');
	const state = doubtful({bindings: bound.bindings});
	assert.equal(state.notice, '3 warnings, W lists them');
	assert.match(screenOf(drive(state, 'j')), /W 3 warnings ·/);
	const unbound = rebind(bindings, new Map([['openProblems', []]]));
	assert.ok(unbound.type === 'bound');
	const bare = doubtful({bindings: unbound.bindings});
	assert.equal(bare.notice, '3 warnings');
	assert.match(screenOf(drive(bare, 'j')), / {2}3 warnings ·/);
});

test('the list is heard, and its end', () => {
	const state = open({files: ['orvel.yaml'], problems: warnings, spoken: {digits: ''}});
	assert.ok(greetingLines(state).includes('3 warnings, exclamation mark lists them.'));
	const {text} = press(state, '!');
	assert.equal(
		text,
		[
			'3 warnings in orvel.yaml.',
			'1: Line 3. Titel is not a key of the format.',
			'2: Line 31: Boats announce a conditional truce. Acounts is not a key of the format, did you mean accounts?',
			'3: Line 90: new-one. Is strange.',
			'Line 3. Titel is not a key of the format. 1 of 3.',
			'Enter: go there. Escape: close. Shift E: edit. j: next.',
			'',
		].join('\n'),
	);
	assert.equal(press(state, '! G j').text.split('\n').at(-2), 'This is the last problem.');
	assert.match(press(state, '! 2 enter enter').text, /Event 12 of 15\. Mid-October 2020\. Boats announce/);
	assert.equal(press(open(), '!').text, 'No warnings.\n');
});

test('what comes of reading again is heard once, and where one is only if that is elsewhere', () => {
	const before = spoken(opened({size, at: 'truce'}));
	const fault: FileProblem = {severity: 'error', file: 'orvel.yaml', line: 7, message: 'is wrong'};
	const {state: broken} = update(before, {
		type: 'reloaded',
		reload: {type: 'refused', problems: [fault]},
	});
	assert.deepEqual(answerLines(before, broken), ['Orvel.yaml:7: is wrong; shown is what was read before.']);
	const {state: again} = update(broken, {
		type: 'reloaded',
		reload: {type: 'refused', problems: [{...fault}]},
	});
	assert.equal(answerLines(broken, again).length, 1);
	const {state: mended} = update(broken, {
		type: 'reloaded',
		reload: {type: 'read', chronology: before.chronology, problems: [], marks: []},
	});
	assert.deepEqual(answerLines(broken, mended), ['Read again: nothing has changed.']);
});
