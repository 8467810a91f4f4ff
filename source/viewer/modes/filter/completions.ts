import {type Completion, completionsOf} from '../../../query/completion.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FilterMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The completions of the word at the caret. */
export function completionsFor({chronology, personal}: State, {editor}: FilterMode): readonly Completion[] {
	return completionsOf(chronology, editorText(editor), editor.before.length, personal);
}

/** The completion that the user has chosen in the menu, if any. */
export function chosenCompletion(state: State, mode: FilterMode): Completion | undefined {
	return mode.chosen === undefined ? undefined : completionsFor(state, mode)[mode.chosen];
}
