import {isSingle} from './layout.ts';
import {openReading} from './reading.ts';
import {currentEvent, type State} from './state.ts';

/** The words before a note. */
export const noteLead = 'Note on the source: ';

/** Whether the note on a source is folded to one line. */
export function isFolded({foldedNotes}: State, id: string): boolean {
	return foldedNotes.has(id);
}

/** Folds the note on the open source, or unfolds it. */
export function foldNote(state: State): State {
	const id = openNoteSource(state);
	if (id === undefined) return {...state, notice: 'no note on a source is shown here'};
	const isToFold = !isFolded(state, id);
	const folded = withFold(state, id, isToFold);
	if (!state.spoken) return folded;
	const note = state.chronology.sources.get(id)?.note ?? '';
	return {...folded, notice: isToFold ? 'the note on the source is folded' : noteLead + note};
}

/** Folds the note that the state before showed, once the detail no longer shows it or shows it with another event. */
export function foldReadNote(before: State, state: State): State {
	const id = isDetailShown(before) ? openNoteSource(before) : undefined;
	if (id === undefined || isFolded(state, id)) return state;
	const isStill = isDetailShown(state) && openNoteSource(state) === id && state.cursor === before.cursor;
	return isStill ? state : withFold(state, id, true);
}

/** Whether the open source has a note that is unfolded. */
export function hasOpenNote(state: State): boolean {
	const id = openNoteSource(state);
	return id !== undefined && !isFolded(state, id);
}

/** Whether the user can read the detail: where one pane is shown at a time, or the viewer is spoken, only while the detail is focused. */
function isDetailShown(state: State): boolean {
	return state.focus === 'detail' || !(state.spoken || isSingle(state.size));
}

/** The id of the open source, if it has a note. */
function openNoteSource(state: State): string | undefined {
	const open = currentEvent(state) && openReading(state);
	if (open?.type !== 'source') return undefined;
	return state.chronology.sources.get(open.id)?.note === undefined ? undefined : open.id;
}

function withFold(state: State, id: string, isToFold: boolean): State {
	const foldedNotes = new Set(state.foldedNotes);
	if (isToFold) foldedNotes.add(id);
	else foldedNotes.delete(id);
	return {...state, foldedNotes};
}
