import {keyModeOf, modeOf} from './modes/index.ts';
import {hintsBesideFilter} from './screen/bar.ts';
import type {Derived} from './screen/derived.ts';
import {hintsFor} from './screen/hints.ts';
import {justify, type Line, lineWidth, shorten} from './screen/line.ts';
import type {Rect} from './state/layout.ts';
import type {State} from './state/state.ts';

/** The lines of the bar, the last rows of the screen: the line that the user types, the notice, or the filter, with the hints. */
export function barLines(state: State, derived: Derived, {columns, rows}: Rect): readonly Line[] {
	const {mode} = state;
	const ofKeys = (room: number) => hintsFor(state, keyModeOf(state), room);
	const hints = modeOf(state).hidesFilter?.(state) ? hintsBesideFilter(state, ofKeys) : ofKeys;
	// What is whole leaves the rest to the hints; else they have half of the line at least, and a blank stands before them.
	const withHints = (left: Line, isWhole = false): Line => {
		const most = isWhole ? columns : Math.floor(columns / 2);
		const right = hints(columns - Math.min(lineWidth(left), most));
		return justify(shorten(left, columns - lineWidth(right) - 1), right, columns);
	};
	return modeOf(state).bar(state, mode, {columns, rows, derived, hints, withHints});
}
