/** A mode in which keys mean something of their own; `writing` stands for every mode in which a line is written. */
export type KeyMode =
	| 'browse'
	| 'writing'
	| 'filter'
	| 'search'
	| 'goto'
	| 'facets'
	| 'narrow'
	| 'choose'
	| 'range'
	| 'differences'
	| 'second'
	| 'pair'
	| 'help';

/** A line of the key table. */
export type Row<Action extends string = string> = {
	readonly mode: KeyMode;
	readonly action: Action;
	/** Names of keys, as `keyNames` gives them; any of them does it. */
	readonly keys: readonly string[];
	readonly help: string;
	/** A word for the bar, and its place among the others there. */
	readonly hint?: {readonly label: string; readonly rank: number};
};
