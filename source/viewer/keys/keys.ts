import {appKeys} from '../modes/app/keys.ts';
import {axisKeys} from '../modes/axis/keys.ts';
import {readingKeys} from '../modes/browse/keys.ts';
import {choiceKeys} from '../modes/choose/keys.ts';
import {differenceKeys} from '../modes/differences/keys.ts';
import {takingKeys} from '../modes/export/keys.ts';
import {facetKeys} from '../modes/facets/keys.ts';
import {filterKeys} from '../modes/filter/keys.ts';
import {gotoKeys} from '../modes/goto/keys.ts';
import {writingKeys} from '../modes/line/keys.ts';
import {pairKeys} from '../modes/pair/keys.ts';
import {rangeKeys} from '../modes/range/keys.ts';
import {searchKeys} from '../modes/search/keys.ts';
import type {KeyMode, Row} from './row.ts';

const table = [
	...readingKeys,
	...searchKeys,
	...filterKeys,
	...choiceKeys,
	...facetKeys,
	...axisKeys,
	...gotoKeys,
	...rangeKeys,
	...differenceKeys,
	...pairKeys,
	...takingKeys,
	...appKeys,
	...writingKeys,
] as const;

export type Action = (typeof table)[number]['action'];

export type Binding = Row<Action>;

/** The key table: it drives what keys do, the help, the bar's hints and README; settings may give rows other keys. */
export const bindings: readonly Binding[] = table;

/** Quitting, suspending and redrawing mean the same in every mode. */
export const everywhere: ReadonlySet<Action> = new Set<Action>(['interrupt', 'suspend', 'redraw']);

/** The modes in which a line is written. */
export const writingModes: ReadonlySet<KeyMode> = new Set<KeyMode>([
	'filter',
	'search',
	'goto',
	'narrow',
	'help',
]);

/** What a key does in a mode, if anything; a mode's own keys go before those of writing. */
export function actionOf(rows: readonly Binding[], mode: KeyMode, key: string): Action | undefined {
	const pressed = rows.filter(({keys}) => keys.includes(key));
	const found =
		pressed.find(({action}) => everywhere.has(action)) ??
		pressed.find(row => row.mode === mode) ??
		// A second event is looked for by all that one reads by.
		pressed.find(row => row.mode === 'browse' && mode === 'second') ??
		pressed.find(row => row.mode === 'writing' && writingModes.has(mode));
	return found?.action;
}

/** The modes and the titles that their keys stand under, in the order of the help. */
export const modes: readonly {readonly mode: KeyMode; readonly title: string}[] = [
	{mode: 'browse', title: 'Reading'},
	{mode: 'search', title: 'Searching'},
	{mode: 'filter', title: 'Writing the filter'},
	{mode: 'facets', title: 'In the facets'},
	{mode: 'narrow', title: 'Narrowing the facets'},
	{mode: 'choose', title: 'In a menu'},
	{mode: 'goto', title: 'Going to a date'},
	{mode: 'range', title: 'Picking a range'},
	{mode: 'differences', title: 'In the differences'},
	{mode: 'second', title: 'Choosing the event to compare with'},
	{mode: 'pair', title: 'Comparing two events'},
	{mode: 'writing', title: 'Wherever a line is written'},
	{mode: 'help', title: 'In this help'},
];

const shortNames: ReadonlyMap<string, string> = new Map(
	Object.entries({
		up: '↑',
		down: '↓',
		left: '←',
		right: '→',
		enter: 'Enter',
		escape: 'Esc',
		tab: 'Tab',
		space: 'Space',
		home: 'Home',
		end: 'End',
		pageup: 'PgUp',
		pagedown: 'PgDn',
		backspace: 'Backspace',
		delete: 'Del',
		'shift+tab': 'Shift-Tab',
	}),
);

/** A key as it is shown to people: `ctrl+d` is “Ctrl-D”. */
export function formatKey(key: string): string {
	return (
		shortNames.get(key) ??
		key
			.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
			.replace(/^meta\+/, 'Alt-')
	);
}

/** The first key of an action, unless settings have left it none. */
export function firstKey(rows: readonly Binding[], wanted: Action): string | undefined {
	return rows.find(({action}) => action === wanted)?.keys[0];
}

/** The same as it is shown to people. */
export function shownKey(rows: readonly Binding[], wanted: Action): string | undefined {
	const key = firstKey(rows, wanted);
	return key === undefined ? undefined : formatKey(key);
}

/** Whether each key of a row stands for a number of its own. */
export function countsByKeys({keys}: Pick<Binding, 'keys'>): boolean {
	return keys.length > 3 && keys.every(key => /^\d$/.test(key));
}

/** The keys of a row as they are shown: a run such as 1 to 9 is shortened. */
export function formatKeys(keys: readonly string[]): string {
	return countsByKeys({keys}) ? `${keys[0]}–${keys.at(-1)}` : keys.map(formatKey).join(' ');
}

/** The number that a key stands for in a row of keys that count, whatever keys settings have given it. */
export function numberOf(
	{bindings: rows}: {readonly bindings: readonly Binding[]},
	action: Action,
	key: string,
): number {
	return 1 + (rows.find(row => row.action === action)?.keys.indexOf(key) ?? -1);
}
