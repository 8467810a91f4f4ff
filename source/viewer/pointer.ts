import {barLines} from './bar.ts';
import {derive} from './derive.ts';
import {modeOf} from './modes/index.ts';
import {headerLine} from './screen/header.ts';
import {blank} from './screen/line.ts';
import type {Pointer} from './screen/pointer.ts';
import {cellWidth} from './screen/text.ts';
import type {Step} from './state/effect.ts';
import type {State} from './state/state.ts';

/** Performs a click or a turn of the wheel in the mode; gives the same state where it means nothing. */
export function actOnPointer(state: State, pointer: Pointer): State | Step {
	const derived = derive(state);
	const {layout} = derived;
	// A notice takes rows of its own, so the rectangles are derived before it goes.
	const act =
		layout.type === 'tooSmall'
			? undefined
			: modeOf(state).pointer?.(state, state.mode, {pointer, layout, derived});
	if (!act) return state;
	const {notice: _, ...quiet} = state;
	return act(quiet, {key: '', derive});
}

/** The key of the hint, or of the part of the header, under a click; `undefined` where there is none. */
export function keyAt(state: State, {type, x, y}: Pointer): string | undefined {
	const derived = derive(state);
	const {layout} = derived;
	if (type !== 'click' || layout.type === 'tooSmall') return undefined;
	const {bar, header} = layout;
	const clicked = y === header.y ? headerLine(state, header) : barLines(state, derived, bar)[y - bar.y];
	let end = bar.x;
	for (const {text, key} of clicked ?? blank) {
		end += cellWidth(text);
		if (x < end) return key;
	}
	return undefined;
}
