import type {Chronology} from '../../../chronology/store.ts';
import {withMarks} from '../../../query/edit.ts';
import {shownKey} from '../../keys/format.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Step} from '../../state/effect.ts';
import {recordJump} from '../../state/jumps.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import type {ExportAction} from './keys.ts';

/** Marks the cursor's event, or removes its mark. */
export function mark(state: State): State | Step {
	const row = currentRow(state);
	if (row === undefined) return {...state, notice: 'no event to mark'};
	const {chronology, personal} = state;
	const isMarked = !personal.marked.has(row);
	const marked = new Set(personal.marked);
	if (isMarked) marked.add(row);
	else marked.delete(row);
	return {
		state: {
			...state,
			personal: {...personal, marked},
			filter: withMarks(state.filter, marked),
			pastFilters: state.pastFilters.map(past => withMarks(past, marked)),
			notice: isMarked ? 'marked' : 'no longer marked',
		},
		effects: idsOf(chronology, row, isMarked).map(id => ({type: 'mark', id, isMarked})),
	};
}

/** The ids that a mark is kept by, or is taken from: it may have been made while the event had another id. */
function idsOf({get, alsoCalled = new Map()}: Chronology, row: number, isMarked: boolean): readonly string[] {
	const {id} = get(row);
	return isMarked ? [id] : [id, ...[...alsoCalled].flatMap(([other, one]) => (one === id ? other : []))];
}

/** Goes to the next marked event that is shown; after the last, to the first. */
export function nextMark(state: State): State {
	const {rows, placeOf} = shownSelection(state);
	const {marked} = state.personal;
	if (marked.size === 0) {
		const key = shownKey<ExportAction>(state.bindings, 'mark');
		return {...state, notice: `nothing is marked${key ? `: ${key} marks an event` : ''}`};
	}
	const at = placeOf(state.cursor);
	const isNext = (row: number, place: number) => marked.has(row) && place > at;
	const after = rows.findIndex(isNext);
	const place = after >= 0 ? after : rows.findIndex(row => marked.has(row));
	if (place < 0) return {...state, notice: 'the filter leaves no event that is marked'};
	if (place === at) return {...state, notice: 'this is the only mark here'};
	const there = recordJump(state, moveTo(state, place));
	return after >= 0 ? there : {...there, notice: 'on from the first mark again'};
}
