import type {ChronologyEvent} from '../../chronology/event.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Unit} from '../../dates/unit.ts';
import type {Personal} from '../../query/personal.ts';
import type {Query} from '../../query/query.ts';
import type {LaneField} from '../../timeline/lanes.ts';
import type {Selection} from '../../timeline/selection.ts';
import type {Binding} from './binding.ts';
import type {Size} from './layout.ts';
import {editorText} from './line-editor.ts';
import type {Location, Mode} from './mode.ts';
import {nearestRow, selectionOf} from './selection.ts';

/** What else is kept where the viewer is spoken, not drawn. */
export type Spoken = {
	/** The digits typed so far of the number of an item to go to. */
	readonly digits: string;
};

/** All that the screen is made from and that nothing else tells. */
export type State = Location & {
	readonly chronology: Chronology;
	/** The file that is open, as the command line or the settings name it; left out for the bundled chronology. */
	readonly file?: string;
	/** What the file's bytes are, where they are not UTF-8. */
	readonly encoding?: string;
	/** The file of the settings, where it was named on the command line. */
	readonly config?: string;
	readonly personal: Personal;
	readonly bindings: readonly Binding[];
	readonly size: Size;
	/** The filter in force, read for this chronology and these marks, and those before it, the last one last. */
	readonly filter: Query;
	readonly pastFilters: readonly Query[];
	/** Place, among the events shown, of the one that the list begins with. */
	readonly top: number;
	/** What is searched for, and where one was before jumps. */
	readonly search?: string;
	/** What a search in the detail has led to: the item that holds it, and how many times that item holds it before. */
	readonly found?: {readonly item: number; readonly nth: number};
	readonly jumps: readonly Location[];
	/** The periods that the axis is ruled by, all of time where left out; and a day in one without events that one is at. */
	readonly scale?: Unit;
	readonly period?: number;
	readonly lanes?: LaneField;
	/** The ids of the sources whose note has been read: it is folded to a line. */
	readonly foldedNotes: ReadonlySet<string>;
	readonly mode: Mode;
	/** The row of an event for which another is being looked for in the list, to be compared with it. */
	readonly comparing?: number;
	readonly spoken?: Spoken;
	/** What the last key had to say for itself. */
	readonly notice?: string;
};

/** What is searched for, being written or in force. */
export function searchedText({mode, search}: State): string | undefined {
	return mode.type === 'search' ? editorText(mode.editor) : search;
}

/** The filter that is shown: while one is written, as far as it can be read. */
export function shownFilter({filter, mode}: State): Query {
	return mode.type === 'filter' ? mode.valid : filter;
}

export function shownSelection(state: State): Selection {
	return selectionOf(state.chronology, shownFilter(state));
}

/** The row under the cursor: the cursor's own, or the nearest that is shown; none where nothing is. */
export function currentRow(state: State): number | undefined {
	return nearestRow(state.chronology, shownSelection(state), state.cursor);
}

/** The event under the cursor, unless the filter leaves none. */
export function currentEvent(state: State): ChronologyEvent | undefined {
	const row = currentRow(state);
	return row === undefined ? undefined : state.chronology.get(row);
}
