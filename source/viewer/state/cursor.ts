import {topPosition} from './position.ts';
import {type State, shownSelection} from './state.ts';

/** Moves the cursor to an index in the selection, or to the nearest end of it, and scrolls the detail to its top. */
export function moveTo(state: State, place: number): State {
	const {rows} = shownSelection(state);
	const cursor = rows[Math.max(0, Math.min(rows.length - 1, place))];
	if (cursor === undefined) return state;
	const {period: _, ...rest} = state;
	return cursor === state.cursor ? rest : {...rest, cursor, position: topPosition, column: 0};
}
