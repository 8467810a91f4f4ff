import type {Row} from '../../keys/row.ts';

/** Moving through time. */
export const timeKeys = [
	{
		mode: 'browse',
		action: 'zoomIn',
		keys: ['+', '='],
		help: 'finer periods on the axis: years, quarters, months, weeks, days',
		hint: {label: 'zoom', rank: 8},
	},
	{mode: 'browse', action: 'zoomOut', keys: ['-'], help: 'coarser periods on the axis'},
	{mode: 'browse', action: 'showAll', keys: ['_'], help: 'the whole span on the axis'},
	{mode: 'browse', action: 'nextPeriod', keys: ['>'], help: 'next period of the axis, empty or not'},
	{mode: 'browse', action: 'previousPeriod', keys: ['<'], help: 'previous period'},
	{
		mode: 'browse',
		action: 'openGoto',
		keys: [':'],
		help: 'go to a date, by a step such as +3 months, or to an event id',
		hint: {label: 'go to', rank: 9},
	},
	{mode: 'browse', action: 'pickRange', keys: ['v'], help: 'pick a range of periods to filter by'},
	{mode: 'browse', action: 'cycleLanes', keys: ['L'], help: 'lanes of actors, sources or tags, or none'},
	{mode: 'goto', action: 'go', keys: ['enter'], help: 'go there', hint: {label: 'go', rank: 0}},
	{
		mode: 'goto',
		action: 'leaveGoto',
		keys: ['escape'],
		help: 'stay where one was',
		hint: {label: 'cancel', rank: 1},
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
] as const satisfies readonly Row[];
