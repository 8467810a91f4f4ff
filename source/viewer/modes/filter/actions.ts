import {applyCompletion, type Completion, completionsOf} from '../../../query/completion.ts';
import {withoutLastTerm} from '../../../query/edit.ts';
import {parseQuery} from '../../../query/parse.ts';
import {everything, type Query} from '../../../query/query.ts';
import type {Fault} from '../../../text/fault.ts';
import type {Acts} from '../../mode/act.ts';
import {recordJump} from '../../state/jumps.ts';
import {editorOf, editorText, type LineEditor} from '../../state/line-editor.ts';
import type {FilterMode} from '../../state/mode.ts';
import {nearestRow, selectionOf} from '../../state/selection.ts';
import type {State} from '../../state/state.ts';
import type {filterKeys} from './keys.ts';

/** The actions on the filter, and on its text while it is written. */
export const filterActions: Acts<typeof filterKeys> = {
	editFilter: state => editFilter(state, state.filter.text),
	applyFilter: writing((state, mode) => {
		const chosen = chosenCompletion(state, mode);
		return chosen ? completed(state, mode, chosen) : applied(state, mode);
	}),
	cancelFilter: browsing,
	clearFilter: state =>
		state.filter.text === '' ? {...state, notice: 'no filter is set'} : filterBy(state, everything),
	undoFilter,
	dropTerm: state => {
		if (state.filter.clauses.length === 0) return {...state, notice: 'no filter is set'};
		return filterBy(state, withoutLastTerm(state.filter));
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
	const editor = editorOf(text);
	const mode: FilterMode = {type: 'filter', editor, read: filter, valid: filter, back: 0, draft: text};
	return wroteFilter(state, mode, mode.editor);
}

/** Filters by a query; the cursor stays on its event or goes to the nearest that is left. */
export function filterBy(state: State, filter: Query): State {
	if (filter.text === state.filter.text) return state;
	return recordJump(state, {...withFilter(state, filter), pastFilters: [...state.pastFilters, state.filter]});
}

function withFilter(state: State, filter: Query): State {
	const cursor =
		nearestRow(state.chronology, selectionOf(state.chronology, filter), state.cursor) ?? state.cursor;
	return {...state, filter, cursor, top: 0, ...(cursor === state.cursor ? {} : {scroll: 0, column: 0})};
}

/** The filter's text changed; the list follows as far as it can be read. */
export function wroteFilter(state: State, mode: FilterMode, editor: LineEditor): State {
	const {chosen: _, ...rest} = mode;
	const text = editorText(editor);
	const read = readFilter(state, text, mode.valid);
	const valid = readablePart(state, text, read, mode.valid) ?? mode.valid;
	return {...state, mode: {...rest, editor, read, valid, back: 0, draft: text}};
}

/** A filter as far as it can be read: without the term that has a fault, such as one that is not yet finished. */
function readablePart(state: State, text: string, read: Query | Fault, known: Query): Query | undefined {
	if (read.type === 'query') return read;
	const start = text.lastIndexOf(' ', read.from) + 1;
	const rest = readFilter(state, text.slice(0, start) + text.slice(read.to), known);
	return rest.type === 'query' ? rest : undefined;
}

/** Reads a text as a filter; where it is that of one which is known, that very one, of which it is known what it selects. */
function readFilter({chronology, personal}: State, text: string, known: Query): Query | Fault {
	return text === known.text ? known : parseQuery(text, chronology, personal);
}

/** What may be written where the caret is. */
export function completionsFor({chronology, personal}: State, {editor}: FilterMode): readonly Completion[] {
	return completionsOf(chronology, editorText(editor), editor.before.length, personal);
}

function writing(act: (state: State, mode: FilterMode) => State): (state: State) => State {
	return state => (state.mode.type === 'filter' ? act(state, state.mode) : state);
}

function browsing(state: State): State {
	return {...state, mode: {type: 'browse'}};
}

function applied(state: State, {editor, valid}: FilterMode): State {
	const filter = readFilter(state, editorText(editor).trim(), valid);
	// The fault stands beside the text; there is nothing to apply until it is mended.
	return filter.type === 'fault' ? state : filterBy(browsing(state), filter);
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
	const {text, caret} = applyCompletion(editorText(mode.editor), completion);
	return wroteFilter(state, mode, {before: text.slice(0, caret), after: text.slice(caret)});
}

function chose(state: State, mode: FilterMode, step: 1 | -1): State {
	const count = completionsFor(state, mode).length;
	const {chosen, ...rest} = mode;
	const next = chosen === undefined ? (step > 0 ? 0 : count - 1) : chosen + step;
	return {...state, mode: next >= 0 && next < count ? {...rest, chosen: next} : rest};
}

function wentBack(state: State, mode: FilterMode, step: 1 | -1): State {
	const earlier = [...new Set(state.pastFilters.map(({text}) => text).filter(Boolean))];
	const back = Math.max(0, Math.min(earlier.length, mode.back + step));
	const text = back === 0 ? mode.draft : (earlier.at(-back) ?? '');
	const wrote = wroteFilter(state, mode, editorOf(text));
	return wrote.mode.type === 'filter' ? {...wrote, mode: {...wrote.mode, back, draft: mode.draft}} : wrote;
}
