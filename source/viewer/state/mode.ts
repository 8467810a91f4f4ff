import type {Query} from '../../query/query.ts';
import type {Fault} from '../../text/fault.ts';
import type {Pane} from './layout.ts';
import type {LineEditor} from './line-editor.ts';
import type {Position} from './position.ts';

/** The mode and its own state. Each member has a folder in `modes` and an entry in the table of `modes/index.ts`. */
export type Mode =
	| BrowseMode
	| FilterMode
	| SearchMode
	| GotoMode
	| FacetMode
	| ChooseMode
	| RangeMode
	| DifferencesMode
	| PairMode
	| JoinsMode
	| ProblemsMode
	| HelpMode;

/** The user reads, in the list or in the detail. */
export type BrowseMode = {readonly type: 'browse'};

/** The user types the text of a search; `origin` is the location that cancelling goes back to. */
export type SearchMode = {readonly type: 'search'; readonly editor: LineEditor; readonly origin: Location};

/** The user types a date or the id of an event to go to; `chosen` is the index of an id in the menu. */
export type GotoMode = {readonly type: 'goto'; readonly editor: LineEditor; readonly chosen?: number};

/** The user chooses from a short menu. */
export type ChooseMode = {readonly type: 'choose'; readonly of: ChoiceKind; readonly index: number};

/** The kind of a menu's choices: an event to go to, an actor to filter by, a text to copy, citations of all events shown to copy, a URL to open. */
export type ChoiceKind = 'related' | 'actor' | 'copy' | 'citations' | 'url';

/** The user picks a range of periods: the first days of its first and of its last period, counted since 1970-01-01, and the end that the keys move. */
export type RangeMode = {
	readonly type: 'range';
	readonly start: number;
	readonly end: number;
	readonly moving: 'start' | 'end';
};

/** The list of differences between sources in the shown events, and the index of the chosen row. */
export type DifferencesMode = {readonly type: 'differences'; readonly index: number};

/** The comparison of two events, by their rows. */
export type PairMode = {
	readonly type: 'pair';
	readonly first: number;
	readonly second: number;
	readonly position: Position;
};

/** The pairs of events that may be one: the index of the pair, the scroll position in its comparison, that of the pair answered last, and whether an answer is other than it was. */
export type JoinsMode = {
	readonly type: 'joins';
	readonly index: number;
	readonly position: Position;
	readonly last?: number;
	readonly isChanged?: true;
};

/** The list of what is wrong with the file, and the index of the chosen row. */
export type ProblemsMode = {readonly type: 'problems'; readonly index: number};

/** The user types a filter: the text, its reading as a query or a fault, the query of the part that can be read, and the index of the chosen completion. */
export type FilterMode = {
	readonly type: 'filter';
	readonly editor: LineEditor;
	readonly read: Query | Fault;
	readonly valid: Query;
	readonly chosen?: number;
	/** Whether the text is to be applied once its names can be looked up. */
	readonly isEntered?: true;
	/** How many filters back in the history the text comes from; 0 for the user's own text. */
	readonly back: number;
	/** The user's own text, which is kept while the history is shown. */
	readonly draft: string;
};

/** The panel of facets: the filter in force when it was opened, the index of the chosen row, and the text that narrows the rows. */
export type FacetMode = {
	readonly type: 'facets';
	readonly before: Query;
	readonly index: number;
	readonly editor: LineEditor;
	readonly isNarrowing: boolean;
};

/** The help: the text that narrows its rows, the index of the chosen row, and, in the spoken viewer, the text at the time when the rows were last said. */
export type HelpMode = {
	readonly type: 'help';
	readonly editor: LineEditor;
	readonly index: number;
	readonly heard: string;
};

/** The tab that the user reads, event after event: one source's account, or the comparison. */
export type Reading = {readonly type: 'source'; readonly id: string} | {readonly type: 'compare'};

/** Where the user is: the row of the event, the focused pane, the open tab, the scroll position in its text, and the first column of a comparison. */
export type Location = {
	readonly cursor: number;
	readonly focus: Pane;
	readonly reading?: Reading;
	readonly position: Position;
	readonly column: number;
};

/** A location to go back to, and the text of the filter that was in force there. */
export type Jump = Location & {readonly filter: string};
