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
	assert.match(screenOf(unfinished), /^ 2 of 15 events/m);
	const wrong = drive(unfinished, keysOf('xx'));
	assert.equal(shownSelection(wrong).rows.length, 2);
	assert.match(screenOf(wrong), /no actor is called “xx”/);
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

test('the prompt begins with the filter in force and a space, and what was left stays while a term is unfinished', () => {
	const filter = filtered(opened(), 'year:2020');
	assert.equal(written(drive(filter, 'f')), 'year:2020 ');
	assert.equal(written(drive(opened(), 'f')), '');
	for (const text of ['actor:kat', 'yea', 'tag:protest', '-', 'actor:"katr']) {
		const typing = drive(filter, `f ${keysOf(text)}`);
		const left = text === 'tag:protest' ? 2 : 11;
		assert.equal(shownSelection(typing).rows.length, left, text);
	}
	assert.equal(drive(filter, 'f enter').filter, filter.filter);
	assert.deepEqual(drive(filter, 'f enter').pastFilters, filter.pastFilters);
});

test('a word that begins the name of a field filters once it is a word, and leaves the result as it was until then', () => {
	const shown = (keys: string) => shownSelection(drive(opened(), `f ${keys}`)).rows.length;
	for (const text of ['y', 'ye', 'year', 'YEAR', '-to', 's', 'so'])
		assert.equal(shown(keysOf(text)), 15, text);
	assert.equal(shown(keysOf('tr')), shown(keysOf('"tr"')));
	assert.notEqual(shown(keysOf('year ')), 15);
	assert.equal(filtered(opened(), 'year').filter.text, 'year');
	assert.equal(shown(`${keysOf('year:2014')} ${'backspace '.repeat(5).trim()}`), 15);
});

test('no fault is told while a completion fits, and Enter takes the only one', () => {
	for (const text of ['actor:', 'actor:o', 'actor:or', 'source:t', 'year:20', 'is:dis', '-', 'actor:"kat'])
		assert.match(screenOf(drive(opened(), `f ${keysOf(text)}`)), /^ 15 of 15 events/m, text);
	assert.equal(filtered(opened(), 'actor:kat').filter.text, 'actor:"Katrin Herring"');
	assert.equal(filtered(opened(), 'balloon actor:kat').filter.text, 'balloon actor:"Katrin Herring"');
	const several = filtered(opened(), 'actor:or');
	assert.equal(several.mode.type, 'filter');
	assert.match(screenOf(several), /^ 7 completions fit: choose one with Down, or type on/m);
	assert.match(screenOf(drive(several, 'l')), /^ 15 of 15 events/m);
	// A fault that no completion at the caret mends is told.
	assert.match(screenOf(drive(opened(), `f ${keysOf('acter:x ')}`)), /no field is called acter/);
	assert.equal(filtered(opened(), 'acter:x').mode.type, 'filter');
});

test('a word that no text says is offered as the value of a field', () => {
	const typing = drive(opened(), `f ${keysOf('port-signals')}`);
	assert.match(screenOf(typing), /^ 0 of 15 events · no text says port-signals; tag:port-signals selects 1/m);
	const words = 'no text says port-signals; tag:port-signals selects 1';
	assert.equal(filtered(opened(), 'port-signals').notice, words);
	assert.equal(filtered(opened(), 'zeppelin').notice, undefined);
});

test('a quotation mark that is still being typed in is no fault, and Enter closes it', () => {
	const quoted = drive(opened(), `f ${keysOf('"green quay')}`);
	const shown = shownSelection(quoted).rows.length;
	assert.equal(shown, shownSelection(filtered(opened(), '"green quay"')).rows.length);
	assert.notEqual(shown, 15);
	assert.doesNotMatch(screenOf(quoted), /not closed/);
	assert.equal(drive(quoted, 'enter').filter.text, '"green quay"');
	assert.match(screenOf(drive(opened(), 'f "')), /^ 15 of 15 events/m);
	assert.equal(drive(opened(), 'f " enter').filter.text, '');
	assert.equal(filtered(opened(), 'actor:"Katrin Herring').filter.text, 'actor:"Katrin Herring"');
	// One that is opened before other terms takes them in, and is told.
	assert.match(
		screenOf(drive(filtered(opened(), 'year:2020'), 'f home "')),
		/the quotation mark is not closed/,
	);
});

