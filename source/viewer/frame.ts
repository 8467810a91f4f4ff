import {perObject} from '../lookup/memo.ts';
import {barLines} from './bar.ts';
import {derive} from './derive.ts';
import {modeOf} from './modes/index.ts';
import {axisLines} from './screen/axis.ts';
import {detailLines} from './screen/detail.ts';
import {headerLine} from './screen/header.ts';
import {cutLine, type Line} from './screen/line.ts';
import {listLines} from './screen/list.ts';
import {bodyRect, type Rect, type Size, smallest} from './state/layout.ts';
import type {State} from './state/state.ts';

/** A rectangle of the screen and its lines, exactly one a row, and none wider than it. */
export type Region = {readonly rect: Rect; readonly lines: readonly Line[]};

/** A whole screen as data. A mode such as the help covers the axis and the panes with its own `body`. */
export type Frame =
	| {readonly type: 'tooSmall'; readonly size: Size; readonly text: string}
	| {
			readonly type: 'screen';
			readonly header: Region;
			readonly axis?: Region;
			readonly list?: Region;
			readonly detail?: Region;
			readonly body?: Region;
			readonly bar: Region;
	  };

/** Draws a state as a frame, once: Ink asks for it again after each effect, and where it was shown before Ink was there. */
export const frame = perObject(draw);

function draw(state: State): Frame {
	const derived = derive(state);
	const {layout} = derived;
	if (layout.type === 'tooSmall') return tooSmall(state.size);
	const {header, axis, list, detail, bar} = layout;
	const shown = modeOf(state);
	const covered = bodyRect(layout);
	const body = shown.body?.(state, state.mode, covered);
	const ends = {
		header: region(header, [headerLine(state, header, axis && !body ? derived.axis : undefined)]),
		bar: region(bar, barLines(state, derived, bar)),
	};
	if (body) return {type: 'screen', ...ends, body: region(covered, body)};
	const panelled = detail ?? list;
	const panel = panelled && shown.panel?.(state, state.mode, panelled);
	return {
		type: 'screen',
		...ends,
		...(axis && {axis: region(axis, axisLines(state, derived.axis, axis))}),
		...(list && {list: region(list, (!detail && panel) || listLines(state, list))}),
		...(detail &&
			derived.detail && {detail: region(detail, panel ?? detailLines(state, derived.detail, detail))}),
	};
}

/** What is shown on a screen that has no room for more. */
export function tooSmall(size: Size): Frame {
	return {type: 'tooSmall', size, text: `annals needs ${smallest.columns}x${smallest.rows}`};
}

/** A region of some lines, each cut to its width. */
export function region(rect: Rect, lines: readonly Line[]): Region {
	const rows = Array.from({length: rect.rows}, (_, row) => cutLine(lines[row] ?? [], rect.columns));
	return {rect, lines: rows};
}
