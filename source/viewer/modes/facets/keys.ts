import type {KeyRow} from '../../state/binding.ts';

/** The panel of facets. */
export const facetKeys = [
	{
		mode: 'browse',
		action: 'openFacets',
		keys: ['a'],
		help: 'standing, actors, sources, tags and years, with counts',
		hint: {label: 'facets', rank: 7},
	},
	{mode: 'facets', action: 'nextFacet', keys: ['j', 'down'], help: 'next', moves: 'onward'},
	{mode: 'facets', action: 'previousFacet', keys: ['k', 'up'], help: 'previous', moves: 'backward'},
	{
		mode: 'facets',
		action: 'facetPageDown',
		keys: ['pagedown', 'ctrl+d'],
		help: 'ten on',
		moves: 'onward',
		by: 'page',
	},
	{
		mode: 'facets',
		action: 'facetPageUp',
		keys: ['pageup', 'ctrl+u'],
		help: 'ten back',
		moves: 'backward',
		by: 'page',
	},
	{
		mode: 'facets',
		action: 'includeFacet',
		keys: ['space'],
		help: 'include it or not',
		hint: {label: 'include', rank: 2},
	},
	{
		mode: 'facets',
		action: 'excludeFacet',
		keys: ['-'],
		help: 'exclude it or not',
		hint: {label: 'exclude', rank: 3},
	},
	{
		mode: 'facets',
		action: 'narrowFacets',
		keys: ['/'],
		help: 'narrow the list by typing',
		hint: {label: 'narrow', rank: 4},
	},
	{
		mode: 'facets',
		action: 'keepFacets',
		keys: ['enter', 'a'],
		help: 'keep the filter',
		hint: {label: 'keep', rank: 0},
	},
	{
		mode: 'facets',
		action: 'leaveFacets',
		keys: ['escape', 'q'],
		help: 'restore the filter as it was',
		hint: {label: 'restore', rank: 1},
	},
	{
		mode: 'narrow',
		action: 'endNarrowing',
		keys: ['enter', 'down'],
		help: 'to the list',
		hint: {label: 'to the list', rank: 0},
	},
	{
		mode: 'narrow',
		action: 'dropNarrowing',
		keys: ['escape'],
		help: 'the whole list again',
		hint: {label: 'all', rank: 1},
	},
] as const satisfies readonly KeyRow[];
