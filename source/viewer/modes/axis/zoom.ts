import {periodAt, scales} from '../../../timeline/scales.ts';
import {extentOf} from '../../../timeline/window.ts';
import type {Press} from '../../mode/act.ts';
import type {State} from '../../state/state.ts';
import {noPeriodReason} from '../../state/time.ts';

/** Rules time by the next finer scale, or the next coarser one. */
export function zoom(state: State, {derive}: Press, direction: 'in' | 'out'): State {
	const [axis, extent] = [derive(state).axis, extentOf(state.chronology)];
	if (!axis || !extent) return {...state, notice: noPeriodReason(state)};
	const {scale} = axis.window;
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
export function showAll({scale: _, period: __, ...state}: State, {derive}: Press): State {
	const {axis} = derive(state);
	return {...state, notice: axis ? `the whole span, by ${axis.window.scale.unit}` : noPeriodReason(state)};
}
