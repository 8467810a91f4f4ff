import type {KeyRow} from '../../state/binding.ts';

/** The list of differences. */
export const differenceKeys = [
	{
		mode: 'browse',
		action: 'openDifferences',
		keys: ['D'],
		help: "what sources don't agree on, in all these events",
		hint: {label: 'differences', rank: 8},
		words: ['contradictions', 'conflicts', 'disputed', 'disagree'],
	},
	{
		mode: 'browse',
		action: 'readNextDifference',
		keys: ['.'],
		help: 'next difference between sources, in the comparison of its event',
		hint: {label: 'next difference', rank: 2, when: 'difference'},
		words: ['contradictions', 'conflicts'],
	},
	{
		mode: 'browse',
		action: 'readPreviousDifference',
		keys: [','],
		help: 'the difference before',
		words: ['contradictions', 'conflicts'],
	},
	{
		mode: 'differences',
		action: 'nextDifference',
		keys: ['j', 'down', '.'],
		help: 'next topic',
		hint: {label: 'next', rank: 2},
		moves: 'onward',
	},
	{
		mode: 'differences',
		action: 'previousDifference',
		keys: ['k', 'up', ','],
		help: 'topic before',
		moves: 'backward',
	},
	{
		mode: 'differences',
		action: 'differencesDown',
		keys: ['ctrl+d', 'pagedown', 'ctrl+f'],
		help: 'ten on',
		moves: 'onward',
		by: 'page',
	},
	{
		mode: 'differences',
		action: 'differencesUp',
		keys: ['ctrl+u', 'pageup', 'ctrl+b'],
		help: 'ten back',
		moves: 'backward',
		by: 'page',
	},
	{
		mode: 'differences',
		action: 'firstDifference',
		keys: ['g', 'home'],
		help: 'the first topic',
		moves: 'backward',
	},
	{
		mode: 'differences',
		action: 'lastDifference',
		keys: ['G', 'end'],
		help: 'the last topic',
		moves: 'onward',
	},
	{
		mode: 'differences',
		action: 'readDifference',
		keys: ['enter'],
		help: 'to the topic in the comparison of its event',
		hint: {label: 'go there', rank: 0},
	},
	{
		mode: 'differences',
		action: 'closeDifferences',
		keys: ['escape', 'q', 'D'],
		help: 'close them',
		hint: {label: 'close', rank: 1},
	},
] as const satisfies readonly KeyRow[];

export type DifferenceAction = (typeof differenceKeys)[number]['action'];
