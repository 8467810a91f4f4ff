import {perObject} from '../../lookup/memo.ts';
import {areLanesNear, type Lane, type Lanes, lanesFor} from '../../timeline/lanes.ts';
import type {Layout} from '../state/layout.ts';
import {type State, shownSelection} from '../state/state.ts';
import {cellWidth} from './text.ts';

/** The lanes in view, the index of the first of them, and the number of all. */
export type LaneView = {
	readonly lanes: readonly Lane[];
	readonly first: number;
	readonly of: number;
	/** Whether a row is left for the line that says which lanes these are, and what their glyphs mean. */
	readonly hasFoot: boolean;
};

/** The lanes of the dated events shown, a value each, the most frequent first. */
function lanesOf(state: State): Lanes {
	const {chronology, lanes} = state;
	return areLanesListed(state) && lanes !== undefined
		? lanesFor(chronology, shownSelection(state), lanes)
		: none;
}

const none: Lanes = {length: 0, slice: () => []};

/** Whether the lanes that the user asks for are there; of very many values they are made while no key waits. */
export function areLanesListed({chronology, lanes}: State): boolean {
	return lanes === undefined || areLanesNear(chronology, lanes);
}

/** The rows of the axis that are for lanes. */
export function laneRows(layout: Layout): number {
	return layout.type === 'tooSmall' ? 0 : Math.max(0, (layout.axis?.rows ?? 0) - 3);
}

/** The lanes that are in view in some rows, from where the user has scrolled them to. */
export function laneView(state: State, rows: number): LaneView {
	const all = lanesOf(state);
	// A single row is for a lane, and lanes that take all rows need no line that says which they are.
	const hasFoot = rows > 1 && all.length !== rows && all.length > 0;
	const room = Math.max(0, hasFoot ? rows - 1 : rows);
	const first = Math.max(0, Math.min(state.firstLane ?? 0, all.length - room));
	return {lanes: all.slice(first, first + room), first, of: all.length, hasFoot};
}

/** The cells at the left of the axis for the names of lanes; the axis begins behind them, wherever the lanes are scrolled to. */
export function gutterOf(state: State, rows: number, columns: number): number {
	const widest = rows < 1 ? 0 : widestName(lanesOf(state));
	return widest === 0 ? 0 : 1 + Math.min(Math.floor(columns / 4), 24, Math.max(8, widest));
}

/** Of so many lanes the widest name tells how wide the names are. */
const mostMeasured = 1000;

const widestName = perObject((lanes: Lanes) =>
	lanes.slice(0, mostMeasured).reduce((widest, {name}) => Math.max(widest, cellWidth(name)), 0),
);
