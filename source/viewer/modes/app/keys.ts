import type {Row} from '../../keys/row.ts';

/** The viewer itself. */
export const appKeys = [
	{
		mode: 'browse',
		action: 'help',
		keys: ['?'],
		help: 'this list of keys; typing narrows it, Enter does what a row says',
		hint: {label: 'help', rank: 0},
	},
	{mode: 'browse', action: 'redraw', keys: ['ctrl+l'], help: 'draw the screen anew'},
	{mode: 'browse', action: 'suspend', keys: ['ctrl+z'], help: 'suspend; fg brings it back'},
	{mode: 'browse', action: 'quit', keys: ['q'], help: 'quit'},
	{mode: 'browse', action: 'interrupt', keys: ['ctrl+c'], help: 'quit, from anywhere'},
	{
		mode: 'help',
		action: 'runHelp',
		keys: ['enter'],
		help: 'do what the row says',
		hint: {label: 'do it', rank: 1},
	},
	{mode: 'help', action: 'helpDown', keys: ['down', 'ctrl+n'], help: 'next row'},
	{mode: 'help', action: 'helpUp', keys: ['up', 'ctrl+p'], help: 'row before'},
	{mode: 'help', action: 'helpPageDown', keys: ['pagedown'], help: 'ten on'},
	{mode: 'help', action: 'helpPageUp', keys: ['pageup'], help: 'ten back'},
	{
		mode: 'help',
		action: 'closeHelp',
		keys: ['escape'],
		help: 'close the help',
		hint: {label: 'close', rank: 0},
	},
] as const satisfies readonly Row[];
