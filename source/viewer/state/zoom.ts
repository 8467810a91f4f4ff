import {isSingle} from './layout.ts';
import type {State} from './state.ts';

/** Gives the screen back to both panes. */
export function leaveZoom({isZoomed: _, ...state}: State): State {
	return state;
}

/** The state with less of the screen covered by one pane, which quitting gives back first; `undefined` where the panes are as they open. */
export function uncovered(state: State): State | undefined {
	if (state.spoken) return undefined;
	if (state.isZoomed) return leaveZoom(state);
	return isSingle(state.size) && state.focus === 'detail' ? {...state, focus: 'list'} : undefined;
}
