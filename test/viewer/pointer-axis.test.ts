import assert from 'node:assert/strict';
import {test} from 'node:test';
import {civil, dayNumber} from '../../source/dates/gregorian.ts';
import {hasLasted} from '../../source/timeline/stretches.ts';
import {cellOf} from '../../source/timeline/window.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, screenOf, timeShown} from '../drive.ts';
import {click, clickOn, orvelAt, rectOf, wheel} from './drive-pointer.ts';

test('a click on the axis goes to an event that is drawn on the cell, or else to the nearest', () => {
	for (const keys of ['_', '+', '+ +', '+ + +', '+ + + +', 'L', 'L + +']) {
		const state = drive(orvelAt('september-protests'), keys);
		const rect = rectOf(state, 'axis');
		const {chronology} = state;
		const window = timeShown(state, rect.columns);
		const margin = rect.columns - 1 - window.width;
		const rows = Array.from(shownSelection(state).rows);
		const begins = (row: number) => cellOf(window, chronology.earliest[row] ?? 0);
		const ends = (row: number) =>
			hasLasted(chronology, row) ? cellOf(window, chronology.latest[row] ?? 0) : begins(row);
		for (let cell = 0; cell < window.width; cell++) {
			const {cursor} = click(state, margin + cell, rect.y);
			const [drawn] = rows.filter(row => begins(row) === cell);
			const [before, after] = [rows.filter(row => ends(row) < cell), rows.filter(row => begins(row) > cell)];
			if (drawn !== undefined) assert.equal(cursor, drawn);
			else if (ends(cursor) < cell) assert.equal(ends(cursor), Math.max(...before.map(ends)));
			else if (begins(cursor) > cell) assert.equal(begins(cursor), Math.min(...after.map(begins)));
			else assert.ok(hasLasted(chronology, cursor));
		}
	}
});

test('between two events the one that is nearer in time is gone to', () => {
	const state = orvelAt('balloon-protest');
	const {x, y, columns} = rectOf(state, 'axis');
	const window = timeShown(state, columns);
	for (const [year, id] of [
		[2006, 'arrival'],
		[2008, 'departure'],
		[2016, 'return'],
		[2017, 'leaving-planned'],
	] as const) {
		const cell = cellOf(window, dayNumber({year, month: 7, day: 1}));
		assert.equal(at(click(state, x + 1 + cell, y)), id);
	}
});

test('years on the axis are gone to where they are written, and Ctrl-O goes back', () => {
	const state = orvelAt('balloon-protest');
	const gone = clickOn(state, '2011', rectOf(state, 'axis'));
	assert.equal(civil(Math.floor(gone.chronology.earliest[gone.cursor] ?? 0)).year, 2011);
	assert.equal(at(drive(gone, 'ctrl+o')), 'balloon-protest');
});

test('a lane leads to its own events, its name and what lies beneath the last one to none', () => {
	const state = drive(orvelAt('balloon-protest'), 'L');
	const rect = rectOf(state, 'axis');
	const screen = screenOf(state).split('\n');
	const military = screen.findIndex((row, y) => y > rect.y && row.startsWith(' NL captains'));
	for (const x of [rect.columns - 2, 60, 40]) {
		const {actors} = state.chronology.get(click(state, x, military).cursor);
		assert.ok(actors.some(({actor}) => actor === 'nl-captains'));
	}
	assert.equal(click(state, 3, military).cursor, state.cursor);
	const more = screen.findIndex(row => / … \d+ more/.test(row));
	if (more > 0) assert.equal(click(state, 60, more).cursor, state.cursor);
});

test('the wheel over the axis steps by its periods', () => {
	const state = drive(orvelAt('truce'), '+ +');
	const {y} = rectOf(state, 'axis');
	// Notes are folded by the reducer, once all that a message does is done.
	const unfolded = {foldedNotes: new Set()};
	assert.deepEqual({...wheel(state, 30, y, -1), ...unfolded}, {...drive(state, '<'), ...unfolded});
	assert.deepEqual({...wheel(state, 30, y, 2), ...unfolded}, {...drive(state, '> >'), ...unfolded});
});

test('where a range is picked, a click puts the end that moves, past the other one too, and the wheel moves it', () => {
	const state = drive(orvelAt('return'), 'v');
	const axis = rectOf(state, 'axis');
	const later = clickOn(state, '2017', axis);
	assert.match(screenOf(later), /from 2014 to 2017/);
	const earlier = clickOn(later, '2011', axis);
	assert.match(screenOf(earlier), /from 2011 to 2014/);
	assert.match(screenOf(wheel(earlier, 30, axis.y, 1)), /from 2012 to 2014/);
	assert.equal(drive(earlier, 'enter').filter.text, 'from:2011 to:2014');
	assert.equal(click(earlier, 10, axis.y + 10), earlier);
});

test('the wheel over lanes scrolls them, and so does a click on the line under them', () => {
	const state = drive(orvelAt('balloon-protest'), 'L');
	const {x, y, rows} = rectOf(state, 'axis');
	const next = drive(state, '}');
	assert.equal(screenOf(wheel(state, x + 30, y + 4, 1)), screenOf(next));
	assert.equal(screenOf(wheel(next, x + 30, y + 4, -1)), screenOf(drive(next, '{')));
	assert.equal(screenOf(click(state, x + 3, y + rows - 1)), screenOf(next));
	assert.deepEqual(wheel(state, x + 30, y, -1), drive(state, '<'));
	const all = drive(orvelAt('balloon-protest'), 'L L');
	assert.deepEqual(wheel(all, x + 30, y + 4, -1), drive(all, '<'));
});
