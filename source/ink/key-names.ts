import type {Key} from 'ink';
import {graphemesOf} from '../text/cells.ts';

const named: readonly (readonly [keyof Key, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

/** The names of the keys in one input event of Ink; a held key comes as several keys at once. */
export function keyNames(input: string, key: Key): readonly string[] {
	if (key.tab) return [key.shift ? 'shift+tab' : 'tab'];
	const name = named.find(([flag]) => key[flag])?.[1];
	if (name) return [name];
	// A key without a name, such as F5, has none with a modifier either.
	if (input === '') return [];
	if (key.ctrl) return [`ctrl+${input}`];
	if (key.meta) return [`meta+${input}`];
	return graphemesOf(input).map(characterName);
}

function characterName(character: string): string {
	if (character === ' ') return 'space';
	if (character === '\r' || character === '\n' || character === '\r\n') return 'enter';
	if (character === '\t') return 'tab';
	if (character === '\u001b') return 'escape';
	const code = character.charCodeAt(0);
	return code < 0x20 ? `ctrl+${String.fromCharCode(code + 0x60)}` : character;
}
