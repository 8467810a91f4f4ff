import {applyCompletion, type Completion, fieldBegunAt, mostOffered} from '../../../query/completion.ts';
import {withoutLastTerm} from '../../../query/edit.ts';
import {notListedYet, parseQuery} from '../../../query/parse.ts';
import {everything, type Query, workFor} from '../../../query/query.ts';
import type {Fault} from '../../../text/fault.ts';
import {type Acts, inMode} from '../../mode/act.ts';
import {noticeKey} from '../../speech/key-words.ts';
import {recordJump} from '../../state/jumps.ts';
import {editorOf, editorText, type LineEditor} from '../../state/line-editor.ts';
import type {FilterMode} from '../../state/mode.ts';
import {topPosition} from '../../state/position.ts';
import {nearestRow, selectionOf} from '../../state/selection.ts';
import {type State, withWork} from '../../state/state.ts';
import {chosenCompletion, completionsFor, fittingCompletions} from './completions.ts';
import type {FilterAction, filterKeys} from './keys.ts';
import {meantText} from './meant-text.ts';
import {offerFor} from './offer.ts';

/** The actions on the filter, and on its text while the user types it. */
export const filterActions: Acts<typeof filterKeys> = {
	// The next term can be typed at once.
	editFilter: state => editFilter(state, state.filter.text.replace(/\S$/, '$& ')),
	applyFilter: inMode('filter', (state, mode) => {
		const completion = chosenCompletion(state, mode);
		return completion ? complete(state, mode, completion) : applyFilter(state, mode);
	}),
	cancelFilter: toBrowse,
	clearFilter: state =>
		state.filter.text === '' ? {...state, notice: 'no filter is set'} : filterBy(state, everything),
	undoFilter,
	dropTerm: state => {
		if (state.filter.clauses.length === 0) return {...state, notice: 'no filter is set'};
		return filterBy(state, withoutLastTerm(state.filter));
	},
	complete: inMode('filter', (state, mode) => {
		const completion = chosenCompletion(state, mode) ?? completionsFor(state, mode)[0];
		return completion ? complete(state, mode, completion) : state;
	}),
	nextCompletion: inMode('filter', (state, mode) => chooseCompletion(state, mode, 1)),
	previousCompletion: inMode('filter', (state, mode) => chooseCompletion(state, mode, -1)),
	earlierFilter: inMode('filter', (state, mode) => recallFilter(state, mode, 1)),
	laterFilter: inMode('filter', (state, mode) => recallFilter(state, mode, -1)),
};

/** Opens the filter's prompt with a text in it, and shows the events that the text selects. */
export function editFilter(state: State, text: string): State {
	const {filter} = state;
	const editor = editorOf(text);
	const mode: FilterMode = {type: 'filter', editor, read: filter, valid: filter, back: 0, draft: text};
	return writeFilter(state, mode, mode.editor);
}

/** Filters by a query. The cursor stays on its event, or goes to the nearest event that the filter leaves. */
export function filterBy(state: State, filter: Query): State {
	if (filter.text === state.filter.text) return state;
	return recordJump(state, {...withFilter(state, filter), pastFilters: [...state.pastFilters, state.filter]});
}

function withFilter(state: State, filter: Query): State {
	const {chronology} = state;
	const {spansAll: _, ...rest} = withWork(state, workFor(chronology, filter.clauses, state.cursor));
	const selection = selectionOf(chronology, filter, rest.round);
	const cursor = nearestRow(chronology, selection, state.cursor) ?? state.cursor;
	const next: State = {...rest, filter, cursor, top: 0};
	return cursor === state.cursor ? next : {...next, position: topPosition, column: 0};
}

/** Changes the filter's text. The list shows the events that it selects; while it can't be read, those that were shown last. */
export function writeFilter(state: State, mode: FilterMode, editor: LineEditor): State {
	const {chosen: _, isEntered: __, ...rest} = mode;
	const text = editorText(editor);
	const read = parseFilter(state, meantText(editor), mode.valid);
	// A word with which a field's name begins is mostly the field, so it doesn't filter until it is followed by a space.
	const unfinished = fieldBegunAt(text, editor.before.length);
	const shown = unfinished
		? parseFilter(state, (text.slice(0, unfinished.from) + text.slice(unfinished.to)).trimEnd(), mode.valid)
		: read;
	const valid = shown.type === 'query' ? shown : mode.valid;
	const begun = withWork(state, workFor(state.chronology, valid.clauses, state.cursor));
	return {...begun, mode: {...rest, editor, read, valid, back: 0, draft: text}};
}

