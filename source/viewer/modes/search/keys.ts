import type {KeyRow} from '../../state/binding.ts';

/** Searching, which keeps every event in view. */
export const searchKeys = [
	{
		mode: 'browse',
		action: 'search',
		keys: ['/'],
		help: 'search; in the detail, within its text',
		hint: {label: 'search', rank: 6},
		words: ['find', 'grep', 'look for'],
		isFrequent: true,
	},
	{
		mode: 'browse',
		action: 'nextMatch',
		keys: ['n'],
		help: 'next match',
		isSearch: true,
		words: ['search', 'find', 'again', 'repeat'],
	},
	{
		mode: 'browse',
		action: 'previousMatch',
		keys: ['N'],
		help: 'previous match',
		isSearch: true,
		words: ['search', 'find'],
	},
	{
		mode: 'browse',
		action: 'jumpBack',
		keys: ['ctrl+o'],
		help: 'back to before the last jump, search or change of the filter',
		words: ['return', 'history', 'previous place'],
	},
	{
		mode: 'search',
		action: 'keepSearch',
		keys: ['enter'],
		help: 'stay where the search has led, or search again',
		hint: {label: 'stay', rank: 0},
		isSearch: true,
	},
	{
		mode: 'search',
		action: 'leaveSearch',
		keys: ['escape'],
		help: 'back to where it began',
		hint: {label: 'back', rank: 1},
	},
	{mode: 'search', action: 'searchOn', keys: ['down', 'ctrl+n'], help: 'next match', isSearch: true},
	{mode: 'search', action: 'searchBack', keys: ['up', 'ctrl+p'], help: 'previous match', isSearch: true},
] as const satisfies readonly KeyRow[];

export type SearchAction = (typeof searchKeys)[number]['action'];
