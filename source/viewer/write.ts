import type {Acts} from './act.ts';
import {derive} from './derive.ts';
import {type Edit, edit, insert, type LineEditor} from './line-editor.ts';
import {modeOf} from './modes/index.ts';
import type {writingKeys} from './modes/line/keys.ts';
import type {State} from './state.ts';

/** The actions wherever a line is written. */
export const writingActions: Acts<typeof writingKeys> = {
	left: editBy('left'),
	right: editBy('right'),
	start: editBy('start'),
	end: editBy('end'),
	deleteBack: editBy('deleteBack'),
	deleteForward: editBy('deleteForward'),
	deleteWord: editBy('deleteWord'),
	deleteToStart: editBy('deleteToStart'),
	deleteToEnd: editBy('deleteToEnd'),
};

/** Text written where one writes; nothing elsewhere. */
export function wroteText(state: State, text: string): State | undefined {
	const editor = editorOf(state);
	return editor && wrote(state, insert(editor, text));
}

function editorOf(state: State): LineEditor | undefined {
	return modeOf(state).editor?.(state.mode);
}

function editBy(how: Edit): (state: State) => State {
	return state => {
		const editor = editorOf(state);
		return editor ? wrote(state, edit(editor, how)) : state;
	};
}

function wrote(state: State, editor: LineEditor): State {
	return modeOf(state).wrote?.(state, state.mode, editor, derive) ?? state;
}
