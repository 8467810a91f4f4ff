import {grouped, plural} from '../../text/english.ts';
import {countsIn} from '../../timeline/density.ts';
import {formatKey} from '../keys/format.ts';
import type {JoinAction} from '../modes/joins/keys.ts';
import type {ProblemAction} from '../modes/problems/keys.ts';
import {firstKey} from '../state/binding.ts';
import type {Rect} from '../state/layout.ts';
import {waitingCount} from '../state/pairs.ts';
import {isError, problemCount} from '../state/problem.ts';
import {progressWords, shortProgressWords} from '../state/progress.ts';
import {leftOutWords} from '../state/selection.ts';
import {type State, shownSelection} from '../state/state.ts';
import type {Axis} from './derived.ts';
import {justify, type Line, lineWidth, type Piece, piece} from './line.ts';
import {cellWidth, cut} from './text.ts';

/** The title of the chronology, what is wrong with its file, and how many of its events the filter leaves; where an axis is shown, and there is room, also what its highest bar stands for. */
export function headerLine(state: State, {columns}: Rect, axis?: Axis): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const shown = selection.rows.length;
	const {size} = chronology;
	const known = `${grouped(shown)}${selection.isWhole ? '' : '+ …'}`;
	const counted = columns >= 60 ? `${known} of ${plural(size, 'event')}` : `${known}/${grouped(size)}`;
	const reading = readingWords(state, columns < 60);
	const count = `${reading}${[counted, leftOutWords(selection)].filter(Boolean).join(' · ')} `;
	const right = [
		...pairPieces(state, columns < 60),
		...problemPieces(state, columns < 60),
		piece(count, 'label'),
	];
	const title = cut(chronology.title, columns - lineWidth(right) - 2);
	const room = columns - cellWidth(title) - lineWidth(right) - 5;
	const bars = barWords(state, axis).find(text => cellWidth(text) <= room);
	return justify(
		[piece(' '), piece(title, 'title'), piece(' ')],
		[...(bars === undefined ? [] : [piece(bars, 'dim')]), ...right],
		columns,
	);
}

/** How far the file is read, while it is: in few words where there is little room. */
function readingWords({isReading, progress}: State, isNarrow: boolean): string {
	if (!isReading) return '';
	if (!progress) return 'reading … ';
	if (isNarrow) return `${shortProgressWords(progress)} … `;
	return `reading, ${progressWords(progress)} · `;
}

/** What the highest bar of an axis stands for, in more and in fewer words. */
function barWords(state: State, axis: Axis | undefined): readonly string[] {
	if (!axis) return [];
	const most = Math.max(0, ...countsIn(state.chronology, shownSelection(state), axis.window));
	return most === 0 ? [] : [`highest bar: ${plural(most, 'event')}   `, `highest bar: ${grouped(most)}   `];
}

/** How many pairs of events wait for an answer; a click on it while reading does what the key that asks does. */
function pairPieces({pairs, bindings, mode}: State, isNarrow: boolean): readonly Piece[] {
	const count = waitingCount(pairs);
	if (count === '') return [];
	const key = firstKey<JoinAction>(bindings, 'openJoins');
	const shown = key === undefined ? [] : [formatKey(key)];
	const words = isNarrow && key !== undefined ? shown : [...shown, count];
	const status = piece(words.join(' '), 'label');
	return [key !== undefined && mode.type === 'browse' ? {...status, key} : status, piece(' · ', 'label')];
}

/** What is wrong with the file; a click on it while reading does what the key that lists it does. */
function problemPieces({problems, bindings, mode}: State, isNarrow: boolean): readonly Piece[] {
	if (problems.length === 0) return [];
	const key = firstKey<ProblemAction>(bindings, 'openProblems');
	const shown = key === undefined ? [] : [formatKey(key)];
	const words = isNarrow && key !== undefined ? shown : [...shown, problemCount(problems)];
	const status = piece(words.join(' '), problems.some(isError) ? 'differ' : 'label');
	const isClicked = key !== undefined && mode.type === 'browse';
	return [isClicked ? {...status, key} : status, piece(' · ', 'label')];
}
