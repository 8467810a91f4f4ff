import type {Act} from '../../mode/act.ts';
import type {Axis} from '../../screen/derived.ts';
import type {Pointer} from '../../screen/pointer.ts';
import type {Rect} from '../../state/layout.ts';
import type {RangeMode} from '../../state/mode.ts';
import {axisCell, periodOn} from '../axis/pointer.ts';
import {rangeActions} from './actions.ts';
import {withMovingEnd} from './period-range.ts';

/** The wheel moves an end of the range by a period; a click puts it into the period under the pointer. */
export function onRange(
	axis: Axis | undefined,
	mode: RangeMode,
	rect: Rect,
	pointer: Pointer,
): Act | undefined {
	if (pointer.type === 'wheel') return pointer.turn > 0 ? rangeActions.laterEnd : rangeActions.earlierEnd;
	const cell = axis && axisCell(axis, rect, pointer.x);
	if (!axis || cell === undefined) return undefined;
	const {window} = axis;
	const day = window.ticks[periodOn(window, cell)] ?? window.first;
	return state => ({...state, mode: withMovingEnd(mode, day)});
}
