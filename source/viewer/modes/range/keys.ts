import type {KeyRow} from '../../state/binding.ts';

/** Picking a range of time to filter by. */
export const rangeKeys = [
	{
		mode: 'browse',
		action: 'pickRange',
		keys: ['v'],
		help: 'pick a range of periods to filter by',
		words: ['select', 'between', 'timeline'],
	},
	{
		mode: 'range',
		action: 'laterEnd',
		keys: ['l', 'right'],
		help: 'the end that moves, a period later',
		hint: {label: 'later', rank: 3},
	},
	{
		mode: 'range',
		action: 'earlierEnd',
		keys: ['h', 'left'],
		help: 'a period earlier',
		hint: {label: 'earlier', rank: 2},
	},
	{
		mode: 'range',
		action: 'switchEnds',
		keys: ['tab', 'o', 'H', 'L'],
		help: 'move the other end',
		hint: {label: 'other end', rank: 4},
	},
	{
		mode: 'range',
		action: 'takeRange',
		keys: ['enter'],
		help: 'filter by the range',
		hint: {label: 'filter by it', rank: 0},
	},
	{
		mode: 'range',
		action: 'leaveRange',
		keys: ['escape', 'q', 'v'],
		help: 'leave the filter as it was',
		hint: {label: 'cancel', rank: 1},
	},
] as const satisfies readonly KeyRow[];
