import {isIn} from '../../screen/pointer.ts';
import type {Mode} from '../../state.ts';
import {onRange} from '../axis/pointer.ts';
import type {ModeOf} from '../mode.ts';
import {rangeLine} from './actions.ts';

/** Picking a range of time on the axis. */
export const rangeMode: ModeOf<Extract<Mode, {type: 'range'}>> = {
	bar: (state, mode, {ended}) => [ended(rangeLine(state, mode))],
	pointed: (state, mode, {axis}, pointer) =>
		axis && isIn(axis, pointer) ? onRange(state, mode, axis, pointer) : undefined,
};
