import type {KeyRow} from '../../state/binding.ts';

/** The axis: its scale, its periods and its lanes. */
export const axisKeys = [
	{
		mode: 'browse',
		action: 'zoomIn',
		keys: ['+', '='],
		help: 'finer periods on the axis: years, quarters, months, weeks, days',
		hint: {label: 'zoom', rank: 8},
		period: 'scale',
		words: ['magnify', 'timeline', 'bar', 'scale'],
	},
	{
		mode: 'browse',
		action: 'zoomOut',
		keys: ['-'],
		help: 'coarser periods on the axis',
		period: 'scale',
		words: ['zoom out', 'timeline', 'bar', 'scale'],
	},
	{
		mode: 'browse',
		action: 'showAll',
		keys: ['_'],
		help: 'the whole span on the axis, or again what the filter leaves',
		period: 'scale',
		words: ['zoom', 'reset', 'timeline', 'fit'],
	},
	{
		mode: 'browse',
		action: 'nextPeriod',
		keys: ['>'],
		help: 'next period of the axis, empty or not',
		period: 'step',
		words: ['timeline', 'step', 'forward'],
	},
	{
		mode: 'browse',
		action: 'previousPeriod',
		keys: ['<'],
		help: 'previous period',
		period: 'step',
		words: ['timeline', 'step', 'back'],
	},
	{
		mode: 'browse',
		action: 'cycleLanes',
		keys: ['L'],
		help: 'lanes of actors, sources or tags, or none',
		words: ['timeline', 'legend', 'swimlanes', 'who'],
	},
	{mode: 'browse', action: 'nextLanes', keys: ['}'], help: 'lanes further down', words: ['scroll', 'legend']},
	{mode: 'browse', action: 'previousLanes', keys: ['{'], help: 'lanes further up', words: ['scroll']},
] as const satisfies readonly KeyRow[];

export type AxisAction = (typeof axisKeys)[number]['action'];
