import {shownKey} from '../keys/format.ts';
import type {BrowseAction} from '../modes/browse/keys.ts';
import {currentEvent, type State} from '../state.ts';
import {cut, wrap} from '../text.ts';
import {isSingle} from './layout.ts';
import {type Line, line, lineWidth, piece} from './line.ts';
import {openReading} from './tabs.ts';

const lead = 'Note on the source: ';

/** The note on a source: whole where it is read for the first time or unfolded, else a line of it and the key that unfolds it. */
export function noteLines(state: State, id: string, width: number): readonly Line[] {
	const note = state.chronology.sources.get(id)?.note;
	if (note === undefined) return [];
	if (!isFolded(state, id)) return wrap(lead + note, width).map(text => line(text, 'dim'));
	const key = shownKey<BrowseAction>(state.bindings, 'foldNote');
	const way: Line = key === undefined ? [] : [piece(`  ${key} unfolds it`, 'dim')];
	return [[piece(cut(lead + note, width - lineWidth(way)), 'dim'), ...way]];
}

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
	return {...folded, notice: isToFold ? 'the note on the source is folded' : lead + note};
}

/** Folds the note that was shown in a state, once it is no longer shown there, or with another event. */
export function foldRead(before: State, state: State): State {
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
