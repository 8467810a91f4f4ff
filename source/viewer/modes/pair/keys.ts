import type {KeyRow} from '../../state/binding.ts';

/** Comparing an event with another. */
export const pairKeys = [
	{
		mode: 'browse',
		action: 'compareWith',
		keys: ['C'],
		help: 'compare this event with another',
		words: ['versus', 'two events', 'differences'],
	},
	{
		mode: 'second',
		action: 'takeSecond',
		keys: ['enter', 'C'],
		help: 'compare with this one; every key of reading still works',
		hint: {label: 'compare', rank: 0},
	},
	{
		mode: 'second',
		action: 'leaveSecond',
		keys: ['escape', 'q'],
		help: 'back to the first event',
		hint: {label: 'cancel', rank: 1},
	},
	{
		mode: 'pair',
		action: 'pairDown',
		keys: ['j', 'down'],
		help: 'a line down',
		hint: {label: 'down', rank: 1},
		spokenHelp: 'the next line',
		moves: 'onward',
	},
	{
		mode: 'pair',
		action: 'pairUp',
		keys: ['k', 'up'],
		help: 'a line up',
		spokenHelp: 'the line before',
		moves: 'backward',
	},
	{
		mode: 'pair',
		action: 'pairPageDown',
		keys: ['pagedown', 'ctrl+d', 'ctrl+f', 'space'],
		help: 'a page down',
		spokenHelp: 'the next line too',
		moves: 'onward',
	},
	{
		mode: 'pair',
		action: 'pairPageUp',
		keys: ['pageup', 'ctrl+u', 'ctrl+b', 'b'],
		help: 'a page up',
		spokenHelp: 'the line before too',
		moves: 'backward',
	},
	{mode: 'pair', action: 'pairTop', keys: ['g', 'home'], help: 'to the top', moves: 'backward'},
	{mode: 'pair', action: 'pairEnd', keys: ['G', 'end'], help: 'to the end', moves: 'onward'},
	{
		mode: 'pair',
		action: 'copyPair',
		keys: ['y'],
		help: 'copy the comparison',
		hint: {label: 'copy', rank: 3},
	},
	{mode: 'pair', action: 'pagePair', keys: ['e'], help: 'the comparison, in $PAGER or $EDITOR'},
	{
		mode: 'pair',
		action: 'compareAnother',
		keys: ['C'],
		help: 'compare the first with yet another',
		hint: {label: 'another', rank: 2},
	},
	{
		mode: 'pair',
		action: 'closePair',
		keys: ['escape', 'q', 'enter'],
		help: 'close the comparison',
		hint: {label: 'close', rank: 0},
	},
] as const satisfies readonly KeyRow[];

export type PairAction = (typeof pairKeys)[number]['action'];
