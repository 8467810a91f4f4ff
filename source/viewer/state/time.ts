import {scaleOf} from '../../timeline/scales.ts';
import {extentOf, type TimeWindow, wholeWindow, zoomedWindow} from '../../timeline/window.ts';
import {currentRow, type State} from './state.ts';

/** What an axis of so many columns shows, between a margin of a cell at either side: all of time, or what fits about where one is; nothing where no event is dated. */
export function windowOf(state: State, columns: number): TimeWindow | undefined {
	const width = Math.max(1, columns - 2);
	const extent = extentOf(state.chronology);
	const day = dayAt(state);
	if (!extent || day === undefined) return undefined;
	return state.scale === undefined
		? wholeWindow(extent, width)
		: zoomedWindow(extent, scaleOf(state.scale), width, day);
}

/** The day one is at: the end of the range that is moved, the empty period, or the day of the cursor's event. */
export function dayAt(state: State): number | undefined {
	const {mode, period} = state;
	return mode.type === 'range' ? mode[mode.moving] : (period ?? cursorDay(state));
}

/** The day that the cursor's event may have begun on; on an undated one that of the last dated one, which it stands behind. */
export function cursorDay(state: State): number | undefined {
	const {earliest, dated} = state.chronology;
	const day = earliest[Math.min(currentRow(state) ?? 0, dated - 1)];
	return day === undefined ? undefined : Math.floor(day);
}

/** Whether one is on an undated event, behind all of time. */
export function isOnUndated(state: State): boolean {
	return state.period === undefined && (currentRow(state) ?? 0) >= state.chronology.dated;
}

/** Why there is no period that one is in. */
export function noPeriodReason({chronology}: State): string {
	return chronology.dated === 0
		? 'no event here is dated'
		: 'this event is undated: it stands behind all periods';
}
