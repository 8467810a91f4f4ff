import assert from 'node:assert/strict';
import type {Chronology} from '../source/chronology/store.ts';
import type {TimeWindow} from '../source/timeline/window.ts';
import {axisOf, derive} from '../source/viewer/derive.ts';
import {type Frame, frame, type Region} from '../source/viewer/frame.ts';
import {type OpenOptions, openState} from '../source/viewer/open.ts';
import {axisLines} from '../source/viewer/screen/axis.ts';
import type {Detail} from '../source/viewer/screen/detail.ts';
import {fitLine, type Line, lineWidth, textOf} from '../source/viewer/screen/line.ts';
import {take} from '../source/viewer/screen/text.ts';
import {topLine} from '../source/viewer/screen/viewport.ts';
import type {Effect} from '../source/viewer/state/effect.ts';
import type {Size} from '../source/viewer/state/layout.ts';
import type {State} from '../source/viewer/state/state.ts';
import {type Message, update} from '../source/viewer/update.ts';
import {orvel} from './fixtures.ts';

/** A state of the viewer, on the chronology of Orvel where no other is given. */
export function opened(opening: Partial<OpenOptions> = {}, chronology: Chronology = orvel): State {
	return openState(chronology, {size: {columns: 120, rows: 40}, ...opening});
}

/** The state after keys, named and separated by spaces; what they effect is thrown away. */
export function drive(state: State, keys: string): State {
	return keys.split(' ').reduce((at, key) => update(at, {type: 'key', key}).state, state);
}

/** The state after a filter has been typed and entered. */
export function filtered(state: State, text: string): State {
	const typed = [...text].map(character => (character === ' ' ? 'space' : character));
	return drive(state, ['f', 'ctrl+u', ...typed, 'enter'].join(' '));
}

/** What is effected by something that happens. */
export function effectsOf(state: State, message: Message): readonly Effect[] {
	return update(state, message).effects;
}

/** The id of the event under the cursor. */
export function at(state: State): string {
	return state.chronology.get(state.cursor).id;
}

/** What the axis of a state shows, where some event is dated. */
export function timeShown(state: State, columns = state.size.columns): TimeWindow {
	const axis = axisOf(state, derive(state).layout, columns);
	if (!axis) throw new Error('no event is dated');
	return axis.window;
}

/** The rows of an axis of a size. */
export function axisDrawn(state: State, {columns, rows}: Size): readonly Line[] {
	return axisLines(state, axisOf(state, derive(state).layout, columns), {rows});
}

/** The detail of a state, which is shown. */
export function detailShown(state: State): Detail {
	const {detail} = derive(state);
	if (!detail) throw new Error('the detail is not shown');
	return detail;
}

/** The line of the detail that is the first in view, counted from 0. */
export function topOf(state: State): number {
	return topLine(detailShown(state), state.position);
}

/**
 * The screen of a state as text, without styles and without spaces at the ends of rows. It fails where a region doesn't fit
 * its place or overlaps another. `test/ink/frames.test.ts` compares it with what Ink paints.
 */
export function screenOf(state: State): string {
	return textOfFrame(frame(state), state.size);
}

/** A frame as text, in the same way. */
export function textOfFrame(shown: Frame, size: Size): string {
	if (shown.type === 'tooSmall') return shown.text;
	const {header, axis, list, detail, body, bar} = shown;
	const grid = Array.from({length: size.rows}, () => ' '.repeat(size.columns));
	for (const region of [header, axis, list, detail, body, bar]) if (region) put(grid, region, size);
	return grid.map(row => row.trimEnd()).join('\n');
}

function put(grid: string[], {rect, lines}: Region, {columns, rows}: Size): void {
	assert.equal(lines.length, rect.rows);
	assert.ok(rect.x >= 0 && rect.x + rect.columns <= columns, 'a region is wider than the screen');
	assert.ok(rect.y >= 0 && rect.y + rect.rows <= rows, 'a region is higher than the screen');
	for (const [index, line] of lines.entries()) {
		assert.ok(lineWidth(line) <= rect.columns, textOf(line));
		const before = grid[rect.y + index] ?? '';
		const start = take(before, rect.x);
		const end = before.slice(take(before, rect.x + rect.columns).length);
		const covered = before.slice(start.length, before.length - end.length);
		assert.equal(covered.trim(), '', 'two regions overlap');
		grid[rect.y + index] = start + textOf(fitLine(line, rect.columns)) + end;
	}
}
