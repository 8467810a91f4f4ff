import {graphemesOf} from '../../text/cells.ts';
import {nearest} from '../../text/nearest.ts';
import {formatKey} from './format.ts';

export type SpeltKey =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'fault'; readonly message: string};

const named = [
	'up',
	'down',
	'left',
	'right',
	'enter',
	'escape',
	'tab',
	'shift+tab',
	'space',
	'home',
	'end',
	'pageup',
	'pagedown',
	'backspace',
	'delete',
] as const;

const spellings: ReadonlyMap<string, string> = new Map([
	...named.map(key => [key, key] as const),
	...named.map(key => [formatKey(key).toLowerCase(), key] as const),
	['return', 'enter'],
	['del', 'delete'],
	['esc', 'escape'],
	['pgup', 'pageup'],
	['pgdn', 'pagedown'],
	['pgdown', 'pagedown'],
	['backtab', 'shift+tab'],
	['s-tab', 'shift+tab'],
	[' ', 'space'],
]);

// Terminals send the same code for Ctrl with these letters as for the key named here.
const sentAlike: ReadonlyMap<string, string> = new Map([
	['h', 'backspace'],
	['i', 'tab'],
	['j', 'enter'],
	['m', 'enter'],
	['[', 'escape'],
]);

/** Parses a key as the user spells it, such as `j`, `PgDn`, `Esc`, `Ctrl-D`, `C-d` or `Alt-x`, into its name, as `ink/key-names.ts` gives it. */
export function spellKey(written: string): SpeltKey {
	const text = written.normalize();
	const name = spellings.get(text.toLowerCase());
	if (name !== undefined) return {type: 'key', key: name};
	if (isCharacter(text)) return {type: 'key', key: text};
	const {modifier = '', of = ''} =
		/^(?:(?<modifier>[a-z]+)[+-]|(?<caret>\^))(?<of>.+)$/isu.exec(text)?.groups ?? {};
	switch (modifier.toLowerCase()) {
		case '':
		case 'ctrl':
		case 'control':
		case 'c':
			return of ? controlKey(of.toLowerCase(), text) : noKey(text);
		case 'meta':
		case 'alt':
		case 'm':
		case 'a':
			return isCharacter(of) && of !== '[' ? {type: 'key', key: `meta+${of}`} : noKey(text);
		case 'shift':
		case 's':
			return isCharacter(of.toUpperCase()) && of.toUpperCase() !== of.toLowerCase()
				? {type: 'key', key: of.toUpperCase()}
				: noKey(text);
	}
	return noKey(text);
}

/** Whether a key types a character into a line. */
export function isWriting(key: string): boolean {
	return key === 'space' || isCharacter(key);
}

function controlKey(of: string, text: string): SpeltKey {
	const alike = sentAlike.get(of);
	if (alike !== undefined) {
		const message = `a terminal sends ${formatKey(alike)} for ${formatKey(`ctrl+${of}`)}: write ${alike}`;
		return {type: 'fault', message};
	}
	return /^[a-z\\\]^_]$/.test(of) ? {type: 'key', key: `ctrl+${of}`} : noKey(text);
}

function isCharacter(text: string): boolean {
	return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && (text.length === 1 || graphemesOf(text).length === 1);
}

function noKey(text: string): SpeltKey {
	const [likely] = nearest(text, named.map(formatKey));
	const hint = likely
		? `did you mean ${likely}?`
		: 'a key is a character, or a name such as PgDn, Ctrl-D or Alt-x';
	return {type: 'fault', message: `“${text}” isn't a key; ${hint}`};
}
