import type {Mode} from './mode.ts';

/** Where keys mean something of their own: a mode; a part of one; or, as `writing`, wherever a line is written. */
export type KeyMode = Mode['type'] | 'narrow' | 'second' | 'writing';

/** What some keys do, what is said of them, and what they are by nature, for speech to go by. */
export type KeyRow<Action extends string = string> = {
	readonly mode: KeyMode;
	readonly action: Action;
	/** Names of keys, as `keyNames` gives them; any of them does it. */
	readonly keys: readonly string[];
	readonly help: string;
	/** The help where it's another one in speech, which goes by items in place of lines. */
	readonly spokenHelp?: string;
	/** A word for the bar, and its place among the others there. */
	readonly hint?: {readonly label: string; readonly rank: number; readonly when?: Occasion};
	/** Whether it means the same in every mode. */
	readonly isEverywhere?: true;
	/** Whether it leaves the program, which some key has to. */
	readonly isExit?: true;
	/** Which way it goes, where it goes through something to an end. */
	readonly moves?: 'onward' | 'backward';
	/** What it goes by, where that isn't a line or an item of what has the keys. */
	readonly by?: 'page' | 'event' | 'detail';
	/** Whether it leads to a match of what is searched for. */
	readonly isSearch?: true;
	/** Whether it goes to another period, or rules time by others. */
	readonly period?: 'step' | 'scale';
	/** Whether what comes of it is told from outside, if anything is. */
	readonly isAnswered?: true;
};

/** A row of the key table, with the title that its mode has in the help. */
export type Binding<Action extends string = string> = KeyRow<Action> & {readonly title: string};

/** When a hint is of use: while one pane is shown at a time and the list has the keys, or the detail has; on a linked event that is read. */
export type Occasion = 'singleList' | 'singleDetail' | 'linked';

/** Whether a row is that of an action. The type names the actions that may be asked for. */
export function isAction<Action extends string = never>(
	row: KeyRow | undefined,
	...actions: readonly NoInfer<Action>[]
): boolean {
	return row !== undefined && (actions as readonly string[]).includes(row.action);
}

/** The first key of an action, unless settings have left it none. The type names the actions that may be asked for. */
export function firstKey<Action extends string = never>(
	bindings: readonly Binding[],
	wanted: NoInfer<Action>,
): string | undefined {
	return bindings.find(({action}) => action === wanted)?.keys[0];
}

/** Whether each key of a row stands for a number of its own. */
export function countsByKeys({keys}: Pick<KeyRow, 'keys'>): boolean {
	return keys.length > 3 && keys.every(key => /^\d$/.test(key));
}

/** The number that a key stands for in a row of keys that count, whatever keys settings have given it. */
export function numberOf<Action extends string = never>(
	bindings: readonly Binding[],
	action: NoInfer<Action>,
	key: string,
): number {
	return 1 + (bindings.find(row => row.action === action)?.keys.indexOf(key) ?? -1);
}
