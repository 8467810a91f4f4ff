import type {Query} from '../../query/query.ts';
import type {Fault} from '../../text/fault.ts';
import type {Pane} from './layout.ts';
import type {LineEditor} from './line-editor.ts';
import type {Position} from './position.ts';

/** What one is about to do, and how far one is in it; a member more is a mode more, which `modes/index.ts` asks for. */
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
	| HelpMode;

/** Reading, in the list or in the detail. */
export type BrowseMode = {readonly type: 'browse'};

/** Writing what is searched for, and where the search began. */
export type SearchMode = {readonly type: 'search'; readonly editor: LineEditor; readonly origin: Location};

/** Writing a date or an event's id to go to. */
export type GotoMode = {readonly type: 'goto'; readonly editor: LineEditor};

/** A menu of a few choices. */
export type ChooseMode = {readonly type: 'choose'; readonly of: ChoiceKind; readonly index: number};

/** What is chosen in a menu: an event to go to, an actor to filter by, what to copy, a web address to open. */
export type ChoiceKind = 'related' | 'actor' | 'copy' | 'url';

/** Picking a range of periods: the first days of its first and its last, in days since 1970-01-01, and which of them moves. */
export type RangeMode = {
	readonly type: 'range';
	readonly start: number;
	readonly end: number;
	readonly moving: 'start' | 'end';
};

/** What sources say otherwise of all events that are shown, and which of it is chosen. */
export type DifferencesMode = {readonly type: 'differences'; readonly index: number};

/** Two events compared, by their rows. */
export type PairMode = {
	readonly type: 'pair';
	readonly first: number;
	readonly second: number;
	readonly position: Position;
};

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
export type Location = {
	readonly cursor: number;
	readonly focus: Pane;
	readonly reading?: Reading;
	readonly position: Position;
	readonly column: number;
};
