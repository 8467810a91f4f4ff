import type {ChronologyEvent} from '../chronology/event.ts';
import type {Chronology} from '../chronology/store.ts';
import type {Unit} from '../dates/unit.ts';
import type {Personal} from '../query/personal.ts';
import type {Query} from '../query/query.ts';
import type {Fault} from '../text/fault.ts';
import type {LaneField} from '../timeline/lanes.ts';
import type {Selection} from '../timeline/selection.ts';
import type {Binding} from './keys/keys.ts';
import type {KeyMode} from './keys/row.ts';
import {editedText, type LineEditor} from './line-editor.ts';
import type {Position} from './position.ts';
import type {Pane, Size} from './screen/layout.ts';
import {nearestRow, selectionOf} from './selection.ts';

export type Mode =
	| {readonly type: 'browse'}
	| FilterMode
	| {readonly type: 'search'; readonly editor: LineEditor; readonly origin: Place}
	| {readonly type: 'goto'; readonly editor: LineEditor}
	| FacetMode
	| {readonly type: 'choose'; readonly of: ChoiceKind; readonly index: number}
	| {readonly type: 'range'; readonly start: number; readonly end: number; readonly moving: 'start' | 'end'}
	| {readonly type: 'differences'; readonly index: number}
	/** Two events compared, by their rows. */
	| {readonly type: 'pair'; readonly first: number; readonly second: number; readonly position: Position}
	| HelpMode;

/** What is chosen in a menu: an event to go to, an actor to filter by, what to copy, a web address to open. */
export type ChoiceKind = 'related' | 'actor' | 'copy' | 'url';

/** Writing the filter: what is written, that read, the last of it that was a query, and what is chosen to complete it by. */
export type FilterMode = {
	readonly type: 'filter';
	readonly editor: LineEditor;
	readonly read: Query | Fault;
	readonly valid: Query;
	readonly chosen?: number;
	/** How far back among earlier filters one is, and what was written before going there. */
	readonly back: number;
	readonly draft: string;
};

/** The panel of facets: the filter that it was opened on, the row chosen, and what narrows its rows. */
export type FacetMode = {
	readonly type: 'facets';
	readonly before: Query;
	readonly index: number;
	readonly editor: LineEditor;
	readonly isNarrowing: boolean;
};

/** The help: what narrows its rows, the row chosen, and, where the viewer is spoken, what narrowed them when they were last said. */
export type HelpMode = {
	readonly type: 'help';
	readonly editor: LineEditor;
	readonly index: number;
	readonly heard: string;
};

/** What a person is reading by: one source's accounts, or the comparison. */
export type Reading = {readonly type: 'source'; readonly id: string} | {readonly type: 'compare'};

/** Where a person is: on which event, how far in what of it, and from which account on it is compared. */
export type Place = {
	readonly cursor: number;
	readonly focus: Pane;
	readonly reading?: Reading;
	readonly position: Position;
	readonly column: number;
};

/** What else is kept where the viewer is spoken, not drawn. */
export type Spoken = {
	/** The digits typed so far of the number of an item to go to. */
	readonly digits: string;
};

/** All that the screen is made from and that nothing else tells. */
export type State = Place & {
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
	readonly jumps: readonly Place[];
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
	return mode.type === 'search' ? editedText(mode.editor) : search;
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

/** What keys mean: as in the mode, but for what is narrowed within it, or looked for while one reads. */
export function keyModeOf({mode, comparing}: State): KeyMode {
	if (mode.type === 'facets' && mode.isNarrowing) return 'narrow';
	return mode.type === 'browse' && comparing !== undefined ? 'second' : mode.type;
}
