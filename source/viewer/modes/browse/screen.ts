import {type Bar, idleLines} from '../../screen/bar.ts';
import {type Line, piece} from '../../screen/line.ts';
import {cut} from '../../screen/text.ts';
import type {State} from '../../state/state.ts';

/** The bar: the notice, the filter and the search; or which event a second one is looked for to compare with. */
export function browseBar(state: State, bar: Bar): readonly Line[] {
	const {comparing, notice} = state;
	return comparing === undefined || notice
		? idleLines(state, bar)
		: [bar.withHints(secondLine(state, comparing), true)];
}

function secondLine({chronology, size}: State, first: number): Line {
	const room = size.columns - roomForOthers;
	if (room < 12) return [piece(' move to another event ')];
	return [piece(` compare “${cut(chronology.get(first).title, room)}” with another: move to it  `)];
}

/** The cells of the other words, and of the hints behind them. */
const roomForOthers = 68;
