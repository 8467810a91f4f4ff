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
import {filterMode} from './filter/mode.ts';
import {gotoMode} from './goto/mode.ts';
import {helpMode} from './help/mode.ts';
import {lineActions} from './line/actions.ts';
import {lineKeys} from './line/keys.ts';
import {pairMode} from './pair/mode.ts';
import {rangeMode} from './range/mode.ts';
import {searchMode} from './search/mode.ts';

type Modes = {readonly [Type in Mode['type']]: ModeRecord<Extract<Mode, {readonly type: Type}>>};

/** Keys of reading, and of writing a line, that belong to no one mode. */
type Groups = Readonly<Record<'axis' | 'export' | 'line' | 'app', KeyGroup>>;

/** The table of modes and of the keys beside them, in the order of the help. A mode is its folder, its member of `Mode` and its line here. */
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
	export: {keys: exportKeys, actions: exportActions},
	line: {keyModes: {writing: {title: 'Wherever a line is written'}}, keys: lineKeys, actions: lineActions},
	help: helpMode,
	app: {keys: appKeys, actions: appActions},
} satisfies Modes & Groups;

const groups: readonly KeyGroup[] = Object.values(table);

/** The mode that a state is in, as the table has it. */
export function modeOf({mode}: State): ModeRecord<Mode> {
	const modes: {readonly [Type in Mode['type']]: ModeRecord<Mode>} = table;
	return modes[mode.type];
}

/** What keys mean in a state. */
export function keyModeOf(state: State): KeyMode {
	return modeOf(state).keyMode?.(state, state.mode) ?? state.mode.type;
}

/** What one is choosing from in a state. */
export function listingOf(state: State): Listing | undefined {
	return modeOf(state).speech.listing?.(state, state.mode);
}

/** The name of any action. */
export type Action = (typeof table)[keyof typeof table]['keys'][number]['action'];

/** Where keys mean something of their own, in the order of the help. */
export const keyModes: readonly (KeyModeRow & {readonly mode: KeyMode})[] = groups.flatMap(
	({keyModes: own = {}}) => Object.entries(own).map(([mode, row]) => ({...row, mode: mode as KeyMode})),
);

/** The key table: it drives what keys do, the help, the bar's hints and README; settings may give rows other keys. */
export const bindings: readonly Binding<Action>[] = Object.values<{readonly keys: readonly KeyRow<Action>[]}>(
	table,
).flatMap(({keys}) => keys.map(row => ({...row, title: titleOf(row.mode)})));

function titleOf(mode: KeyMode): string {
	return keyModes.find(row => row.mode === mode)?.title ?? mode;
}

const actions: ReadonlyMap<string, Act> = new Map(groups.flatMap(({actions: own}) => Object.entries(own)));

/** What a row of the key table does. */
export function actionOf({action}: KeyRow): Act {
	return actions.get(action) ?? (state => state);
}

/** What a key means in a mode, if anything: what it means everywhere first, then what it means there, then where that is within. */
export function bindingOf(rows: readonly Binding[], mode: KeyMode, key: string): Binding | undefined {
	const pressed = rows.filter(({keys}) => keys.includes(key));
	const within = keyModes.find(row => row.mode === mode)?.within;
	return (
		pressed.find(({isEverywhere}) => isEverywhere) ??
		pressed.find(row => row.mode === mode) ??
		pressed.find(row => row.mode === within)
	);
}

/** Where a row's keys mean what it says: that of any line that is written before those of single ones. */
export function bindingModes({mode, isEverywhere}: KeyRow): readonly KeyMode[] {
	if (isEverywhere) return ['writing', ...keyModes.map(row => row.mode)];
	return mode === 'writing'
		? [mode, ...keyModes.filter(({within}) => within === 'writing').map(row => row.mode)]
		: [mode];
}
