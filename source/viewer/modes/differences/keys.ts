import type {Row} from '../../keys/row.ts';

/** What sources say otherwise, of all the events that are shown. */
export const differenceKeys = [
	{
		mode: 'browse',
		action: 'openDifferences',
		keys: ['D'],
		help: 'what sources say otherwise, of all these events',
		hint: {label: 'differences', rank: 8},
	},
	{
		mode: 'differences',
		action: 'nextDifference',
		keys: ['j', 'down'],
		help: 'next topic',
		hint: {label: 'next', rank: 2},
	},
	{mode: 'differences', action: 'previousDifference', keys: ['k', 'up'], help: 'topic before'},
	{mode: 'differences', action: 'differencesDown', keys: ['ctrl+d', 'pagedown'], help: 'ten on'},
	{mode: 'differences', action: 'differencesUp', keys: ['ctrl+u', 'pageup'], help: 'ten back'},
	{mode: 'differences', action: 'firstDifference', keys: ['g', 'home'], help: 'the first topic'},
	{mode: 'differences', action: 'lastDifference', keys: ['G', 'end'], help: 'the last topic'},
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
] as const satisfies readonly Row[];
