import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {type Frame, frame} from '../../source/viewer/frame.ts';
import type {Rect} from '../../source/viewer/state/layout.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {cellsOf} from '../cells.ts';

const folder = new URL('../frames/', import.meta.url);

/** A part of the screen by its name in the frame; the panel covers the detail, or the list where that stands alone. */
export type RegionName = Exclude<keyof Extract<Frame, {type: 'screen'}>, 'type'> | 'panel';

/** Compares a text with the golden file of that name, or writes it there where UPDATE_FRAMES is set. */
export function assertGolden(name: string, text: string): void {
	const file = new URL(name, folder);
	if (process.env['UPDATE_FRAMES'] && !process.env['CI']) {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, text);
	}
	assert.ok(existsSync(file), `no golden file ${name}: look at the screen, then UPDATE_FRAMES=1 npm test`);
	assert.equal(text, readFileSync(file, 'utf8'));
}

/** The cells of a painted screen that some regions of its state have, each under the name of its region. */
export function regionsOf(state: State, screen: string, names: readonly RegionName[]): string {
	const rows = screen.split('\n');
	return names
		.map(name => {
			const {x, y, columns, rows: height} = rectOf(state, name);
			const cut = rows.slice(y, y + height).map(row =>
				cellsOf(row)
					.slice(x, x + columns)
					.join('')
					.trimEnd(),
			);
			assert.equal(cut.length, height, `the ${name} ends below the screen`);
			return [`[${name}]`, ...cut].join('\n');
		})
		.join('\n');
}

/** Where a region of the screen is. */
export function rectOf(state: State, name: RegionName): Rect {
	const shown = frame(state);
	assert.ok(shown.type === 'screen', 'the terminal is too small');
	const region = name === 'panel' ? (shown.detail ?? shown.list) : shown[name];
	assert.ok(region, `no ${name} is shown`);
	return region.rect;
}
