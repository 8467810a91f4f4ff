// This folder is how keys are written: how the viewer shows a key's name, and how it reads a key from the settings. It imports the
// state for the key table's types; the tables themselves are in `modes`, and screen, speech and modes use this folder.

import {type Binding, countsByKeys, firstKey} from '../state/binding.ts';

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

/** Formats the name of a key for the user: `ctrl+d` is “Ctrl-D”. */
export function formatKey(key: string): string {
	return (
		shortNames.get(key) ??
		key
			.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
			.replace(/^meta\+/, 'Alt-')
	);
}

/** Formats the keys of a row; a run of digits is shortened to “1–9”. */
export function formatKeys(keys: readonly string[]): string {
	return countsByKeys({keys}) ? `${keys[0]}–${keys.at(-1)}` : keys.map(formatKey).join(' ');
}

/** Formats the first key of an action; `undefined` where the settings leave it none. */
export function shownKey<Action extends string = never>(
	bindings: readonly Binding[],
	action: NoInfer<Action>,
): string | undefined {
	const key = firstKey<string>(bindings, action);
	return key === undefined ? undefined : formatKey(key);
}
