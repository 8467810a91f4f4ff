import {keyModeOf, modeOf} from './modes/index.ts';
import type {Derived} from './screen/derived.ts';
import {hintsFor} from './screen/hints.ts';
import {justify, type Line, lineWidth} from './screen/line.ts';
import type {Rect} from './state/layout.ts';
import type {State} from './state/state.ts';

/** The lines of the bar, the last rows of the screen: the line that the user types, the notice, or the filter, with the hints. */
export function barLines(state: State, derived: Derived, {columns, rows}: Rect): readonly Line[] {
	const {mode} = state;
	const hints = (room: number) => hintsFor(state, keyModeOf(state), room);
	// A notice is shown whole, and hints get the room that it leaves.
	const most =
		state.notice || mode.type === 'range' || keyModeOf(state) === 'second'
			? columns
			: Math.floor(columns / 2);
	const withHints = (left: Line): Line =>
		justify(left, hints(columns - Math.min(lineWidth(left), most)), columns);
	return modeOf(state).bar(state, mode, {columns, rows, derived, hints, withHints});
}
