import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, idleRows} from '../../screen/bar.ts';
import {isIn, linesPerNotch} from '../../screen/pointer.ts';
import {bodyRect} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {pairActions, scrollPairBy} from './actions.ts';
import {pairKeys} from './keys.ts';
import {pairLines} from './screen.ts';
import {pairSpeech} from './speech.ts';

/** The comparison of two events, which the wheel scrolls. */
export const pairMode: ModeRecord<PairMode, typeof pairKeys> = {
	keyModes: {
		second: {title: 'Choosing the event to compare with', within: 'browse'},
		pair: {title: 'Comparing two events'},
	},
	keys: pairKeys,
	actions: pairActions,
	barRows: idleRows,
	bar: (state, _, bar) => idleLines(state, bar),
	body: pairLines,
	pointer: (_, mode, {pointer, layout}) => {
		if (pointer.type !== 'wheel' || !isIn(bodyRect(layout), pointer)) return undefined;
		return (current, press) => scrollPairBy(current, mode, pointer.turn * linesPerNotch, press);
	},
	reload: (_, mode, {rowOf}) => {
		const [first, second] = [rowOf(mode.first), rowOf(mode.second)];
		return first === undefined || second === undefined ? {type: 'browse'} : {...mode, first, second};
	},
	speech: pairSpeech,
};
