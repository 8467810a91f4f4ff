import type {Work} from '../../../chronology/finding.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Completion, completionsOf, completionWork} from '../../../query/completion.ts';
import {listingFor} from '../../../query/parse.ts';
import type {Personal} from '../../../query/personal.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FilterMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {meantText} from './meant-text.ts';

// The layout asks for them, too: it leaves as many rows as there are completions.
const completions = perObject((chronology: Chronology) =>
	perObject((personal: Personal) =>
		perObject(({editor}: FilterMode) =>
			completionsOf(chronology, editorText(editor), editor.before.length, personal),
		),
	),
);

/** The completions of the word at the caret. */
export function completionsFor({chronology, personal}: State, mode: FilterMode): readonly Completion[] {
	return completions(chronology)(personal)(mode);
}

/** The work that lists the names which the typed text waits for. */
export function namesWorkFor({chronology, mode}: State): Work {
	return mode.type === 'filter' ? listingFor(meantText(mode.editor), chronology) : [];
}

/** The work that looks for more completions, where there are very many names. */
export function completionWorkFor({chronology, personal, mode}: State): Work {
	if (mode.type !== 'filter') return [];
	return completionWork(chronology, editorText(mode.editor), mode.editor.before.length, personal);
}

/** What the completions depend on. */
export function completionName({mode}: State): string | undefined {
	return mode.type === 'filter' ? `${mode.editor.before}|${mode.editor.after}` : undefined;
}

/** The completion that the user has chosen in the menu, if any. */
export function chosenCompletion(state: State, mode: FilterMode): Completion | undefined {
	return mode.chosen === undefined ? undefined : completionsFor(state, mode)[mode.chosen];
}

/** The completions of the term that has the fault, which is then only unfinished. */
export function fittingCompletions(state: State, mode: FilterMode): readonly Completion[] {
	const {read} = mode;
	if (read.type !== 'fault') return [];
	return completionsFor(state, mode).filter(({from, to}) => from < read.to && to > read.from);
}
