import type {Row} from './row.ts';

/** The viewer itself. */
export const appKeys = [
	{mode: 'browse', action: 'help', keys: ['?'], help: 'this help', hint: {label: 'help', rank: 0}},
	{mode: 'browse', action: 'redraw', keys: ['ctrl+l'], help: 'draw the screen anew'},
	{mode: 'browse', action: 'suspend', keys: ['ctrl+z'], help: 'suspend; fg brings it back'},
	{mode: 'browse', action: 'quit', keys: ['q'], help: 'quit'},
	{mode: 'browse', action: 'interrupt', keys: ['ctrl+c'], help: 'quit, from anywhere'},
	{
		mode: 'help',
		action: 'helpDown',
		keys: ['j', 'down', 'ctrl+d', 'pagedown', 'space'],
		help: 'on in the help',
		hint: {label: 'on', rank: 1},
	},
	{
		mode: 'help',
		action: 'helpUp',
		keys: ['k', 'up', 'ctrl+u', 'pageup', 'b'],
		help: 'back in the help',
		hint: {label: 'up', rank: 2},
	},
	{
		mode: 'help',
		action: 'closeHelp',
		keys: ['escape', '?', 'q', 'enter'],
		help: 'close the help',
		hint: {label: 'close', rank: 0},
	},
] as const satisfies readonly Row[];
