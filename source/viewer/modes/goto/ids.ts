import type {Chronology} from '../../../chronology/store.ts';
import {perObject, perValue} from '../../../lookup/memo.ts';
import {areIdsOffered} from '../../../query/event-ids.ts';
import {fold} from '../../../text/fold.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The most event ids that are offered. */
const mostIds = 50;

const ids = perObject((chronology: Chronology) =>
	perValue((typed: string) => idsWith(chronology, typed), 20),
);

/** The event ids that begin with a text, then those of which a later part does; none where the text is the only one itself. */
export function idsFor(chronology: Chronology, text: string): readonly string[] {
	const typed = fold(text.trim());
	return typed === '' ? [] : ids(chronology)(typed);
}

/** The ids that fit what is typed in the prompt. */
export function typedIds({chronology}: State, {editor}: GotoMode): readonly string[] {
	return idsFor(chronology, editorText(editor));
}

/** The id that the user has chosen in the menu, if any. */
export function chosenId(state: State, mode: GotoMode): string | undefined {
	return mode.chosen === undefined ? undefined : typedIds(state, mode)[mode.chosen];
}

function idsWith(chronology: Chronology, typed: string): readonly string[] {
	if (!areIdsOffered(chronology)) return [];
	const [first, later]: [string[], string[]] = [[], []];
	for (let row = 0; row < chronology.size && first.length < mostIds; row++) {
		const {id} = chronology.get(row);
		const folded = fold(id);
		if (folded.startsWith(typed)) first.push(id);
		else if (typed.length > 1 && later.length < mostIds && folded.includes(`-${typed}`)) later.push(id);
	}
	const [only, ...others] = [...first, ...later];
	if (only === undefined || (others.length === 0 && fold(only) === typed)) return [];
	return [only, ...others].slice(0, mostIds);
}
