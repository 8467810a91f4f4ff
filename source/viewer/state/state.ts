// This folder is the viewer's state as plain data, and what follows from it without drawing or speaking: the cursor, the layout,
// the content of an event, effects. It knows neither keys nor modes beyond their types, and imports timeline and what is below;
// every other folder of the viewer may import it.

import type {ChronologyEvent} from '../../chronology/event.ts';
import {begin, type Work} from '../../chronology/finding.ts';
import type {Pairs} from '../../chronology/join/pairs.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Unit} from '../../dates/unit.ts';
import type {Personal} from '../../query/personal.ts';
import type {Query} from '../../query/query.ts';
import type {LaneField} from '../../timeline/lanes.ts';
import type {Selection} from '../../timeline/selection.ts';
import type {Binding} from './binding.ts';
import type {Size} from './layout.ts';
import {editorText} from './line-editor.ts';
import type {Jump, Location, Mode} from './mode.ts';
import type {FileProblem} from './problem.ts';
import type {Progress} from './progress.ts';
import type {Renewal} from './reload.ts';
import {nearestRow, selectionOf} from './selection.ts';

/** The part of the state that only the spoken viewer has. */
export type Spoken = {
	/** The digits typed so far of the number of an item to go to; empty while the user types none. */
	readonly digits: string;
};

/** Everything that the screen and speech are made from. What follows from it is derived, in `derive.ts`, and not kept here. */
export type State = Location & {
	readonly chronology: Chronology;
	/** The paths of the open files, as the command line or the settings give them; none for the bundled chronology. */
	readonly files: readonly string[];
	/** The flags of the command line that say how they are read. */
	readonly readingFlags: readonly (readonly [flag: string, value: string])[];
	/** The path of the settings file, where the command line gives one. */
	readonly config?: string;
	/** What was wrong with the file when it was last read, errors first. */
	readonly problems: readonly FileProblem[];
	/** What may be one event in two files, where the user is asked; it is worked out after the first frame. */
	readonly pairs?: Pairs;
	/** Whether the user has asked to be asked, and has pressed no key since, though the pairs had yet to be found. */
	readonly awaitsPairs?: true;
	/** Whether more of the file's rows are still to come. */
	readonly isReading?: true;
	/** A chronology with very many rows that takes the place of this one once all is made that its first screen needs. */
	readonly coming?: Renewal;
	/** The id of the event that the command line asks for, while it is looked for among the rows that are still to come. */
	readonly awaited?: string;
	/** How far it is read, where that is known. */
	readonly progress?: Progress;
	readonly personal: Personal;
	readonly bindings: readonly Binding[];
	readonly size: Size;
	/** The filter in force, read for this chronology and these marks. */
	readonly filter: Query;
	/** The round of the work that goes on beside the keys: how often what it has found out since has been shown. */
	readonly round?: number;
	/** Whether the cursor goes to the first match of the search once one is found. */
	readonly isSought?: true;
	/** The instant at which the viewer was opened, in seconds since 1970-01-01T00:00Z. */
	readonly openedAt?: number;
	/** The filters that were in force before, the latest one last. */
	readonly pastFilters: readonly Query[];
	/** The index in the selection of the event that the list begins with. */
	readonly top: number;
	/** The text of the search in force. */
	readonly search?: string;
	/** The text of the last search, which may be over. */
	readonly pastSearch?: string;
	/** The match in the detail that the last search went to: its item, and the number of matches before it in that item. */
	readonly found?: {readonly item: number; readonly nth: number};
	/** The difference between sources that the user went to last: the row of its event, and its index among the event's topics and links. */
	readonly difference?: {readonly row: number; readonly place: number};
	/** The locations from which the user jumped, with the text of the filter that was in force there, the latest one last. */
	readonly jumps: readonly Jump[];
	/** The unit of the axis's periods; the axis shows the whole span where it is left out. */
	readonly scale?: Unit;
	/** Whether the axis spans all events, and not only those that the filter leaves. */
	readonly spansAll?: true;
	/** A day, counted from 1970-01-01, in the empty period that the user has stepped to. */
	readonly period?: number;
	readonly lanes?: LaneField;
	/** The index of the first lane in view; 0 where it is left out. */
	readonly firstLane?: number;
	/** The ids of the sources whose notes are folded to one line, since the user has read them. */
	readonly foldedNotes: ReadonlySet<string>;
	/** Whether the focused pane fills the screen. */
	readonly isZoomed?: true;
	/** How the panel of facets lists actors: by count where it is left out. */
	readonly actorsAs?: 'tree';
	/** The keys without a meaning that the user has been told of. */
	readonly idleKeys: ReadonlySet<string>;
	readonly mode: Mode;
	/** The row of the first event of a comparison, while the user chooses the second in the list. */
	readonly comparing?: number;
	readonly spoken?: Spoken;
	/** The message about the last key or effect. */
	readonly notice?: string;
};

/** The text of the search that is being typed, else of the search in force. */
export function searchedText({mode, search}: State): string | undefined {
	return mode.type === 'search' ? editorText(mode.editor) : search;
}

/** The filter whose events are shown: while the user types one, the part of its text that can be read. */
export function shownFilter({filter, mode}: State): Query {
	return mode.type === 'filter' ? mode.valid : filter;
}

export function shownSelection(state: State): Selection {
	return selectionOf(state.chronology, shownFilter(state), state.round);
}

/** The state once some work that no key waits for has been begun; what was found out since the round began is shown at once. */
export function withWork(state: State, work: Work): State {
	return begin(work) ? {...state, round: (state.round ?? 0) + 1} : state;
}

/** The row under the cursor, or the nearest one that the filter leaves; `undefined` where it leaves none. */
export function currentRow(state: State): number | undefined {
	return nearestRow(state.chronology, shownSelection(state), state.cursor);
}

/** The event of the row under the cursor; `undefined` where the filter leaves none. */
export function currentEvent(state: State): ChronologyEvent | undefined {
	const row = currentRow(state);
	return row === undefined ? undefined : state.chronology.get(row);
}
