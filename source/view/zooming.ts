import {periodAt, scales} from './scales.ts';
import type {State} from './state.ts';
import {extentOf, windowOf} from './window.ts';

/** Rules time by the next finer scale, or the next coarser one. */
export function zoom(state: State, direction: 'in' | 'out'): State {
	const {scale} = windowOf(state);
	const next = scales[scales.indexOf(scale) + (direction === 'in' ? -1 : 1)];
	const {first, last} = extentOf(state.chronology);
	// A scale of which one period holds everything tells nothing.
	const isUseful = next && (direction === 'in' || periodAt(first, next) < periodAt(last, next));
	if (!isUseful) {
		const end = direction === 'in' ? 'as near as it goes' : 'as far as it goes';
		return {...state, notice: `by ${scale.unit} is ${end}`};
	}
	return {...state, scale: next.unit, notice: `by ${next.unit}`};
}

/** Shows all of time. */
export function showAll({scale: _, period: __, ...state}: State): State {
	return {...state, notice: `all of time, by ${windowOf(state).scale.unit}`};
}
