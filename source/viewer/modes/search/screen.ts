import {shownKey} from '../../keys/format.ts';
import {type Bar, matchWords} from '../../screen/bar.ts';
import {type Line, piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {editorText} from '../../state/line-editor.ts';
import type {SearchMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import type {SearchAction} from './keys.ts';

/** The prompt, on half of the bar at most, and the notice or the number of the match that the cursor is at; before anything is typed, the last search. */
export function searchLine(state: State, {editor}: SearchMode, {columns, withHints, derived}: Bar): Line {
	const prompt = promptLine(' /', editor, Math.floor(columns / 2));
	const words = state.notice ?? (editorText(editor) === '' ? pastWords(state) : matchWords(derived));
	return withHints([...prompt, piece(` ${words}  `, 'dim')]);
}

function pastWords({bindings, search, pastSearch}: State): string {
	const [key, text] = [shownKey<SearchAction>(bindings, 'keepSearch'), search ?? pastSearch];
	return key === undefined || text === undefined ? '' : `${key} searches again for “${text}”`;
}
