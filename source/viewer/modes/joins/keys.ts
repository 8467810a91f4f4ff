import type {KeyRow} from '../../state/binding.ts';

/** The pairs of events in two files that may be one. */
export const joinKeys = [
	{
		mode: 'browse',
		action: 'openJoins',
		keys: ['&'],
		help: 'say which events of two files are one, with --join near',
		hint: {label: 'one event?', rank: 5, when: 'paired'},
		words: ['join', 'merge', 'pairs', 'duplicates', 'same event', 'unite'],
	},
	{
		mode: 'joins',
		action: 'joinAsOne',
		keys: ['y'],
		help: 'they are one event',
		hint: {label: 'one event', rank: 0},
	},
	{
		mode: 'joins',
		action: 'keepAsTwo',
		keys: ['n'],
		help: 'they are two events',
		hint: {label: 'two', rank: 1},
	},
	{
		mode: 'joins',
		action: 'nextPair',
		keys: ['l', 'right', 'tab'],
		help: 'later: the next pair',
		hint: {label: 'later', rank: 2},
		moves: 'onward',
		by: 'event',
	},
	{
		mode: 'joins',
		action: 'previousPair',
		keys: ['h', 'left', 'shift+tab'],
		help: 'the pair before',
		moves: 'backward',
		by: 'event',
	},
	{
		mode: 'joins',
		action: 'takeBackAnswer',
		keys: ['u', 'backspace'],
		help: 'take back the answer, or else the last one',
		hint: {label: 'undo', rank: 4},
	},
	{
		mode: 'joins',
		action: 'joinsDown',
		keys: ['j', 'down'],
		help: 'a line down',
		spokenHelp: 'the next line',
		moves: 'onward',
	},
	{
		mode: 'joins',
		action: 'joinsUp',
		keys: ['k', 'up'],
		help: 'a line up',
		spokenHelp: 'the line before',
		moves: 'backward',
	},
	{
		mode: 'joins',
		action: 'joinsPageDown',
		keys: ['pagedown', 'ctrl+d', 'ctrl+f', 'space'],
		help: 'a page down',
		spokenHelp: 'the next line too',
		moves: 'onward',
	},
	{
		mode: 'joins',
		action: 'joinsPageUp',
		keys: ['pageup', 'ctrl+u', 'ctrl+b', 'b'],
		help: 'a page up',
		spokenHelp: 'the line before too',
		moves: 'backward',
	},
	{
		mode: 'joins',
		action: 'closeJoins',
		keys: ['escape', 'q', '&', 'enter'],
		help: 'close them; what is answered to be one event is one from then on',
		hint: {label: 'close', rank: 3},
	},
] as const satisfies readonly KeyRow[];

export type JoinAction = (typeof joinKeys)[number]['action'];
