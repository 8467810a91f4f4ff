import {formatKey} from '../keys/format.ts';
import {type Binding, countsByKeys, firstKey, type KeyMode} from '../state/binding.ts';
import type {State} from '../state/state.ts';

// Screen readers may leave punctuation out, and say a capital like a small letter.
const words: ReadonlyMap<string, string> = new Map(
	Object.entries({
		up: 'Up',
		down: 'Down',
		left: 'Left',
		right: 'Right',
		escape: 'Escape',
		pageup: 'Page Up',
		pagedown: 'Page Down',
		delete: 'Delete',
		'shift+tab': 'Shift Tab',
		'?': 'question mark',
		'!': 'exclamation mark',
		'/': 'slash',
		'\\': 'backslash',
		':': 'colon',
		';': 'semicolon',
		',': 'comma',
		'.': 'full stop',
		'@': 'at sign',
		'#': 'number sign',
		$: 'dollar sign',
		'%': 'per cent',
		'&': 'ampersand',
		'*': 'asterisk',
		'+': 'plus',
		'-': 'minus',
		'=': 'equals',
		_: 'underscore',
		'<': 'less than',
		'>': 'greater than',
		'[': 'left bracket',
		']': 'right bracket',
		'(': 'left parenthesis',
		')': 'right parenthesis',
		'{': 'left brace',
		'}': 'right brace',
		'|': 'vertical bar',
		'^': 'caret',
		'~': 'tilde',
		'`': 'grave accent',
		"'": 'apostrophe',
		'"': 'quotation mark',
	}),
);

/** A key in words: `J` is “Shift J”, `ctrl+d` “Control D”, `?` “question mark”. */
export function keyWords(key: string): string {
	const [, modifier, letter] = /^(ctrl|meta)\+(.+)$/.exec(key) ?? [];
	if (letter !== undefined) return `${modifier === 'ctrl' ? 'Control' : 'Alt'} ${letter.toUpperCase()}`;
	if (/^\p{Lu}$/u.test(key)) return `Shift ${key}`;
	return words.get(key) ?? formatKey(key);
}

/** The keys of a row in words: “j or Down”, “1 to 9”. */
export function allKeyWords(keys: readonly string[]): string {
	return countsByKeys({keys}) ? `${keys[0]} to ${keys.at(-1)}` : keys.map(keyWords).join(' or ');
}

/** The first key of an action in words; `undefined` where the settings leave it none. */
export function keyOf<Action extends string = never>(
	bindings: readonly Binding[],
	wanted: NoInfer<Action>,
): string | undefined {
	const key = firstKey<string>(bindings, wanted);
	return key === undefined ? undefined : keyWords(key);
}

/** The first key of an action for a notice: as the screen shows it, or in words where the viewer is spoken; an arrow always in words, since it needs more than ASCII. */
export function noticeKey<Action extends string = never>(
	{bindings, spoken}: Pick<State, 'bindings' | 'spoken'>,
	wanted: NoInfer<Action>,
): string | undefined {
	const key = firstKey<string>(bindings, wanted);
	if (key === undefined) return undefined;
	return spoken || arrows.includes(key) ? keyWords(key) : formatKey(key);
}

const arrows: readonly string[] = ['up', 'down', 'left', 'right'];

/** A sentence about keys: “Press question mark for the list of keys, q to quit.”; an empty text where no key is given. */
export function pressLine(...keys: readonly (string | undefined)[]): string {
	const known = keys.filter(Boolean);
	return known.length > 0 ? `Press ${known.join(', ')}.` : '';
}

/** The hints of a mode in one line, by rank: “Enter: keep. Escape: cancel.” */
export function hintWords(bindings: readonly Binding[], of: KeyMode): string {
	return bindings
		.filter(({mode, hint, keys}) => mode === of && hint && keys.length > 0)
		.toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0))
		.map(({keys: [key = ''], hint}) => `${keyWords(key)}: ${hint?.label}.`)
		.join(' ');
}
