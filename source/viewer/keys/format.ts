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

/** A key as it is shown to people: `ctrl+d` is “Ctrl-D”. */
export function formatKey(key: string): string {
	return (
		shortNames.get(key) ??
		key
			.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
			.replace(/^meta\+/, 'Alt-')
	);
}

/** The keys of a row as they are shown: a run such as 1 to 9 is shortened. */
export function formatKeys(keys: readonly string[]): string {
	return countsByKeys({keys}) ? `${keys[0]}–${keys.at(-1)}` : keys.map(formatKey).join(' ');
}

/** The first key of an action as it is shown to people, unless settings have left it none. */
export function shownKey<Action extends string = never>(
	bindings: readonly Binding[],
	action: NoInfer<Action>,
): string | undefined {
	const key = firstKey<string>(bindings, action);
	return key === undefined ? undefined : formatKey(key);
}
