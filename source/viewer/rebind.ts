import {nearest} from '../text/nearest.ts';
import {formatKey} from './keys/format.ts';
import {isWriting, spellKey} from './keys/spelling.ts';
import {bindingModes, keyModes} from './modes/index.ts';
import type {Binding, KeyMode} from './state/binding.ts';

/** A fault in the keys that the settings give to an action. */
export type BindingFault = {readonly action: string; readonly message: string};

export type Rebinding =
	| {readonly type: 'bound'; readonly bindings: readonly Binding[]}
	| {readonly type: 'faults'; readonly faults: readonly BindingFault[]};

/** Gives some actions other keys, in the user's spelling, which replace all keys of the action; or finds what is wrong with them. */
export function rebind(
	table: readonly Binding[],
	changes: ReadonlyMap<string, readonly string[]>,
): Rebinding {
	const faults: BindingFault[] = [];
	const given = new Map<string, readonly string[]>();
	for (const [action, written] of changes) {
		const {keys, messages} = keysFor(table, action, written);
		given.set(action, keys);
		faults.push(...messages.map(message => ({action, message})));
	}
	const bindings = table.map(row => ({...row, keys: given.get(row.action) ?? row.keys}));
	faults.push(
		...findClashes(table, bindings, [...given.keys()]),
		...findLockOut(bindings, [...given.keys()]),
	);
	return faults.length > 0 ? {type: 'faults', faults} : {type: 'bound', bindings};
}

function keysFor(
	table: readonly Binding[],
	action: string,
	written: readonly string[],
): {readonly keys: readonly string[]; readonly messages: readonly string[]} {
	const rows = table.filter(row => row.action === action);
	if (rows.length === 0) {
		const [likely] = nearest(
			action,
			table.map(row => row.action),
		);
		const hint = likely ? `did you mean ${likely}?` : 'annals config show lists them';
		return {keys: [], messages: [`no action is called ${action}; ${hint}`]};
	}
	const usual = new Set(rows.flatMap(({keys}) => keys));
	const line = rows.flatMap(bindingModes).find(isLine);
	const keys: string[] = [];
	const messages: string[] = [];
	for (const text of written) {
		// A key of the table itself is valid, even one that the settings could not spell.
		const spelt = usual.has(text) ? {type: 'key' as const, key: text} : spellKey(text);
		if (spelt.type === 'fault') messages.push(spelt.message);
		else if (line !== undefined && isWriting(spelt.key) && !usual.has(spelt.key)) {
			messages.push(
				`${formatKey(spelt.key)} could not be typed any more (${titleOf(line)}); take a key such as Ctrl-T or Alt-t`,
			);
		} else keys.push(spelt.key);
	}
	return {keys: [...new Set(keys)], messages};
}

/** Finds keys that mean two things in a mode and did not in the original table. */
function findClashes(
	table: readonly Binding[],
	bindings: readonly Binding[],
	changed: readonly string[],
): readonly BindingFault[] {
	// Of two actions that are given the same key, the later one gets the fault; an action that keeps its keys never does.
	const order = (row: Binding) => changed.indexOf(row.action);
	return bindings.flatMap((row, place) =>
		bindings.flatMap((other, otherPlace) => {
			if (order(other) >= order(row)) return [];
			const mode = bindingModes(row).find(one => bindingModes(other).includes(one));
			if (mode === undefined) return [];
			const isOld = (key: string) =>
				table[place]?.keys.includes(key) && table[otherPlace]?.keys.includes(key);
			return row.keys
				.filter(key => other.keys.includes(key) && !isOld(key))
				.map(key => ({action: row.action, message: clashMessage(key, other, mode, order(other) >= 0)}));
		}),
	);
}

function clashMessage(key: string, {action}: Binding, mode: KeyMode, isGiven: boolean): string {
	const where = `(${titleOf(mode)})`;
	return isGiven
		? `${formatKey(key)} is given to ${action}, too ${where}`
		: `${formatKey(key)} is a key of ${action} already ${where}; give that one others`;
}

/** Finds whether the user could no longer leave the program. */
function findLockOut(bindings: readonly Binding[], changed: readonly string[]): readonly BindingFault[] {
	const exits = bindings.filter(({isExit}) => isExit);
	const isShut = exits.every(({keys}) => keys.length === 0);
	const action = exits.find(exit => changed.includes(exit.action))?.action;
	if (!isShut || action === undefined) return [];
	return [
		{
			action,
			message: 'neither quit nor interrupt has a key: give one to either, or annals could not be left',
		},
	];
}

/** Whether the user types a line in a scope of keys. */
function isLine(mode: KeyMode): boolean {
	return mode === 'writing' || keyModes.some(row => row.mode === mode && row.within === 'writing');
}

function titleOf(mode: KeyMode): string {
	return keyModes.find(one => one.mode === mode)?.title ?? mode;
}
