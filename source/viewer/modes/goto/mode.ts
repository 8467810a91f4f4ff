import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {gotoLines} from './actions.ts';

/** Writing a date or an event's id to go to. */
export const gotoMode: ModeOf<Extract<Mode, {type: 'goto'}>> = {
	barRows: () => 2,
	bar: gotoLines,
	editor: ({editor}) => editor,
	wrote: (state, mode, editor) => ({...state, mode: {...mode, editor}}),
};
