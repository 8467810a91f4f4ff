import type {Mode} from './mode.ts';

/** A scope in which keys have meanings of their own: a mode, a part of a mode (`narrow`, `second`), or every line editor (`writing`). */
export type KeyMode = Mode['type'] | 'narrow' | 'second' | 'writing';

/** A row of the key table: the keys of an action, their help, and what speech has to know of the action. */
export type KeyRow<Action extends string = string> = {
	readonly mode: KeyMode;
	readonly action: Action;
	/** The names of the keys that perform the action, as `ink/key-names.ts` gives them. */
	readonly keys: readonly string[];
	readonly help: string;
	/** Other words that people look for the action by, which the help finds it by and doesn't show. */
	readonly words?: readonly string[];
	/** The help in the spoken viewer, where it differs: speech goes by items, and the screen by lines. */
	readonly spokenHelp?: string;
	/** The label of the key in the bar, its rank there (the lowest is the first to be shown), and when it is of use. */
	readonly hint?: {readonly label: string; readonly rank: number; readonly when?: Occasion};
	/** Whether it is among the actions used most, which the help lists first. */
	readonly isFrequent?: true;
	/** Whether the keys mean the same in every mode. */
	readonly isEverywhere?: true;
	/** Whether the action leaves the program; the user may not unbind every such action. */
	readonly isExit?: true;
	/** The direction of an action that moves through a sequence with an end. */
	readonly moves?: 'onward' | 'backward';
	/** The unit of the movement, where it is not a line or an item of the focused pane. */
	readonly by?: 'page' | 'event' | 'detail';
	/** Whether the action goes to a match of the search. */
	readonly isSearch?: true;
	/** Whether the action steps to another period or changes the scale of periods. */
	readonly period?: 'step' | 'scale';
	/** Whether the notice about the action comes later, from the effect that it returns, if at all. */
	readonly isAnswered?: true;
};

/** A row of the key table with the title that the help gives to its mode. */
export type Binding<Action extends string = string> = KeyRow<Action> & {readonly title: string};

/** When a hint is of use: while one pane is shown at a time and it is the list or the detail, while the detail shows an event with links, or one with the difference that was gone to, while something is wrong with the file, or while pairs of events wait for an answer. */
export type Occasion = 'singleList' | 'singleDetail' | 'linked' | 'difference' | 'warned' | 'paired';

/** Whether a row belongs to one of some actions. The type argument is the union of actions that may be named. */
export function isAction<Action extends string = never>(
	row: KeyRow | undefined,
	...actions: readonly NoInfer<Action>[]
): boolean {
	return row !== undefined && (actions as readonly string[]).includes(row.action);
}

/** The first key of an action; `undefined` where the settings leave it none. The type argument is the union of actions that may be named. */
export function firstKey<Action extends string = never>(
	bindings: readonly Binding[],
	wanted: NoInfer<Action>,
): string | undefined {
	return bindings.find(({action}) => action === wanted)?.keys[0];
}

/** Whether the keys of a row are a run of digits, each of which means its own number. */
export function countsByKeys({keys}: Pick<KeyRow, 'keys'>): boolean {
	return keys.length > 3 && keys.every(key => /^\d$/.test(key));
}

/** The number that a key means in a row of digits: its position there, from 1, whichever keys the settings give the row. */
export function numberOf<Action extends string = never>(
	bindings: readonly Binding[],
	action: NoInfer<Action>,
	key: string,
): number {
	return 1 + (bindings.find(row => row.action === action)?.keys.indexOf(key) ?? -1);
}
