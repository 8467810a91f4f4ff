/** A mode in which keys mean something of their own. */
export type KeyMode = 'browse' | 'filter' | 'help';

type Row<Action extends string> = {
	readonly mode: KeyMode;
	readonly action: Action;
	/** Names of keys, as `keyName` gives them; any of them does it. */
	readonly keys: readonly string[];
	readonly help: string;
	/** A word for the bar, and its place among the others there. */
	readonly hint?: {readonly label: string; readonly rank: number};
};

/** The key table: it drives what keys do, the help, the bar's hints and README. */
export const bindings = [
	{
		mode: 'browse',
		action: 'down',
		keys: ['j', 'down'],
		help: 'next event, or a line down in the detail',
		hint: {label: 'move', rank: 4},
	},
	{mode: 'browse', action: 'up', keys: ['k', 'up'], help: 'previous event, or a line up in the detail'},
	{mode: 'browse', action: 'halfDown', keys: ['ctrl+d'], help: 'half a page down'},
	{mode: 'browse', action: 'halfUp', keys: ['ctrl+u'], help: 'half a page up'},
	{mode: 'browse', action: 'pageDown', keys: ['pagedown'], help: 'a page down'},
	{mode: 'browse', action: 'pageUp', keys: ['pageup'], help: 'a page up'},
	{mode: 'browse', action: 'first', keys: ['g', 'home'], help: 'the first event, or the top of the detail'},
	{mode: 'browse', action: 'last', keys: ['G', 'end'], help: 'the last event, or the end of the detail'},
	{mode: 'browse', action: 'nextEvent', keys: ['J'], help: 'next event, from anywhere'},
	{mode: 'browse', action: 'previousEvent', keys: ['K'], help: 'previous event, from anywhere'},
	{mode: 'browse', action: 'nextYear', keys: [']', ')'], help: 'next year with events'},
	{mode: 'browse', action: 'previousYear', keys: ['[', '('], help: 'previous year with events'},
	{
		mode: 'browse',
		action: 'otherPane',
		keys: ['tab', 'shift+tab'],
		help: 'the other pane',
		hint: {label: 'other pane', rank: 5},
	},
	{mode: 'browse', action: 'read', keys: ['enter'], help: 'into the detail', hint: {label: 'read', rank: 1}},
	{
		mode: 'browse',
		action: 'back',
		keys: ['escape'],
		help: 'back to the list',
		hint: {label: 'back', rank: 1},
	},
	{mode: 'browse', action: 'detailDown', keys: ['space'], help: 'a page of the detail down, from anywhere'},
	{mode: 'browse', action: 'detailUp', keys: ['b'], help: 'a page of the detail up, from anywhere'},
	{
		mode: 'browse',
		action: 'tab',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		help: 'the account of that number',
	},
	{
		mode: 'browse',
		action: 'nextTab',
		keys: ['l', 'right'],
		help: 'next account, or more columns of the comparison',
	},
	{mode: 'browse', action: 'previousTab', keys: ['h', 'left'], help: 'previous account, or columns before'},
	{
		mode: 'browse',
		action: 'compare',
		keys: ['c'],
		help: 'compare what the sources say',
		hint: {label: 'compare', rank: 3},
	},
	{
		mode: 'browse',
		action: 'editFilter',
		keys: ['f'],
		help: 'edit the filter',
		hint: {label: 'filter', rank: 2},
	},
	{mode: 'browse', action: 'clearFilter', keys: ['x'], help: 'clear the filter'},
	{mode: 'browse', action: 'undoFilter', keys: ['u'], help: 'take the last change of the filter back'},
	{mode: 'browse', action: 'help', keys: ['?'], help: 'this help', hint: {label: 'help', rank: 0}},
	{mode: 'browse', action: 'redraw', keys: ['ctrl+l'], help: 'draw the screen anew'},
	{mode: 'browse', action: 'suspend', keys: ['ctrl+z'], help: 'suspend; fg brings it back'},
	{mode: 'browse', action: 'quit', keys: ['q'], help: 'quit'},
	{mode: 'browse', action: 'interrupt', keys: ['ctrl+c'], help: 'quit, from anywhere'},
	{
		mode: 'filter',
		action: 'applyFilter',
		keys: ['enter'],
		help: 'filter by what is written',
		hint: {label: 'apply', rank: 0},
	},
	{
		mode: 'filter',
		action: 'cancelFilter',
		keys: ['escape'],
		help: 'leave the filter as it was',
		hint: {label: 'cancel', rank: 1},
	},
	{mode: 'filter', action: 'left', keys: ['left', 'ctrl+b'], help: 'a character left'},
	{mode: 'filter', action: 'right', keys: ['right', 'ctrl+f'], help: 'a character right'},
	{mode: 'filter', action: 'start', keys: ['home', 'ctrl+a'], help: 'to the start'},
	{mode: 'filter', action: 'end', keys: ['end', 'ctrl+e'], help: 'to the end'},
	{mode: 'filter', action: 'deleteBack', keys: ['backspace', 'ctrl+h'], help: 'delete the character before'},
	{mode: 'filter', action: 'deleteForward', keys: ['delete', 'ctrl+d'], help: 'delete the character after'},
	{mode: 'filter', action: 'deleteWord', keys: ['ctrl+w'], help: 'delete the word before'},
	{mode: 'filter', action: 'deleteToStart', keys: ['ctrl+u'], help: 'delete all before'},
	{mode: 'filter', action: 'deleteToEnd', keys: ['ctrl+k'], help: 'delete all after'},
	{
		mode: 'help',
		action: 'helpDown',
		keys: ['j', 'down', 'ctrl+d', 'pagedown', 'space'],
		help: 'on in the help',
		hint: {label: 'on', rank: 1},
	},
	{
		mode: 'help',
		action: 'helpUp',
		keys: ['k', 'up', 'ctrl+u', 'pageup', 'b'],
		help: 'back in the help',
		hint: {label: 'up', rank: 2},
	},
	{
		mode: 'help',
		action: 'closeHelp',
		keys: ['escape', '?', 'q', 'enter'],
		help: 'close the help',
		hint: {label: 'close', rank: 0},
	},
] as const satisfies readonly Row<string>[];

export type Action = (typeof bindings)[number]['action'];

export type Binding = Row<Action>;

// Quitting, suspending and redrawing mean the same in every mode.
const everywhere: ReadonlySet<Action> = new Set<Action>(['interrupt', 'suspend', 'redraw']);

/** What a key does in a mode, if anything. */
export function actionOf(mode: KeyMode, key: string): Action | undefined {
	const rows: readonly Binding[] = bindings;
	return rows.find(row => (row.mode === mode || everywhere.has(row.action)) && row.keys.includes(key))
		?.action;
}

/** The title that the keys of a mode stand under. */
export const modeTitles: Readonly<Record<KeyMode, string>> = {
	browse: 'Reading',
	filter: 'Editing the filter',
	help: 'In this help',
};

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
