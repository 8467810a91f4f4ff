import type {KeyRow} from '../../state/binding.ts';

/** Going to a date or an event. */
export const gotoKeys = [
	{
		mode: 'browse',
		action: 'openGoto',
		keys: [':'],
		help: 'go to a date, by a step such as +3 months, or to an event id',
		hint: {label: 'go to', rank: 9},
		words: ['jump', 'find', 'calendar'],
	},
	{mode: 'goto', action: 'go', keys: ['enter'], help: 'go there', hint: {label: 'go', rank: 0}},
	{
		mode: 'goto',
		action: 'leaveGoto',
		keys: ['escape'],
		help: 'stay where one was',
		hint: {label: 'cancel', rank: 1},
	},
	{
		mode: 'goto',
		action: 'completeId',
		keys: ['tab'],
		help: 'write the event id that is chosen',
		hint: {label: 'complete', rank: 2},
	},
	{mode: 'goto', action: 'nextId', keys: ['down', 'ctrl+n'], help: 'choose the next event id'},
	{mode: 'goto', action: 'previousId', keys: ['up', 'ctrl+p'], help: 'choose the one before'},
] as const satisfies readonly KeyRow[];

export type GotoAction = (typeof gotoKeys)[number]['action'];
