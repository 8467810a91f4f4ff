import {type Lane, lanesFor} from '../../timeline/lanes.ts';
import type {Layout} from '../state/layout.ts';
import {type State, shownSelection} from '../state/state.ts';
import {cellWidth} from './text.ts';

/** The lanes of the dated events shown, a value each, the most frequent first. */
export function lanesOf(state: State): readonly Lane[] {
	const {chronology, lanes} = state;
	return lanes === undefined ? [] : lanesFor(chronology, shownSelection(state), lanes);
}

/** The rows of the axis that are for lanes. */
export function laneRows(layout: Layout): number {
	return layout.type === 'tooSmall' ? 0 : Math.max(0, (layout.axis?.rows ?? 0) - 3);
}

/** The lanes that fit into some rows. Where not all fit, the last row is kept for the number of the others. */
export function lanesIn(state: State, rows: number): readonly Lane[] {
	const lanes = lanesOf(state);
	return lanes.length <= rows ? lanes : lanes.slice(0, Math.max(0, rows - 1));
}

/** The cells at the left of the axis for the names of lanes; the axis begins behind them. */
export function gutterOf(state: State, rows: number, columns: number): number {
	const names = lanesIn(state, rows).map(({name}) => cellWidth(name));
	return names.length === 0 ? 0 : 1 + Math.min(Math.floor(columns / 4), 24, Math.max(8, ...names));
}
