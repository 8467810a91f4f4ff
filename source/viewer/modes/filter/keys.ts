import type {KeyRow} from '../../state/binding.ts';

/** The filter, and its prompt. */
export const filterKeys = [
	{
		mode: 'browse',
		action: 'editFilter',
		keys: ['f'],
		help: 'edit the filter',
		hint: {label: 'filter', rank: 2},
		words: ['query', 'select', 'restrict', 'only'],
		isFrequent: true,
	},
	{
		mode: 'browse',
		action: 'clearFilter',
		keys: ['x'],
		help: 'clear the filter',
		words: ['reset', 'remove', 'show all'],
	},
	{
		mode: 'browse',
		action: 'undoFilter',
		keys: ['u'],
		help: 'take the last change of the filter back',
		words: ['undo', 'revert', 'history'],
	},
	{
		mode: 'browse',
		action: 'dropTerm',
		keys: ['backspace'],
		help: 'drop the last term of the filter',
		words: ['undo', 'remove', 'delete'],
	},
	{
		mode: 'filter',
		action: 'applyFilter',
		keys: ['enter'],
		help: 'filter by what is written',
		hint: {label: 'apply', rank: 0},
	},
	{
		mode: 'filter',
		action: 'cancelFilter',
		keys: ['escape'],
		help: 'leave the filter as it was',
		hint: {label: 'cancel', rank: 1},
	},
	{
		mode: 'filter',
		action: 'complete',
		keys: ['tab'],
		help: 'write the completion that is chosen',
		hint: {label: 'complete', rank: 2},
	},
	{mode: 'filter', action: 'nextCompletion', keys: ['down'], help: 'choose the next completion'},
	{mode: 'filter', action: 'previousCompletion', keys: ['up'], help: 'choose the one before'},
	{mode: 'filter', action: 'earlierFilter', keys: ['ctrl+p'], help: 'bring back the filter before'},
	{mode: 'filter', action: 'laterFilter', keys: ['ctrl+n'], help: 'the one after it again'},
] as const satisfies readonly KeyRow[];

export type FilterAction = (typeof filterKeys)[number]['action'];
