import {keyModeOf, modeOf} from './modes/index.ts';
import type {Derived} from './screen/derived.ts';
import {hintsFor} from './screen/hints.ts';
import {justify, type Line, lineWidth, piece} from './screen/line.ts';
import {cellWidth, cut} from './screen/text.ts';
import type {Rect} from './state/layout.ts';
import {leftOutWords} from './state/selection.ts';
import {type State, shownSelection} from './state/state.ts';

/** The title of the chronology and how much of it the filter leaves. */
export function headerLine(state: State, {columns}: Rect): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const shown = selection.rows.length;
	const counted = columns >= 60 ? `${shown} of ${chronology.size} events` : `${shown}/${chronology.size}`;
	const count = `${[counted, leftOutWords(selection)].filter(Boolean).join(' · ')} `;
	const title = cut(chronology.title, columns - cellWidth(count) - 2);
	return justify([piece(' '), piece(title, 'title'), piece(' ')], [piece(count, 'label')], columns);
}

/** The last rows of the screen: what is written, filtered by or was just said, and the keys that matter here. */
export function barLines(state: State, derived: Derived, {columns, rows}: Rect): readonly Line[] {
	const {mode} = state;
	const hints = (room: number) => hintsFor(state, keyModeOf(state), room);
	// What was just said is said whole; hints have what room it leaves.
	const most =
		state.notice || mode.type === 'range' || keyModeOf(state) === 'second'
			? columns
			: Math.floor(columns / 2);
	const withHints = (left: Line): Line =>
		justify(left, hints(columns - Math.min(lineWidth(left), most)), columns);
	return modeOf(state).bar(state, mode, {columns, rows, derived, hints, withHints});
}
