import {scaleOf} from '../../timeline/scales.ts';
import {
	type Extent,
	extentOf,
	extentOfSelection,
	type TimeWindow,
	wholeWindow,
	zoomedWindow,
} from '../../timeline/window.ts';
import {currentRow, type State, shownSelection} from './state.ts';

/** The first and the last day of the time that the axis spans: of the events that the filter leaves, or of all where it leaves no dated one; `undefined` where no event is dated. */
export function extentOfAxis(state: State): Extent | undefined {
	const left = state.spansAll ? undefined : extentOfSelection(state.chronology, shownSelection(state));
	return left ?? extentOf(state.chronology);
}

/** Whether the axis leaves out time at one of its ends, since the filter leaves no events there. */
export function isAxisNarrow(state: State): boolean {
	const [left, all] = [extentOfAxis(state), extentOf(state.chronology)];
	return left !== undefined && all !== undefined && (left.first > all.first || left.last < all.last);
}

/** The window of an axis of so many columns, of which the first and the last are margins: the whole span, or the periods around the current day; `undefined` where no event is dated. */
export function windowOf(state: State, columns: number): TimeWindow | undefined {
	const width = Math.max(1, columns - 2);
	const extent = extentOfAxis(state);
	const day = dayAt(state);
	if (!extent || day === undefined) return undefined;
	return state.scale === undefined
		? wholeWindow(extent, width)
		: zoomedWindow(extent, scaleOf(state.scale), width, day);
}

/** The current day, counted from 1970-01-01: the end of the range that the keys move, the empty period, or the day of the cursor's event. */
export function dayAt(state: State): number | undefined {
	const {mode, period} = state;
	return mode.type === 'range' ? mode[mode.moving] : (period ?? cursorDay(state));
}

/** The earliest day of the cursor's event, or, as undated events come last, that of the last dated event. */
export function cursorDay(state: State): number | undefined {
	const {earliest, dated} = state.chronology;
	const day = earliest[Math.min(currentRow(state) ?? 0, dated - 1)];
	return day === undefined ? undefined : Math.floor(day);
}

/** Whether the cursor is on an undated event, which belongs to no period. */
export function isOnUndated(state: State): boolean {
	return state.period === undefined && (currentRow(state) ?? 0) >= state.chronology.dated;
}

/** Why there is no current period. */
export function noPeriodReason({chronology}: State): string {
	return chronology.dated === 0
		? 'no event here is dated'
		: 'this event is undated: it stands behind all periods';
}