/** The mode with its text read once more, for a chronology that is another or of which more is known. */
export function readAgain(state: State, mode: FilterMode): FilterMode {
	const next = writeFilter(state, mode, mode.editor).mode;
	return next.type === 'filter' ? {...mode, read: next.read, valid: next.valid} : {...mode};
}

/** The state once more is known: a name may be known by now that was still to be listed, and the filter applied that waits for it. */
export function withNamesListed(state: State, mode: FilterMode): State {
	const {isEntered, ...read} = mode.read.type === 'fault' ? readAgain(state, mode) : mode;
	if (isNotListed(state, mode)) return {...state, mode: {...read, ...(isEntered && {isEntered})}};
	const {notice: _, ...quiet} = state;
	return isEntered ? applyText({...quiet, mode: read}, read) : {...state, mode: read};
}

/** Whether the text has a name that can't be looked up yet. */
function isNotListed({chronology}: State, {editor}: FilterMode): boolean {
	return notListedYet(meantText(editor).trimStart(), chronology) !== undefined;
}

/** Parses a filter. For the text of a known query it gives that object, since selections are cached by the query object. */
function parseFilter({chronology, personal}: State, text: string, known: Query): Query | Fault {
	if (text === known.text) return known;
	return notListedYet(text, chronology) ?? parseQuery(text, chronology, personal);
}

function toBrowse(state: State): State {
	return {...state, mode: {type: 'browse'}};
}

/** Filters by the text. Where a term of it is unfinished and has one completion, that is what the user means. */
function applyFilter(state: State, mode: FilterMode): State {
	const fitting = fittingCompletions(state, mode);
	const [only] = fitting;
	if (!only) return applyText(state, mode);
	if (fitting.length > 1) return {...state, notice: severalNotice(state, fitting.length)};
	const completed = complete(state, mode, only);
	return completed.mode.type === 'filter' ? applyText(completed, completed.mode) : completed;
}

function severalNotice(state: State, count: number): string {
	const key = noticeKey<FilterAction>(state, 'nextCompletion');
	return `${count === mostOffered ? 'many' : count} completions fit: ${key ? `choose one with ${key}, or ` : ''}type on`;
}

function applyText(state: State, mode: FilterMode): State {
	const filter = parseFilter(state, meantText(mode.editor).trimStart(), mode.valid);
	if (filter.type === 'fault' && isNotListed(state, mode))
		return {
			...state,
			mode: {...mode, isEntered: true},
			notice: 'the filter is applied once all names are listed',
		};
	// The screen shows the fault beneath the text, and there is nothing to apply until the user corrects it.
	if (filter.type === 'fault') return state;
	const next = filterBy(toBrowse(state), filter);
	const offer = offerFor(next);
	return offer === '' ? next : {...next, notice: offer};
}

function undoFilter(state: State): State {
	const last = state.pastFilters.at(-1);
	if (last === undefined) return {...state, notice: 'no change of the filter to take back'};
	return {...withFilter(state, last), pastFilters: state.pastFilters.slice(0, -1)};
}

function complete(state: State, mode: FilterMode, completion: Completion): State {
	const {text, caret} = applyCompletion(editorText(mode.editor), completion);
	return writeFilter(state, mode, {before: text.slice(0, caret), after: text.slice(caret)});
}

function chooseCompletion(state: State, mode: FilterMode, step: 1 | -1): State {
	const count = completionsFor(state, mode).length;
	const {chosen, isEntered: _, ...rest} = mode;
	const next = chosen === undefined ? (step > 0 ? 0 : count - 1) : chosen + step;
	return {...state, mode: next >= 0 && next < count ? {...rest, chosen: next} : rest};
}

function recallFilter(state: State, mode: FilterMode, step: 1 | -1): State {
	const earlier = [...new Set(state.pastFilters.map(({text}) => text).filter(Boolean))];
	const back = Math.max(0, Math.min(earlier.length, mode.back + step));
	const text = back === 0 ? mode.draft : (earlier.at(-back) ?? '');
	const next = writeFilter(state, mode, editorOf(text));
	return next.mode.type === 'filter' ? {...next, mode: {...next.mode, back, draft: mode.draft}} : next;
}
