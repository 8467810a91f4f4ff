import type {ModeRecord} from '../../mode/record.ts';
import {isIn} from '../../screen/pointer.ts';
import type {RangeMode} from '../../state/mode.ts';
import {rangeActions} from './actions.ts';
import {rangeKeys} from './keys.ts';
import {onRange} from './pointer.ts';
import {rangeLines, rangeRows} from './screen.ts';
import {rangeSpeech} from './speech.ts';

/** Picking a range of time on the axis. */
export const rangeMode: ModeRecord<RangeMode, typeof rangeKeys> = {
	keyModes: {range: {title: 'Picking a range'}},
	keys: rangeKeys,
	actions: rangeActions,
	barRows: rangeRows,
	bar: rangeLines,
	hidesFilter: () => true,
	pointer: (_, mode, {pointer, layout: {axis}, derived}) =>
		axis && isIn(axis, pointer) ? onRange(derived.axis, mode, axis, pointer) : undefined,
	speech: rangeSpeech,
};
