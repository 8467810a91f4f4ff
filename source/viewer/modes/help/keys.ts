import type {KeyRow} from '../../state/binding.ts';

/** The help, which lists all keys. */
export const helpKeys = [
	{
		mode: 'browse',
		action: 'help',
		keys: ['?'],
		help: 'this list of keys; typing narrows it, Enter does what a row says',
		hint: {label: 'help', rank: 0},
		words: ['legend', 'manual', 'shortcuts', 'commands'],
	},
	{
		mode: 'help',
		action: 'runHelp',
		keys: ['enter'],
		help: 'do what the row says',
		hint: {label: 'do it', rank: 1},
		spokenHelp: 'hear the rows with what is written, then do what the chosen one says',
	},
	{mode: 'help', action: 'helpDown', keys: ['down', 'ctrl+n'], help: 'next row', moves: 'onward'},
	{mode: 'help', action: 'helpUp', keys: ['up', 'ctrl+p'], help: 'row before', moves: 'backward'},
	{mode: 'help', action: 'helpPageDown', keys: ['pagedown'], help: 'ten on', moves: 'onward', by: 'page'},
	{mode: 'help', action: 'helpPageUp', keys: ['pageup'], help: 'ten back', moves: 'backward', by: 'page'},
	{
		mode: 'help',
		action: 'closeHelp',
		keys: ['escape'],
		help: 'close the help',
		hint: {label: 'close', rank: 0},
	},
] as const satisfies readonly KeyRow[];

export type HelpAction = (typeof helpKeys)[number]['action'];