test('the menu takes no more rows than there are completions', () => {
	const low = opened({size: {columns: 80, rows: 24}});
	const barOf = (text: string) =>
		screenOf(drive(low, `f ${keysOf(text)}`))
			.split('\n')
			.findIndex(row => row.startsWith(' filter:'));
	assert.equal(barOf('actor:or'), 21);
	assert.match(
		screenOf(drive(low, `f ${keysOf('actor:kat')}`)).split('\n')[20] ?? '',
		/^ {2}Katrin Herring +2$/,
	);
	assert.doesNotMatch(screenOf(drive(low, `f ${keysOf('actor:kat')}`)).split('\n')[19] ?? '', /^ *$/);
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

const bar = (state: State) => screenOf(state).split('\n').slice(-2);

test('terms stand in the bar while they are not written', () => {
	assert.match(screenOf(filtered(opened(), 'year:2020 -tag:protest')), / year:2020 {3}-tag:protest /);
});

test('a notice stands beside the filter, or above it where it has no room there', () => {
	const low = opened({size: {columns: 80, rows: 24}});
	const marked = drive(filtered(low, 'year:2020'), 'm');
	assert.match(bar(marked)[1] ?? '', /^ {2}year:2020 {2}marked/);
	const long: State = {...filtered(low, 'year:2020'), notice: `${'a long notice '.repeat(6)}ends`};
	const rows = screenOf(long).split('\n').slice(-3);
	assert.match(rows.join('\n'), /^ a long notice .*\n notice ends\n {2}year:2020 /);
	assert.match(bar({...low, notice: 'marked'})[1] ?? '', /^ marked {2}/);
});

test('a filter that is too long is cut with an ellipsis and a blank before the hints', () => {
	const text = 'actor:"NL captains" -actor:"Katrin Herring" year:2020 -tag:truce -zeppelin -umbrella';
	for (const columns of [30, 40, 61, 80, 100, 120]) {
		const [, row = ''] = bar(filtered(opened({size: {columns, rows: 24}}), text));
		assert.match(row, /^ {2}actor:"NL.*… {1,}\S/, `${columns}: ${row}`);
	}
	const marked = drive(filtered(opened({size: {columns: 80, rows: 24}}), text), 'm');
	assert.match(bar(marked)[1] ?? '', /^ {2}actor:"NL captains" .*… marked/);
});

test('the filter in force stands before the hints while something else is typed or picked', () => {
	for (const columns of [80, 100, 120]) {
		const filter = filtered(opened({size: {columns, rows: 24}}), 'year:2020 -tag:truce');
		assert.match(bar(drive(filter, 'C')).join('\n'), /Enter compare {3}Esc cancel/);
		for (const keys of ['/', '/ k i o s k', 'v', 'v l', ...(columns < 120 ? [':', ': 2 0 2 0'] : [])])
			assert.match(bar(drive(filter, keys)).join('\n'), / year:2020/, `${keys} at ${columns}`);
		for (const keys of ['@', 'y', 'a', 'D', '?', 'm'])
			assert.match(screenOf(drive(filter, keys)), /^ {2}year:2020 {3}-tag:truce /m, `${keys} at ${columns}`);
	}
});

test('a message that fills its line is not cut', () => {
	for (let length = 60; length < 90; length++) {
		const notice = `${'m'.repeat(length - 1)}!`;
		const state: State = {...drive(opened({size: {columns: 80, rows: 24}}), ':'), notice};
		assert.doesNotMatch(screenOf(state).split('\n').slice(-2).join('\n'), /…/, String(length));
		assert.doesNotMatch(bar({...opened({size: {columns: 80, rows: 24}}), notice}).join('\n'), /…/);
	}
});
