import {isSingle} from './layout.ts';
import {openReading} from './reading.ts';
import {currentEvent, type State} from './state.ts';

/** What stands before a note. */
export const noteLead = 'Note on the source: ';

/** Whether the note on a source has been read, and stands in a line. */
export function isFolded({foldedNotes}: State, id: string): boolean {
	return foldedNotes.has(id);
}

/** Folds the note on the source that is open, or unfolds it. */
export function foldNote(state: State): State {
	const id = noteOpen(state);
	if (id === undefined) return {...state, notice: 'no note on a source is shown here'};
	const isToFold = !isFolded(state, id);
	const folded = withFold(state, id, isToFold);
	if (!state.spoken) return folded;
	const note = state.chronology.sources.get(id)?.note ?? '';
	return {...folded, notice: isToFold ? 'the note on the source is folded' : noteLead + note};
}

/** Folds the note that was shown in a state, once it is no longer shown there, or with another event. */
export function foldReadNote(before: State, state: State): State {
	const id = isDetailShown(before) ? noteOpen(before) : undefined;
	if (id === undefined || isFolded(state, id)) return state;
	const isStill = isDetailShown(state) && noteOpen(state) === id && state.cursor === before.cursor;
	return isStill ? state : withFold(state, id, true);
}

/** Whether the note on the source that is read stands there whole. */
export function hasOpenNote(state: State): boolean {
	const id = noteOpen(state);
	return id !== undefined && !isFolded(state, id);
}

/** Whether the detail was there to be read: where one pane is shown at a time, or all is spoken, one has to go into it. */
function isDetailShown(state: State): boolean {
	return state.focus === 'detail' || !(state.spoken || isSingle(state.size));
}

/** The source that is read, if there is a note on it. */
function noteOpen(state: State): string | undefined {
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
