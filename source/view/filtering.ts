import {parseQuery} from '../query/parse.ts';
import type {Act, ActionIn} from './browse.ts';
import {type Edit, edit, editedText, editing} from './line-editor.ts';
import {nearestRow, selectionOf} from './selection.ts';
import type {State} from './state.ts';

const edits: Readonly<Record<Edit, Act>> = {
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

/** The actions on the filter, and on its text while it is being written. */
export const filterActions: Readonly<
	Record<ActionIn<'filter'> | 'editFilter' | 'clearFilter' | 'undoFilter', Act>
> = {
	...edits,
	editFilter: state => ({...state, mode: {type: 'filter', editor: editing(state.filter)}}),
	applyFilter,
	cancelFilter: state => ({...state, mode: {type: 'browse'}}),
	clearFilter: state => (state.filter === '' ? {...state, notice: 'no filter is set'} : filterBy(state, '')),
	undoFilter,
};

/** Filters by a text that is a valid query; the cursor stays on its event or goes to the nearest that is left. */
export function filterBy(state: State, filter: string): State {
	if (filter === state.filter) return state;
	return {...withFilter(state, filter), pastFilters: [...state.pastFilters, state.filter]};
}

function applyFilter(state: State): State {
	if (state.mode.type !== 'filter') return state;
	const text = editedText(state.mode.editor).trim();
	// The fault stands beside the text; there is nothing to apply until it is mended.
	if (parseQuery(text, state.chronology).type === 'fault') return state;
	return filterBy({...state, mode: {type: 'browse'}}, text);
}

function undoFilter(state: State): State {
	const last = state.pastFilters.at(-1);
	if (last === undefined) return {...state, notice: 'no change of the filter to take back'};
	return {...withFilter(state, last), pastFilters: state.pastFilters.slice(0, -1)};
}

function withFilter(state: State, filter: string): State {
	const cursor =
		nearestRow(state.chronology, selectionOf(state.chronology, filter), state.cursor) ?? state.cursor;
	const isSame = cursor === state.cursor;
	return {...state, filter, cursor, top: 0, ...(isSame ? {} : {scroll: 0, column: 0})};
}

function editBy(how: Edit): Act {
	return state =>
		state.mode.type === 'filter'
			? {...state, mode: {...state.mode, editor: edit(state.mode.editor, how)}}
			: state;
}
