import {appKeys} from './keys/app.ts';
import {differenceKeys} from './keys/differences.ts';
import {facetKeys} from './keys/facets.ts';
import {filterKeys} from './keys/filter.ts';
import {readingKeys} from './keys/reading.ts';
import type {KeyMode, Row} from './keys/row.ts';
import {searchKeys} from './keys/search.ts';
import {timeKeys} from './keys/time.ts';
import {writingKeys} from './keys/writing.ts';

/** The key table: it drives what keys do, the help, the bar's hints and README. */
export const bindings = [
	...readingKeys,
	...searchKeys,
	...filterKeys,
	...facetKeys,
	...timeKeys,
	...differenceKeys,
	...appKeys,
	...writingKeys,
] as const;

export type Action = (typeof bindings)[number]['action'];

export type Binding = Row<Action>;

// Quitting, suspending and redrawing mean the same in every mode.
const everywhere: ReadonlySet<Action> = new Set<Action>(['interrupt', 'suspend', 'redraw']);

const writingModes: ReadonlySet<KeyMode> = new Set<KeyMode>(['filter', 'search', 'goto', 'narrow']);

/** What a key does in a mode, if anything; a mode's own keys go before those of writing. */
export function actionOf(mode: KeyMode, key: string): Action | undefined {
	const rows: readonly Binding[] = bindings;
	const pressed = rows.filter(({keys}) => keys.includes(key));
	const found =
		pressed.find(({action}) => everywhere.has(action)) ??
		pressed.find(row => row.mode === mode) ??
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
	{mode: 'choose', title: 'Choosing an actor'},
	{mode: 'goto', title: 'Going to a date'},
	{mode: 'range', title: 'Picking a range'},
	{mode: 'differences', title: 'In the differences'},
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
		shortNames.get(key) ?? key.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
	);
}

/** The keys of a row as they are shown: a run such as 1 to 9 is shortened. */
export function formatKeys(keys: readonly string[]): string {
	const isRun = keys.length > 3 && keys.every(key => /^\d$/.test(key));
	return isRun ? `${keys[0]}–${keys.at(-1)}` : keys.map(formatKey).join(' ');
}
