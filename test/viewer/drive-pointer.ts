import assert from 'node:assert/strict';
import {derive} from '../../source/viewer/derive.ts';
import {actOnPointer} from '../../source/viewer/pointer.ts';
import type {Pointer} from '../../source/viewer/screen/pointer.ts';
import type {Rect} from '../../source/viewer/state/layout.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {update} from '../../source/viewer/update.ts';
import {opened, screenOf} from '../drive.ts';
import {read} from '../fixtures.ts';

/** The chronology of Orvel, opened at an event. */
export const orvelAt = (id: string, columns = 120, rows = 40) => opened({at: id, size: {columns, rows}});

/** The state after what a mouse does. */
export function after(state: State, pointer: Pointer): State {
	return actOnPointer(state, pointer) === state ? state : update(state, {type: 'pointer', pointer}).state;
}

export function click(state: State, x: number, y: number): State {
	return after(state, {type: 'click', x, y});
}

/** The state after the wheel has been turned by notches over a cell. */
export function wheel(state: State, x: number, y: number, notches: number): State {
	const turn = notches > 0 ? 1 : -1;
	return Array.from({length: Math.abs(notches)}).reduce<State>(
		now => after(now, {type: 'wheel', x, y, turn}),
		state,
	);
}

/** Clicks on the first place of the screen, or of a part of it, that shows a text. */
export function clickOn(state: State, text: string, within: Rect = wholeOf(state)): State {
	const rows = screenOf(state).split('\n');
	for (let y = within.y; y < within.y + within.rows; y++) {
		const x = (rows[y] ?? '').slice(0, within.x + within.columns).indexOf(text, within.x);
		if (x >= 0) return click(state, x, y);
	}
	assert.fail(`${text} is not shown:\n${screenOf(state)}`);
}

function wholeOf({size}: State): Rect {
	return {x: 0, y: 0, ...size};
}

/** Where a part of the screen is. */
export function rectOf(state: State, part: 'axis' | 'list' | 'detail' | 'bar'): Rect {
	const layout = derive(state).layout;
	const rect = layout.type === 'tooSmall' ? undefined : layout[part];
	return rect ?? assert.fail(`no ${part} is shown`);
}

/** Sizes at which panes stand beside, above and instead of one another. */
export const sizes = [
	[30, 8],
	[40, 12],
	[80, 24],
	[99, 30],
	[120, 40],
	[200, 50],
] as const;

const outlets = [
	'Reuters',
	'Le Monde diplomatique',
	'朝日新聞',
	'Rudaw',
	'X',
	'The Washington Post',
	'صحيفة المدى',
	'AP',
];

/** An event that many sources tell of, one a tab. */
export const many = await read(
	JSON.stringify({
		version: 1,
		title: 'Many',
		sources: outlets.map((outlet, index) => ({id: `s${index}`, outlet})),
		events: [
			{
				id: 'one',
				date: '2020-01-02',
				title: 'What all tell of',
				accounts: outlets.map((_, index) => ({source: `s${index}`, text: `Told by ${index}.`})),
			},
		],
	}),
	'many.json',
);
