import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editorText} from '../../source/viewer/state/line-editor.ts';
import {topPosition} from '../../source/viewer/state/position.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';

function keysOf(text: string): string {
	return [...text].map(character => (character === ' ' ? 'space' : character)).join(' ');
}

function written(state: State): string {
	return 'editor' in state.mode ? editorText(state.mode.editor) : '';
}

test('the list follows what is typed, as far as it can be read', () => {
	const typing = drive(opened(), `f ${keysOf('tag:protest')}`);
	assert.equal(shownSelection(typing).rows.length, 2);
	assert.equal(typing.filter.text, '');
	const unfinished = drive(typing, `space ${keysOf('actor:')}`);
	assert.equal(shownSelection(unfinished).rows.length, 2);
	assert.match(screenOf(unfinished), /actor needs a value/);
	assert.equal(shownSelection(drive(unfinished, 'escape')).rows.length, 15);
});

test('while typing, the cursor is on the nearest event that is left, and Esc has it where it was', () => {
	const typing = drive(opened({at: 'truce'}), `f ${keysOf('year:2014')}`);
	assert.match(screenOf(typing), /▸ +2014/);
	assert.equal(at(drive(typing, 'escape')), 'truce');
	assert.equal(at(drive(typing, 'enter')), 'return');
});

test('an event that the filter moves the cursor to is read from its top', () => {
	const reading = drive(opened({at: 'truce', size: {columns: 80, rows: 14}}), 'enter j j j');
	assert.notDeepEqual(reading.position, topPosition);
	const moved = filtered(reading, 'year:2014');
	assert.deepEqual([at(moved), moved.position], ['return', topPosition]);
	assert.deepEqual(filtered(reading, 'truce').position, reading.position);
});

test('fields are offered first, then values with their counts', () => {
	assert.match(screenOf(drive(opened(), 'f')), /actor:.*\n(.*\n)*.*filter:/);
	assert.match(screenOf(drive(opened(), `f ${keysOf('tag:p')}`)), /protest +2\n/);
});

test('Tab writes the first completion, Down and Up choose another, Enter takes the chosen one', () => {
	const typing = drive(opened(), `f ${keysOf('actor:kat')}`);
	assert.equal(written(drive(typing, 'tab')).trim(), 'actor:"Katrin Herring"');
	const chosen = drive(opened(), `f ${keysOf('source:')} down down enter`);
	assert.equal(written(chosen).trim(), 'source:Rudder');
	assert.equal(drive(chosen, 'enter').filter.text, 'source:Rudder');
	assert.equal(
		written(drive(opened(), `f ${keysOf('source:')} down down up enter`)).trim(),
		'source:"TBN New Dock"',
	);
});

test('Ctrl-P and Ctrl-N bring back earlier filters, and then what was written', () => {
	const twice = drive(filtered(filtered(opened(), 'year:2020'), 'tag:truce'), 'x f a');
	assert.equal(written(drive(twice, 'ctrl+p')), 'tag:truce');
	assert.equal(written(drive(twice, 'ctrl+p ctrl+p')), 'year:2020');
	assert.equal(written(drive(twice, 'ctrl+p ctrl+p ctrl+p')), 'year:2020');
	assert.equal(written(drive(twice, 'ctrl+p ctrl+p ctrl+n ctrl+n')), 'a');
});

test('Backspace in the list takes the last term away, and u brings it back', () => {
	const two = filtered(opened(), 'year:2020 tag:protest');
	assert.equal(drive(two, 'backspace').filter.text.trim(), 'year:2020');
	assert.equal(drive(two, 'backspace backspace').filter.text.trim(), '');
	assert.equal(drive(two, 'backspace u').filter.text, 'year:2020 tag:protest');
	assert.match(drive(opened(), 'backspace').notice ?? '', /no filter/);
});

test('terms stand in the bar while they are not written', () => {
	assert.match(screenOf(filtered(opened(), 'year:2020 -tag:protest')), / year:2020 {3}-tag:protest /);
});
