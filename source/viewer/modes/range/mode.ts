import {isIn} from '../../screen/pointer.ts';
import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {rangeLine, scaleIn} from './actions.ts';
import {onRange} from './pointer.ts';

/** Picking a range of time on the axis. */
export const rangeMode: ModeOf<Extract<Mode, {type: 'range'}>> = {
	barRows: () => 1,
	bar: (state, mode, {ended, derived}) => [ended(rangeLine(state, mode, scaleIn(derived)))],
	pointed: (_, mode, {pointer, places: {axis}, derived}) =>
		axis && isIn(axis, pointer) ? onRange(derived.axis, mode, axis, pointer) : undefined,
};
