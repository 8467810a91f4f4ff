import {applyCompletion, type Completion, completionsOf} from '../../../query/completion.ts';
import {withoutLastTerm} from '../../../query/facets.ts';
import {parseQuery} from '../../../query/parse.ts';
import type {Query} from '../../../query/query.ts';
import type {Acts} from '../../act.ts';
import {jumped} from '../../jumps.ts';
import {editedText, editing, type LineEditor} from '../../line-editor.ts';
import {nearestRow, selectionOf} from '../../selection.ts';
import type {FilterMode, State} from '../../state.ts';
import type {filterKeys} from './keys.ts';

/** The actions on the filter, and on its text while it is written. */
export const filterActions: Acts<typeof filterKeys> = {
	editFilter: state => editFilter(state, state.filter),
	applyFilter: writing((state, mode) => {
		const chosen = chosenCompletion(state, mode);
		return chosen ? completed(state, mode, chosen) : applied(state, mode);
	}),
	cancelFilter: browsing,
	clearFilter: state => (state.filter === '' ? {...state, notice: 'no filter is set'} : filterBy(state, '')),
	undoFilter,
	dropTerm: state => {
		const query = queryOf(state);
		if (query.clauses.length === 0) return {...state, notice: 'no filter is set'};
		return filterBy(state, withoutLastTerm(query));
	},
	complete: writing((state, mode) => {
		const completion = chosenCompletion(state, mode) ?? completionsFor(state, mode)[0];
		return completion ? completed(state, mode, completion) : state;
	}),
	nextCompletion: writing((state, mode) => chose(state, mode, 1)),
	previousCompletion: writing((state, mode) => chose(state, mode, -1)),
	earlierFilter: writing((state, mode) => wentBack(state, mode, 1)),
	laterFilter: writing((state, mode) => wentBack(state, mode, -1)),
};

/** Opens the filter with a text in it, the list as that leaves it as far as it can be read. */
export function editFilter(state: State, text: string): State {
	const {filter} = state;
	const mode: FilterMode = {type: 'filter', editor: editing(text), valid: filter, back: 0, draft: text};
	return wroteFilter(state, mode, mode.editor);
}

/** Filters by a text that is a valid query; the cursor stays on its event or goes to the nearest that is left. */
export function filterBy(state: State, filter: string): State {
	if (filter === state.filter) return state;
	return jumped(state, {...withFilter(state, filter), pastFilters: [...state.pastFilters, state.filter]});
}

function withFilter(state: State, filter: string): State {
	const cursor = nearestRow(state.chronology, selectionOf(state, filter), state.cursor) ?? state.cursor;
	return {...state, filter, cursor, top: 0, ...(cursor === state.cursor ? {} : {scroll: 0, column: 0})};
}

/** The filter in force, read. */
export function queryOf({chronology, personal, filter}: State): Query {
	const query = parseQuery(filter, chronology, personal);
	return query.type === 'query' ? query : {type: 'query', text: '', clauses: []};
}

/** The filter's text changed; the list follows as far as it can be read. */
export function wroteFilter(state: State, mode: FilterMode, editor: LineEditor): State {
	const {chosen: _, ...rest} = mode;
	const text = editedText(editor);
	const valid = readablePart(text, state) ?? mode.valid;
	return {...state, mode: {...rest, editor, valid, back: 0, draft: text}};
}

/** A filter as far as it can be read: without the term that has a fault, such as one that is not yet finished. */
function readablePart(text: string, {chronology, personal}: State): string | undefined {
	const query = parseQuery(text, chronology, personal);
	if (query.type === 'query') return text;
	const start = text.lastIndexOf(' ', query.from) + 1;
	const rest = text.slice(0, start) + text.slice(query.to);
	return parseQuery(rest, chronology, personal).type === 'query' ? rest : undefined;
}

/** What may be written where the caret is. */
export function completionsFor({chronology, personal}: State, {editor}: FilterMode): readonly Completion[] {
	return completionsOf(chronology, editedText(editor), editor.before.length, personal);
}

function writing(act: (state: State, mode: FilterMode) => State): (state: State) => State {
	return state => (state.mode.type === 'filter' ? act(state, state.mode) : state);
}

function browsing(state: State): State {
	return {...state, mode: {type: 'browse'}};
}

function applied(state: State, {editor}: FilterMode): State {
	const text = editedText(editor).trim();
	// The fault stands beside the text; there is nothing to apply until it is mended.
	if (parseQuery(text, state.chronology, state.personal).type === 'fault') return state;
	return filterBy(browsing(state), text);
}

function undoFilter(state: State): State {
	const last = state.pastFilters.at(-1);
	if (last === undefined) return {...state, notice: 'no change of the filter to take back'};
	return {...withFilter(state, last), pastFilters: state.pastFilters.slice(0, -1)};
}

function chosenCompletion(state: State, mode: FilterMode): Completion | undefined {
	return mode.chosen === undefined ? undefined : completionsFor(state, mode)[mode.chosen];
}

function completed(state: State, mode: FilterMode, completion: Completion): State {
	const {text, caret} = applyCompletion(editedText(mode.editor), completion);
	return wroteFilter(state, mode, {before: text.slice(0, caret), after: text.slice(caret)});
}

function chose(state: State, mode: FilterMode, step: 1 | -1): State {
	const count = completionsFor(state, mode).length;
	const {chosen, ...rest} = mode;
	const next = chosen === undefined ? (step > 0 ? 0 : count - 1) : chosen + step;
	return {...state, mode: next >= 0 && next < count ? {...rest, chosen: next} : rest};
}

function wentBack(state: State, mode: FilterMode, step: 1 | -1): State {
	const earlier = [...new Set(state.pastFilters.filter(Boolean))];
	const back = Math.max(0, Math.min(earlier.length, mode.back + step));
	const text = back === 0 ? mode.draft : (earlier.at(-back) ?? '');
	const wrote = wroteFilter(state, mode, editing(text));
	return wrote.mode.type === 'filter' ? {...wrote, mode: {...wrote.mode, back, draft: mode.draft}} : wrote;
}
