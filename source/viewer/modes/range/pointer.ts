import type {Act} from '../../mode/act.ts';
import type {Axis} from '../../screen/derived.ts';
import type {Pointer} from '../../screen/pointer.ts';
import type {Rect} from '../../state/layout.ts';
import type {RangeMode} from '../../state/mode.ts';
import {axisCell, periodOn} from '../axis/pointer.ts';
import {rangeActions} from './actions.ts';

/** The wheel moves the end that moves; a click puts it there, and where it passes the other one, the two change their parts. */
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
	const [start, end] = mode.moving === 'start' ? [day, mode.end] : [mode.start, day];
	const moving = mode.moving === 'start' ? 'end' : 'start';
	const moved: RangeMode = start <= end ? {...mode, start, end} : {...mode, start: end, end: start, moving};
	return at => ({...at, mode: moved});
}
