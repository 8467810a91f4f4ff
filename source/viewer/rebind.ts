import {nearest} from '../text/nearest.ts';
import {formatKey} from './keys/format.ts';
import {isWriting, spellKey} from './keys/spelling.ts';
import {bindingModes, keyModes} from './modes/index.ts';
import type {Binding, KeyMode} from './state/binding.ts';

/** What is wrong with the keys that settings give an action. */
export type BindingFault = {readonly action: string; readonly message: string};

export type Rebinding =
	| {readonly type: 'bound'; readonly bindings: readonly Binding[]}
	| {readonly type: 'faults'; readonly faults: readonly BindingFault[]};

/** The key table with other keys for some actions, as people write them; each takes the place of all keys of its action. */
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
	faults.push(...clashes(table, bindings, [...given.keys()]), ...locked(bindings, [...given.keys()]));
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
		// What the table itself has is right, whatever it is.
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

/** Keys that would mean two things in a mode, and do not in the table as it was. */
function clashes(
	table: readonly Binding[],
	bindings: readonly Binding[],
	changed: readonly string[],
): readonly BindingFault[] {
	// Of two that are given a key the later is told; whoever keeps its own comes before both.
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
				.map(key => ({action: row.action, message: clash(key, other, mode, order(other) >= 0)}));
		}),
	);
}

function clash(key: string, {action}: Binding, mode: KeyMode, isGiven: boolean): string {
	const where = `(${titleOf(mode)})`;
	return isGiven
		? `${formatKey(key)} is given to ${action}, too ${where}`
		: `${formatKey(key)} is a key of ${action} already ${where}; give that one others`;
}

/** Whoever can neither quit nor interrupt is shut in. */
function locked(bindings: readonly Binding[], changed: readonly string[]): readonly BindingFault[] {
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

/** Whether a line is written where a mode is on. */
function isLine(mode: KeyMode): boolean {
	return mode === 'writing' || keyModes.some(row => row.mode === mode && row.within === 'writing');
}

function titleOf(mode: KeyMode): string {
	return keyModes.find(one => one.mode === mode)?.title ?? mode;
}
