import {bodyRect} from '../../screen/layout.ts';
import {isIn, linesOfANotch} from '../../screen/pointer.ts';
import {noticeLines, restingLines} from '../../screen/status.ts';
import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {scrollPairBy} from './actions.ts';
import {pairLines} from './screen.ts';

/** Two events compared: the wheel scrolls them. */
export const pairMode: ModeOf<Extract<Mode, {type: 'pair'}>> = {
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) => restingLines(state, bar),
	body: pairLines,
	pointed: (_, mode, {pointer, places}) => {
		if (pointer.type !== 'wheel' || !isIn(bodyRect(places), pointer)) return undefined;
		return (at, press) => scrollPairBy(at, mode, pointer.turn * linesOfANotch, press);
	},
};
