import {noticeLines, restingLines} from '../../screen/status.ts';
import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {secondLine} from '../pair/actions.ts';
import {onPanes} from './pointer.ts';

/** Reading, and looking for the second of two events to be compared. */
export const browseMode: ModeOf<Extract<Mode, {type: 'browse'}>> = {
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) =>
		state.comparing !== undefined && !state.notice
			? [bar.ended(secondLine(state, state.comparing))]
			: restingLines(state, bar),
	pointed: (state, _, at) => onPanes(state, at),
};
