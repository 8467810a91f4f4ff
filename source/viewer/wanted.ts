import {editedText} from './line-editor.ts';
import type {State} from './state.ts';

/** What is searched for, being written or in force. */
export function wanted({mode, search}: State): string | undefined {
	return mode.type === 'search' ? editedText(mode.editor) : search;
}
