import {derive} from './derive.ts';
import {modeOf} from './modes/index.ts';
import {type Edit, edit, insert, type LineEditor} from './state/line-editor.ts';
import type {State} from './state/state.ts';

/** Inserts a text into the line that the user types; `undefined` where there is none. */
export function writeText(state: State, text: string): State | undefined {
	return changeLine(state, editor => insert(editor, text));
}

/** Edits the line that the user types; gives the same state where there is none. */
export function editLine(state: State, how: Edit): State {
	return changeLine(state, editor => edit(editor, how)) ?? state;
}

function changeLine(state: State, change: (editor: LineEditor) => LineEditor): State | undefined {
	const mode = modeOf(state);
	const editor = mode.editor?.(state.mode);
	return editor && (mode.write?.(state, state.mode, change(editor), derive) ?? state);
}
