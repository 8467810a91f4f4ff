import assert from 'node:assert/strict';
import type {Chronology} from '../source/chronology/store.ts';
import type {TimeWindow} from '../source/timeline/window.ts';
import type {Effect} from '../source/viewer/effect.ts';
import {type Opening, openState} from '../source/viewer/open.ts';
import {type Frame, frame, type Region} from '../source/viewer/screen/frame.ts';
import {fitLine, lineWidth, textOf} from '../source/viewer/screen/line.ts';
import type {State} from '../source/viewer/state.ts';
import {fit, take} from '../source/viewer/text.ts';
import {windowOf} from '../source/viewer/time.ts';
import {type Message, update} from '../source/viewer/update.ts';
import {orvel} from './fixtures.ts';

/** A state of the viewer, on the chronology of Orvel where no other is given. */
export function opened(opening: Partial<Opening> = {}, chronology: Chronology = orvel): State {
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
	const window = windowOf(state, columns);
	if (!window) throw new Error('no event is dated');
	return window;
}

/** The screen of a state as text, without styles; fails where a part of it is larger than its place. */
export function screenOf(state: State): string {
	return textOfFrame(frame(state), state.size.columns, state.size.rows);
}

function textOfFrame(shown: Frame, columns: number, rows: number): string {
	if (shown.type === 'tooSmall') return shown.text;
	const {header, axis, list, detail, body, bar} = shown;
	const grid = Array.from({length: rows}, () => ' '.repeat(columns));
	for (const region of [header, axis, list, detail, body, bar]) if (region) put(grid, region);
	return grid.map(row => row.trimEnd()).join('\n');
}

function put(grid: string[], {rect, lines}: Region): void {
	assert.equal(lines.length, rect.rows);
	const [{length: columns} = ''] = grid;
	assert.ok(rect.x >= 0 && rect.x + rect.columns <= columns && rect.y >= 0, 'it stands on the screen');
	assert.ok(rect.y + rect.rows <= grid.length, 'it ends on the screen');
	for (const [index, row] of lines.entries()) {
		assert.ok(lineWidth(row) <= rect.columns, textOf(row));
		const before = grid[rect.y + index] ?? '';
		const text = textOf(fitLine(row, rect.columns));
		const after = before.slice(take(before, rect.x + rect.columns).length);
		grid[rect.y + index] = fit(take(before, rect.x), rect.x) + text + after;
	}
}
