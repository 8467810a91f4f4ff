import type {ModeRecord} from '../../mode/record.ts';
import {isIn, linesOfANotch} from '../../screen/pointer.ts';
import {noticeLines, restingLines} from '../../screen/status.ts';
import {bodyRect} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {pairActions, scrollPairBy} from './actions.ts';
import {pairKeys} from './keys.ts';
import {pairLines} from './screen.ts';
import {pairSpeech} from './speech.ts';

/** Two events compared: the wheel scrolls them. */
export const pairMode: ModeRecord<PairMode, typeof pairKeys> = {
	keyModes: {
		second: {title: 'Choosing the event to compare with', within: 'browse'},
		pair: {title: 'Comparing two events'},
	},
	keys: pairKeys,
	actions: pairActions,
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) => restingLines(state, bar),
	body: pairLines,
	pointed: (_, mode, {pointer, places}) => {
		if (pointer.type !== 'wheel' || !isIn(bodyRect(places), pointer)) return undefined;
		return (at, press) => scrollPairBy(at, mode, pointer.turn * linesOfANotch, press);
	},
	speech: pairSpeech,
};
