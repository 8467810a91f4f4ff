import type {Acts} from './act.ts';
import type {writingKeys} from './keys/writing.ts';
import {type Edit, edit, insert, type LineEditor} from './line-editor.ts';
import {wroteNarrowing} from './modes/facets/panel.ts';
import {wroteFilter} from './modes/filter/actions.ts';
import {wroteHelp} from './modes/help/actions.ts';
import {wroteSearch} from './modes/search/actions.ts';
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

function editorOf({mode}: State): LineEditor | undefined {
	if (mode.type === 'facets') return mode.isNarrowing ? mode.editor : undefined;
	return 'editor' in mode ? mode.editor : undefined;
}

function editBy(how: Edit): (state: State) => State {
	return state => {
		const editor = editorOf(state);
		return editor ? wrote(state, edit(editor, how)) : state;
	};
}

function wrote(state: State, editor: LineEditor): State {
	const {mode} = state;
	switch (mode.type) {
		case 'filter':
			return wroteFilter(state, mode, editor);
		case 'search':
			return wroteSearch(state, mode.origin, editor);
		case 'facets':
			return wroteNarrowing(state, mode, editor);
		case 'goto':
			return {...state, mode: {...mode, editor}};
		case 'help':
			return wroteHelp(state, mode, editor);
		case 'browse':
		case 'choose':
		case 'range':
		case 'differences':
		case 'pair':
			return state;
	}
}
