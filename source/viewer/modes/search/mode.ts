import {piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {matchWords} from '../../screen/status.ts';
import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {searchFor} from './actions.ts';

/** Writing what is searched for. */
export const searchMode: ModeOf<Extract<Mode, {type: 'search'}>> = {
	barRows: () => 1,
	bar: (state, {editor}, {columns, ended, derived}) => [
		ended([
			...promptLine(' /', editor, Math.floor(columns / 2)),
			piece(` ${matchWords(state, derived)}  `, 'dim'),
		]),
	],
	editor: ({editor}) => editor,
	wrote: (state, {origin}, editor, derive) => searchFor(state, origin, editor, derive),
};
