import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {frame} from '../../source/viewer/frame.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import {openReading} from '../../source/viewer/state/reading.ts';
import {currentRow, type State, shownSelection} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {at, drive, effectsOf, filtered, opened, screenOf, topOf} from '../drive.ts';
import {orvel, queryOf} from '../fixtures.ts';

const moves: readonly (readonly [string, string])[] = [
	['j', 'departure'],
	['down', 'departure'],
	['j j k', 'departure'],
	['j up', 'arrival'],
	['k', 'arrival'],
	['G', 'denial'],
	['end', 'denial'],
	['G j', 'denial'],
	['G g', 'arrival'],
	['end home', 'arrival'],
	['J J K', 'departure'],
	['enter J', 'departure'],
	['tab K', 'arrival'],
	[']', 'departure'],
	[') )', 'return'],
	['] ] ]', 'leaving-planned'],
	['] ] ] ]', 'solheim-race'],
	['] ] ] ] ]', 'solheim-race'],
	['G [', 'leaving-planned'],
	['G ( [', 'return'],
	['[', 'arrival'],
];

for (const [keys, id] of moves)
	test(`${keys} leads to ${id}`, () => assert.equal(at(drive(opened(), keys)), id));

test('half a page and a page move by what the list has room for, there and back', () => {
	const low = opened({size: {columns: 80, rows: 24}});
	for (const [there, back] of [
		['ctrl+d', 'ctrl+u'],
		['pagedown', 'pageup'],
	] as const) {
		const moved = drive(low, there);
		assert.notEqual(moved.cursor, low.cursor);
		assert.equal(drive(moved, back).cursor, low.cursor);
	}
	assert.ok(drive(low, 'pagedown').cursor > drive(low, 'ctrl+d').cursor);
});

test('Tab and Shift-Tab go to the other pane and back, Enter and Esc in and out', () => {
	assert.equal(drive(opened(), 'tab').focus, 'detail');
	assert.equal(drive(opened(), 'tab shift+tab').focus, 'list');
	assert.equal(drive(opened(), 'enter').focus, 'detail');
	assert.equal(drive(opened(), 'enter escape').focus, 'list');
});

test('in the detail j and k move its lines, never past its ends', () => {
	const low = drive(opened({at: 'balloon-protest', size: {columns: 80, rows: 24}}), 'enter');
	assert.equal(topOf(drive(low, 'j j')), 2);
	assert.equal(topOf(drive(low, 'j j k')), 1);
	assert.equal(topOf(drive(low, 'k')), 0);
	const end = topOf(drive(low, 'G'));
	assert.ok(end > 0);
	assert.equal(topOf(drive(low, 'G j')), end);
	assert.equal(topOf(drive(low, 'G g')), 0);
	assert.equal(at(drive(low, 'j G')), 'balloon-protest');
});

test('Space and b page the detail from the list', () => {
	const low = opened({at: 'balloon-protest', size: {columns: 80, rows: 24}});
	const paged = drive(low, 'space');
	assert.ok(topOf(paged) > 0);
	assert.equal(paged.focus, 'list');
	assert.equal(topOf(drive(paged, 'b')), 0);
});

const readings: readonly (readonly [string, string])[] = [
	['1', 'tbn-new-dock'],
	['2', 'rudder'],
	['3', 'compare'],
	['c', 'compare'],
	['l', 'rudder'],
	['right right', 'compare'],
	['l l l', 'compare'],
	['l l left', 'rudder'],
	['h', 'tbn-new-dock'],
	['c 9', 'compare'],
];

function readingOf(state: State): string | undefined {
	const reading = openReading(state);
	return reading?.type === 'source' ? reading.id : reading?.type;
}

for (const [keys, reading] of readings) {
	test(`${keys} opens ${reading}`, () =>
		assert.equal(readingOf(drive(opened({at: 'balloon-protest'}), keys)), reading));
}

test('what one reads by stays from event to event, and gives way where an event has none of it', () => {
	const compared = drive(opened({at: 'balloon-protest'}), 'c');
	assert.equal(readingOf(drive(compared, 'K')), 'compare');
	assert.equal(readingOf(drive(compared, 'J')), 'rudder');
	assert.equal(readingOf(drive(compared, 'J K')), 'compare');
});

test('a tab that is not there is said to be missing', () => {
	assert.equal(drive(opened({at: 'balloon-protest'}), '7').notice, 'this event has no tab 7');
	assert.match(drive(opened(), 'c').notice ?? '', /nothing to compare/);
	assert.equal(drive(opened(), 'c j').notice, undefined);
});

test('a filter keeps the cursor on its event, or takes it to the nearest that is left', () => {
	const truce = opened({at: 'truce'});
	assert.equal(at(filtered(truce, 'tag:truce')), 'truce');
	assert.equal(at(filtered(truce, 'year:2014')), 'return');
	assert.equal(at(filtered(truce, 'tag:protest')), 'september-protests');
	assert.equal(at(drive(filtered(truce, 'year:2014'), 'x')), 'return');
});

test('u takes the changes of the filter back one by one', () => {
	const twice = filtered(filtered(opened(), 'year:2020'), 'tag:protest');
	assert.equal(twice.filter.text, 'tag:protest');
	assert.equal(drive(twice, 'u').filter.text, 'year:2020');
	assert.equal(drive(twice, 'u u').filter.text, '');
	assert.equal(drive(twice, 'x u').filter.text, 'tag:protest');
	assert.match(drive(twice, 'u u u').notice ?? '', /no change/);
});

