import type {Rows} from '../../../chronology/lists.ts';
import type {Lane} from '../../../timeline/lanes.ts';
import {lastingIn, stretchesOf} from '../../../timeline/stretches.ts';
import {cellOf, type TimeWindow} from '../../../timeline/window.ts';
import type {Act} from '../../mode/act.ts';
import type {Axis} from '../../screen/derived.ts';
import {laneView} from '../../screen/lanes.ts';
import type {Pointer} from '../../screen/pointer.ts';
import {moveTo} from '../../state/cursor.ts';
import {recordJump} from '../../state/jumps.ts';
import type {Rect} from '../../state/layout.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {axisActions} from './actions.ts';

/** The wheel steps by periods, over lanes that don't all have room it scrolls them, as a click on the line under them does; a click goes to the event nearest to the pointer in time, in a lane to the nearest event of that lane. */
export function onAxis(state: State, axis: Axis | undefined, rect: Rect, pointer: Pointer): Act | undefined {
	const view = laneView(state, rect.rows - rowsAboveLanes);
	const lane = pointer.y - rect.y - rowsAboveLanes;
	const isScrolled = lane >= 0 && view.lanes.length < view.of;
	if (pointer.type === 'wheel') {
		const [onward, backward] = isScrolled
			? [axisActions.nextLanes, axisActions.previousLanes]
			: [axisActions.nextPeriod, axisActions.previousPeriod];
		return pointer.turn > 0 ? onward : backward;
	}
	if (isScrolled && lane === view.lanes.length) return axisActions.nextLanes;
	if (!axis) return undefined;
	const {window} = axis;
	const cell = axisCell(axis, rect, pointer.x);
	const drawn = drawnIn(state, view.lanes, lane);
	const row = cell === undefined || !drawn ? undefined : nearestAt(state, window, cell, drawn);
	if (row === undefined) return undefined;
	const place = shownSelection(state).placeOf(row);
	return at => recordJump(at, moveTo(at, place));
}

/** The rows of the events that are drawn at their possible beginnings, and of the events that are drawn for as long as they last. */
type Drawn = {readonly begun: Rows; readonly through: Rows};

/** The events that a row of the axis draws: a lane the events with its value, every other row all dated events that are shown. */
function drawnIn(state: State, lanes: readonly Lane[], lane: number): Drawn | undefined {
	if (lane < 0) {
		const selection = shownSelection(state);
		const dated = selection.rows.subarray(0, selection.dated);
		return {begun: dated, through: lastingIn(state.chronology, selection)};
	}
	const rows = lanes[lane]?.rows;
	return rows && {begun: rows, through: rows};
}

// The rows of the bars, the labels and the cursor's mark.
const rowsAboveLanes = 3;

/** The cell of the window, counted from 0, in a column of the screen. */
export function axisCell({window: {width}, gutter}: Axis, {x}: Rect, column: number): number | undefined {
	// A margin of one cell stands before the window.
	const cell = column - x - gutter - 1;
	return cell >= 0 && cell < width ? cell : undefined;
}

/** The first row that is drawn on a cell at its possible beginning, else the row drawn nearest to the cell in time. */
function nearestAt(
	{chronology}: State,
	window: TimeWindow,
	cell: number,
	{begun, through}: Drawn,
): number | undefined {
	const [from, to] = daysOn(window, cell);
	const {earliest} = chronology;
	let nearest: number | undefined;
	let least = Infinity;
	const weigh = (row: number, first: number, last: number) => {
		const days = Math.max(0, first - to, from - last);
		if (days < least) [nearest, least] = [row, days];
	};
	for (const row of begun) {
		const first = earliest[row] ?? 0;
		if (first >= from - 1 && first < to + 1 && cellOf(window, first) === cell) return row;
		weigh(row, first, first);
	}
	for (const row of through) {
		for (const {earliest: first, latest: last, before, after} of stretchesOf(chronology, row)) {
			weigh(row, before === 'nothing' ? first : -Infinity, after === 'nothing' ? last : Infinity);
		}
	}
	return nearest;
}

/** The time that a cell stands for, in days and parts of days since 1970-01-01: the inverse of `cellOf`. */
function daysOn(window: TimeWindow, cell: number): readonly [from: number, to: number] {
	const {first, end, isEven, ticks} = window;
	const index = isEven ? periodOn(window, cell) : 0;
	const [start, next] = isEven ? [ticks[index] ?? first, ticks[index + 1] ?? end] : [first, end];
	const before = cellOf(window, start);
	const each = (next - start) / (cellOf(window, next) - before);
	return [start + (cell - before) * each, start + (cell - before + 1) * each];
}

/** The index, among the window's ticks, of the period that a cell is in. */
export function periodOn(window: TimeWindow, cell: number): number {
	return Math.max(
		0,
		window.ticks.findLastIndex(day => cellOf(window, day) <= cell),
	);
}
