import {periodAt, scales} from '../../../timeline/scales.ts';
import {extentOf} from '../../../timeline/window.ts';
import type {State} from '../../state.ts';
import {nowhereInTime, windowOf} from '../../time.ts';

/** Rules time by the next finer scale, or the next coarser one. */
export function zoom(state: State, direction: 'in' | 'out'): State {
	const [window, extent] = [windowOf(state), extentOf(state.chronology)];
	if (!window || !extent) return {...state, notice: nowhereInTime(state)};
	const {scale} = window;
	const {first, last} = extent;
	const next = scales[scales.indexOf(scale) + (direction === 'in' ? -1 : 1)];
	// A scale of which one period holds everything tells nothing.
	const isUseful = next && (direction === 'in' || periodAt(first, next) < periodAt(last, next));
	if (!isUseful) {
		const end = direction === 'in' ? 'the finest' : 'the coarsest';
		return {...state, notice: `by ${scale.unit} is ${end}`};
	}
	return {...state, scale: next.unit, notice: `by ${next.unit}`};
}

/** Shows all of time. */
export function showAll({scale: _, period: __, ...state}: State): State {
	const window = windowOf(state);
	return {...state, notice: window ? `the whole span, by ${window.scale.unit}` : nowhereInTime(state)};
}
