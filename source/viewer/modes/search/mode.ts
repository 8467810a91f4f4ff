import {piece} from '../../line.ts';
import {promptLine} from '../../prompt.ts';
import {matchWords} from '../../resting.ts';
import type {Mode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {wroteSearch} from './actions.ts';

/** Writing what is searched for. */
export const searchMode: ModeOf<Extract<Mode, {type: 'search'}>> = {
	bar: (state, {editor}, {columns, ended}) => [
		ended([...promptLine(' /', editor, Math.floor(columns / 2)), piece(` ${matchWords(state)}  `, 'dim')]),
	],
	editor: ({editor}) => editor,
	wrote: (state, {origin}, editor) => wroteSearch(state, origin, editor),
};
