import type {Chronology} from '../model/chronology.ts';
import type {Event} from '../model/event.ts';
import type {KeyMode} from './keys.ts';
import type {Layout, Pane, Size} from './layout.ts';
import {layout} from './layout.ts';
import type {LineEditor} from './line-editor.ts';
import {type Selection, selectionOf} from './selection.ts';

export type Mode =
	| {readonly type: 'browse'}
	| {readonly type: 'filter'; readonly editor: LineEditor}
	| {readonly type: 'help'; readonly top: number};

/** What a person is reading by: one source's accounts, or the comparison. */
export type Reading = {readonly type: 'source'; readonly id: string} | {readonly type: 'compare'};

/** All that the screen is made from and that nothing else tells. */
export type State = {
	readonly chronology: Chronology;
	readonly size: Size;
	/** The text of the filter in force, always a valid query, and those before it, the last one last. */
	readonly filter: string;
	readonly pastFilters: readonly string[];
	/** The row of the event that the cursor is on, whether or not the filter shows it. */
	readonly cursor: number;
	/** Place, among the events shown, of the one that the list begins with. */
	readonly top: number;
	readonly focus: Pane;
	readonly reading?: Reading;
	/** Lines of the detail, and columns of the comparison, that are passed. */
	readonly scroll: number;
	readonly column: number;
	readonly mode: Mode;
	/** What the last key had to say for itself. */
	readonly notice?: string;
};

export function shownSelection({chronology, filter}: State): Selection {
	return selectionOf(chronology, filter);
}

/** The event under the cursor, unless the filter leaves none. */
export function currentEvent(state: State): Event | undefined {
	const {rows} = shownSelection(state);
	return rows.length > 0 ? state.chronology.get(state.cursor) : undefined;
}

export function layoutOf({size, focus, mode}: State): Layout {
	return layout(size, focus, mode.type !== 'filter' ? 1 : size.columns < 100 ? 3 : 2);
}

export function keyModeOf({mode}: State): KeyMode {
	return mode.type;
}