test('a filter with a fault is not applied, and Esc leaves the one before', () => {
	const faulty = filtered(filtered(opened(), 'year:2020'), 'year:20x0');
	assert.equal(faulty.mode.type, 'filter');
	assert.equal(faulty.filter.text, 'year:2020');
	assert.match(screenOf(faulty), /isn't a year/);
	const left = drive(faulty, 'escape');
	assert.equal(left.mode.type, 'browse');
	assert.equal(left.filter.text, 'year:2020');
});

test('a filter that leaves nothing says so, and every key still does no harm', () => {
	const none = filtered(opened(), 'zeppelin');
	assert.equal(shownSelection(none).rows.length, 0);
	assert.match(screenOf(none), /Nothing matches/);
	for (const key of bindings.flatMap(({keys}) => keys)) {
		const pressed = drive(none, key);
		assert.match(
			screenOf(pressed),
			/^ Orvel, 2003–2020 .* 0 of 15 events\n|^ Orvel, 2003–2020 .* 15 of 15 events\n/,
			key,
		);
		const cleared = drive(pressed, 'escape escape escape x');
		assert.deepEqual([shownSelection(cleared).rows.length, at(cleared)], [15, 'arrival'], key);
	}
});

test('pasted text is written where one writes, and presses no keys', () => {
	const editing = drive(opened(), 'f');
	const pasted = update(editing, {type: 'paste', text: 'year:2020\nq'}).state;
	assert.equal(pasted.mode.type === 'filter' && pasted.mode.editor.before, 'year:2020 q');
	const idle = update(opened(), {type: 'paste', text: 'qqjj'});
	assert.deepEqual(idle.effects, []);
	assert.equal(at(idle.state), 'arrival');
});

test('quitting, suspending and redrawing are effects', () => {
	const key = (name: string) => effectsOf(opened(), {type: 'key', key: name});
	const place = {type: 'place', at: 'arrival', chronology: orvel};
	assert.deepEqual(key('q'), [place, {type: 'quit', code: 0}]);
	assert.deepEqual(key('ctrl+c'), [place, {type: 'quit', code: 130}]);
	assert.deepEqual(key('ctrl+z'), [{type: 'suspend'}]);
	assert.deepEqual(key('ctrl+l'), [{type: 'redraw'}]);
	assert.deepEqual(key('j'), []);
	assert.deepEqual(effectsOf(drive(opened(), 'f'), {type: 'key', key: 'q'}), []);
});

test('a new size keeps the cursor and has it in view', () => {
	const sizes = [
		[40, 12],
		[200, 50],
		[80, 24],
		[30, 8],
		[10, 3],
		[120, 40],
	] as const;
	let state = opened({at: 'truce'});
	for (const [columns, rows] of sizes) {
		state = update(state, {type: 'resize', size: {columns, rows}}).state;
		assert.equal(at(state), 'truce');
		if (columns >= 30) assert.match(screenOf(state), /▸ +mid-Oct/);
	}
});

test('any keys at any size leave regions that fill the screen and do not overlap, and a cursor on what is shown', () => {
	const keys = bindings.flatMap(row => row.keys).filter(key => key !== 'ctrl+c');
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...keys), {maxLength: 30}),
			fc.integer({min: 5, max: 210}),
			fc.integer({min: 3, max: 60}),
			(pressed, columns, rows) => {
				const state = drive(opened({size: {columns, rows}}), pressed.join(' ') || 'j');
				const shownFrame = frame(state);
				assert.equal(shownFrame.type, columns < 30 || rows < 8 ? 'tooSmall' : 'screen');
				// It fails where regions overlap or leave the screen.
				const screen = screenOf(state);
				if (shownFrame.type === 'screen') {
					assert.match(screen, /^ Orvel/);
					assert.equal(shownFrame.bar.rect.y + shownFrame.bar.rect.rows, rows);
				}
				const {rows: shown} = shownSelection(state);
				assert.ok(shown.length === 0 || shown.includes(currentRow(state) ?? -1));
				assert.ok(state.top >= 0 && state.top <= Math.max(0, shown.length - 1));
			},
		),
		{numRuns: 60},
	);
});

test('opening at an event that the filter hides says so, and shows the nearest', () => {
	const hidden = opened({at: 'truce', filter: queryOf('year:2014')});
	assert.equal(at(hidden), 'return');
	assert.match(screenOf(hidden), /the filter leaves truce out/);
	assert.equal(opened({at: 'truce', filter: queryOf('year:2020')}).notice, undefined);
});

test('a filter for marks, and one that it is taken back to, follow the marks', () => {
	const marked = filtered(drive(opened({at: 'truce'}), 'm'), 'is:marked');
	assert.equal(shownSelection(marked).rows.length, 1);
	assert.equal(shownSelection(drive(marked, 'm')).rows.length, 0);
	const elsewhere = drive(filtered(marked, 'tag:protest'), 'm u');
	assert.equal(elsewhere.filter.text, 'is:marked');
	assert.equal(shownSelection(elsewhere).rows.length, 2);
});
