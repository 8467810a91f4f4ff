import type {Difference} from '../../../chronology/differences.ts';
import type {Chronology} from '../../../chronology/store.ts';
import type {Acts} from '../../mode/act.ts';
import type {Line} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {topicItem} from '../../state/content.ts';
import {recordJump} from '../../state/jumps.ts';
import type {Rect} from '../../state/layout.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import {isSamePosition, type Position} from '../../state/position.ts';
import type {State} from '../../state/state.ts';
import type {differenceKeys} from './keys.ts';
import {type DifferenceRow, differenceRows, found, verdictLines} from './rows.ts';

/** The actions on what sources say otherwise. */
export const differenceActions: Acts<typeof differenceKeys> = {
	openDifferences: state => chose(state, placeRead(state)),
	nextDifference: moving(1),
	previousDifference: moving(-1),
	differencesDown: moving(10),
	differencesUp: moving(-10),
	firstDifference: moving(-Infinity),
	lastDifference: moving(Infinity),
	readDifference: state => {
		const difference = state.mode.type === 'differences' ? found(state).list[state.mode.index] : undefined;
		return difference ? recordJump(state, readDifference(state, difference)) : state;
	},
	closeDifferences: state => ({...state, mode: {type: 'browse'}}),
};

function moving(topics: number): (state: State) => State {
	return state => (state.mode.type === 'differences' ? chose(state, state.mode.index + topics) : state);
}

function chose(state: State, wanted: number): State {
	const index = Math.max(0, Math.min(found(state).list.length - 1, wanted));
	return {...state, mode: {type: 'differences', index}};
}

/** The difference whose topic the comparison being read was gone to, so that one can go through them, or the first. */
function placeRead(state: State): number {
	const {cursor, focus, position, reading, chronology} = state;
	if (focus !== 'detail' || reading?.type !== 'compare') return 0;
	const isRead = ({row, place}: Difference) =>
		row === cursor && isSamePosition(position, topicPosition(chronology, row, place));
	return Math.max(0, found(state).list.findIndex(isRead));
}

/** The event of a difference, compared from the topic on, with the first source that speaks of it in view. */
function readDifference(state: State, {row, topic: {cells}, place}: Difference): State {
	// One source alone is compared with nothing: what links the event stands beneath what it tells.
	const isAlone = state.chronology.get(row).accounts.length === 1;
	return {
		...state,
		mode: {type: 'browse'},
		cursor: row,
		focus: 'detail',
		reading: {type: 'compare'},
		column: isAlone ? 0 : cells.findIndex(claims => claims.length > 0),
		position: topicPosition(state.chronology, row, place),
	};
}

function topicPosition(chronology: Chronology, row: number, place: number): Position {
	return {item: topicItem(chronology, chronology.get(row), place), into: 0};
}

/** The list where it covers the panes. */
export function differenceLines(state: State, mode: DifferencesMode, rect: Rect): readonly Line[] {
	const {list, verdict} = found(state);
	const of = list.length;
	if (of === 0 && verdict !== undefined) return verdictLines(verdict, widthIn(rect));
	const {rows, isWhole} = shownRows(state, mode, rect);
	const texts = rows.map(({text}) => text);
	if (isWhole) return texts;
	const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
	return withScrollbar(texts, {top: first, shown: last - first + 1, of}, rect);
}

/** The place of the difference that a line of the list shows. */
export function differenceAt(
	state: State,
	mode: DifferencesMode,
	rect: Rect,
	row: number,
): number | undefined {
	const at = shownRows(state, mode, rect).rows[row];
	return at && !at.isAbove ? at.index : undefined;
}

/** The chosen difference, and as many around it as there is room for. */
function shownRows(
	state: State,
	{index}: DifferencesMode,
	rect: Rect,
): {readonly rows: readonly DifferenceRow[]; readonly isWhole: boolean} {
	const {list} = found(state);
	const room = rect.rows;
	const width = widthIn(rect);
	const rowsOf = (at: number) => differenceRows(state, at, at === index, width);
	const chosen = withoutFirst(rowsOf(index), room);
	const below: DifferenceRow[] = [];
	for (let at = index + 1; at < list.length && below.length < room; at++) below.push(...rowsOf(at));
	let above: readonly DifferenceRow[] = [];
	for (let at = index - 1; at >= 0 && above.length < room; at--) above = [...rowsOf(at), ...above];
	const spare = Math.max(0, room - chosen.length);
	const before = Math.min(above.length, Math.max(Math.floor(spare / 2), spare - below.length));
	const all = [...above.slice(above.length - before), ...chosen, ...below];
	const rows = all.slice(0, room);
	return {rows, isWhole: before === above.length && all.length === rows.length};
}

/** Lines of the chosen difference, in a low list without so much of what stands above it that it would be out of view. */
function withoutFirst(lines: readonly DifferenceRow[], room: number): readonly DifferenceRow[] {
	const own = lines.findIndex(({isAbove}) => !isAbove);
	return lines.slice(Math.max(0, own + 1 - room));
}

function widthIn({columns}: Rect): number {
	return Math.min(columns - 2, widest);
}

const widest = 120;
