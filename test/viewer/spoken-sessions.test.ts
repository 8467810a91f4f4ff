import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {promptLineOf, promptText} from '../../source/viewer/voice/echo.ts';
import {greetingText} from '../../source/viewer/voice/output.ts';
import {iraq} from '../bundled.ts';
import {assertGolden} from '../ink/golden.ts';
import {open, press} from './drive-speech.ts';

type Session = {
	readonly name: string;
	readonly at?: string;
	readonly steps: readonly string[];
	readonly chronology?: Chronology;
};

const sessions: readonly Session[] = [
	{
		name: 'reading',
		chronology: iraq,
		steps: [
			'j',
			'k',
			'k',
			']',
			'pagedown',
			'15',
			'enter',
			'enter',
			'j',
			'j',
			'k',
			'k',
			'k',
			'2',
			'l',
			'J',
			'K',
			'escape',
			'G',
			'j',
			'z',
			'm',
			'k',
			'j',
			'ctrl+l',
			'q',
		],
	},
	{
		name: 'comparing',
		chronology: iraq,
		at: 'troop-cut',
		steps: ['c', 'enter', 'j', 'j', 'h', 'escape', 'C', '11', 'enter', 'enter', 'j', 'escape'],
	},
	{
		name: 'filtering',
		at: 'truce',
		steps: [
			'f',
			'"actor:k"',
			'backspace',
			'"or"',
			'down',
			'down',
			'tab',
			'enter',
			'pagedown',
			'x',
			'u',
			'u',
			'f',
			'"year:20x"',
			'enter',
			'escape',
			'/',
			'"kerrow"',
			'enter',
			'n',
			'@',
			'3',
			'enter',
			'x',
			'escape',
			':',
			'"2005"',
			'enter',
			':',
			'"soon"',
			'enter',
			'escape',
		],
	},
	{
		name: 'facets',
		at: 'truce',
		steps: [
			'a',
			'j',
			'space',
			'-',
			'-',
			'pagedown',
			'tab',
			't',
			't',
			'26',
			'enter',
			'space',
			'/',
			'"protest"',
			'enter',
			'space',
			'enter',
			'backspace',
			'a',
			'escape',
		],
	},
	{
		name: 'differences',
		steps: ['D', 'j', 'k', 'k', 'pagedown', '1', 'enter', 'enter', 'j', 'D', 'escape', 'escape'],
	},
	{
		name: 'time',
		at: 'september-protests',
		steps: ['+', '+', '>', '>', '<', '-', '_', 'v', 'l', 'h', 'h', 'tab', 'enter', 'u', 'L'],
	},
	{
		name: 'help',
		steps: [
			'?',
			'down',
			'pagedown',
			'"filter"',
			'enter',
			'"zz"',
			'enter',
			'escape',
			'?',
			'"copy"',
			'enter',
			'enter',
			'1',
		],
	},
];

for (const {name, steps, chronology, ...opening} of sessions) {
	test(`a session of ${name}, as it is heard`, () => {
		let state = open(opening, chronology);
		const heard = steps.map(step => {
			const keys = /^\d+$/.test(step) ? [...step].join(' ') : step;
			const after = press(state, keys);
			const live = promptLineOf(after.state);
			const isLive = live && !after.text.includes('\n');
			state = after.state;
			const text = isLive ? `${promptText(live)}\n` : after.text.replace(/^\n/, '');
			return `> ${step.replaceAll('"', '')}\n${text.endsWith('\n') || text === '' ? text : `${text}\n`}`;
		});
		assertGolden(
			`spoken-${name}.txt`,
			[greetingText(open(opening, chronology)), ...heard].join('').replaceAll('\b', ''),
		);
	});
}
