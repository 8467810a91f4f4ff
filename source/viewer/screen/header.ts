import {grouped, plural} from '../../text/english.ts';
import {countsIn} from '../../timeline/density.ts';
import type {ProblemAction} from '../modes/problems/keys.ts';
import {firstKey} from '../state/binding.ts';
import type {Rect} from '../state/layout.ts';
import {isError} from '../state/problem.ts';
import {leftOutWords} from '../state/selection.ts';
import {type State, shownSelection} from '../state/state.ts';
import type {Axis} from './derived.ts';
import {justify, type Line, lineWidth, type Piece, piece} from './line.ts';
import {problemStatus} from './problems.ts';
import {cellWidth, cut} from './text.ts';

/** The title of the chronology, what is wrong with its file, and how many of its events the filter leaves; where an axis is shown, and there is room, also what its highest bar stands for. */
export function headerLine(state: State, {columns}: Rect, axis?: Axis): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const shown = selection.rows.length;
	const {size} = chronology;
	const counted =
		columns >= 60 ? `${grouped(shown)} of ${plural(size, 'event')}` : `${grouped(shown)}/${grouped(size)}`;
	const count = `${[counted, leftOutWords(selection)].filter(Boolean).join(' · ')} `;
	const right = [...problemPieces(state, columns < 60), piece(count, 'label')];
	const title = cut(chronology.title, columns - lineWidth(right) - 2);
	const room = columns - cellWidth(title) - lineWidth(right) - 5;
	const bars = barWords(state, axis).find(text => cellWidth(text) <= room);
	return justify(
		[piece(' '), piece(title, 'title'), piece(' ')],
		[...(bars === undefined ? [] : [piece(bars, 'dim')]), ...right],
		columns,
	);
}

/** What the highest bar of an axis stands for, in more and in fewer words. */
function barWords(state: State, axis: Axis | undefined): readonly string[] {
	if (!axis) return [];
	const most = Math.max(0, ...countsIn(state.chronology, shownSelection(state), axis.window));
	return most === 0 ? [] : [`highest bar: ${plural(most, 'event')}   `, `highest bar: ${grouped(most)}   `];
}

/** What is wrong with the file; a click on it while reading does what the key that lists it does. */
function problemPieces(state: State, isNarrow: boolean): readonly Piece[] {
	const words = problemStatus(state, isNarrow);
	if (words === '') return [];
	const key =
		state.mode.type === 'browse' ? firstKey<ProblemAction>(state.bindings, 'openProblems') : undefined;
	const style = state.problems.some(isError) ? 'differ' : 'label';
	return [{...piece(words, style), ...(key !== undefined && {key})}, piece(' · ', 'label')];
}
