// The table of modes. A mode is a folder here, all alike: `keys.ts` has its rows of the key table, `actions.ts` what they do,
// `screen.ts` what it draws, `speech.ts` what it says, and `mode.ts` the record of these; a file named for a thing has what
// several of them need. Folders without `mode.ts` hold keys that belong to no single mode. A folder may import `../mode/`,
// the state, keys, screen and speech, and what another mode's `actions.ts` offers, or its `screen.ts` and `speech.ts` where it shows the same; only this table imports every folder.
import type {Act} from '../mode/act.ts';
import type {KeyGroup, KeyModeRow, ModeRecord} from '../mode/record.ts';
import type {Listing} from '../speech/listing.ts';
import type {Binding, KeyMode, KeyRow} from '../state/binding.ts';
import type {Mode} from '../state/mode.ts';
import type {State} from '../state/state.ts';
import {appActions} from './app/actions.ts';
import {appKeys} from './app/keys.ts';
import {axisActions} from './axis/actions.ts';
import {axisKeys} from './axis/keys.ts';
import {browseMode} from './browse/mode.ts';
import {chooseMode} from './choose/mode.ts';
import {differencesMode} from './differences/mode.ts';
import {exportActions} from './export/actions.ts';
import {exportKeys} from './export/keys.ts';
import {facetsMode} from './facets/mode.ts';
import {fileActions} from './file/actions.ts';
import {fileKeys} from './file/keys.ts';
import {filterMode} from './filter/mode.ts';
import {gotoMode} from './goto/mode.ts';
import {helpMode} from './help/mode.ts';
import {joinsMode} from './joins/mode.ts';
import {lineActions} from './line/actions.ts';
import {lineKeys} from './line/keys.ts';
import {pairMode} from './pair/mode.ts';
import {problemsMode} from './problems/mode.ts';
import {rangeMode} from './range/mode.ts';
import {searchMode} from './search/mode.ts';

type Modes = {readonly [Type in Mode['type']]: ModeRecord<Extract<Mode, {readonly type: Type}>>};

/** Groups of keys that belong to no single mode. */
type Groups = Readonly<Record<'axis' | 'export' | 'file' | 'line' | 'app', KeyGroup>>;

/** Modes and groups of keys, in the order of the help. A new mode is a folder, a member of the union `Mode` and a line here. */
const table = {
	browse: browseMode,
	search: searchMode,
	filter: filterMode,
	choose: chooseMode,
	facets: facetsMode,
	axis: {keys: axisKeys, actions: axisActions},
	goto: gotoMode,
	range: rangeMode,
	differences: differencesMode,
	pair: pairMode,
	joins: joinsMode,
	export: {keys: exportKeys, actions: exportActions},
	file: {keys: fileKeys, actions: fileActions},
	problems: problemsMode,
	line: {keyModes: {writing: {title: 'Wherever a line is written'}}, keys: lineKeys, actions: lineActions},
	help: helpMode,
	app: {keys: appKeys, actions: appActions},
} satisfies Modes & Groups;

const groups: readonly KeyGroup[] = Object.values(table);

/** The record of the mode that a state is in. */
export function modeOf({mode}: State): ModeRecord<Mode> {
	const modes: {readonly [Type in Mode['type']]: ModeRecord<Mode>} = table;
	return modes[mode.type];
}

/** The key mode of a state, which decides what keys mean. */
export function keyModeOf(state: State): KeyMode {
	return modeOf(state).keyMode?.(state, state.mode) ?? state.mode.type;
}

/** The list that the user chooses from in a state. */
export function listingOf(state: State): Listing | undefined {
	return modeOf(state).speech.listing?.(state, state.mode);
}

/** The name of an action of any row of the key table. */
export type Action = (typeof table)[keyof typeof table]['keys'][number]['action'];

/** All key modes, in the order of the help. */
export const keyModes: readonly (KeyModeRow & {readonly mode: KeyMode})[] = groups.flatMap(
	({keyModes: own = {}}) => Object.entries(own).map(([mode, row]) => ({...row, mode: mode as KeyMode})),
);

/** The key table. Actions, the help, the bar's hints and README are made from it; settings may give its rows other keys. */
export const bindings: readonly Binding<Action>[] = Object.values<{readonly keys: readonly KeyRow<Action>[]}>(
	table,
).flatMap(({keys}) => keys.map(row => ({...row, title: titleOf(row.mode)})));

function titleOf(mode: KeyMode): string {
	return keyModes.find(row => row.mode === mode)?.title ?? mode;
}

const actions: ReadonlyMap<string, Act> = new Map(groups.flatMap(({actions: own}) => Object.entries(own)));

/** The act of a row of the key table. */
export function actionOf({action}: KeyRow): Act {
	return actions.get(action) ?? (state => state);
}

/** The row of a key in a key mode, if there is any: a row that holds everywhere comes first, then a row of the mode itself, then one of the mode around it. */
export function bindingOf(rows: readonly Binding[], mode: KeyMode, key: string): Binding | undefined {
	const pressed = rows.filter(({keys}) => keys.includes(key));
	const within = keyModes.find(row => row.mode === mode)?.within;
	return (
		pressed.find(({isEverywhere}) => isEverywhere) ??
		pressed.find(row => row.mode === mode) ??
		pressed.find(row => row.mode === within)
	);
}

/** The key modes in which a row's keys work; the mode of all typed lines comes before those of single lines. */
export function bindingModes({mode, isEverywhere}: KeyRow): readonly KeyMode[] {
	if (isEverywhere) return ['writing', ...keyModes.map(row => row.mode)];
	return mode === 'writing'
		? [mode, ...keyModes.filter(({within}) => within === 'writing').map(row => row.mode)]
		: [mode];
}
