import type {KeyRow} from '../../state/binding.ts';

/** The list of what is wrong with the file. */
export const problemKeys = [
	{
		mode: 'browse',
		action: 'openProblems',
		keys: ['!'],
		help: 'what is wrong with the file: its warnings, or why it could not be read',
		hint: {label: 'what is wrong', rank: 6, when: 'warned'},
		words: ['errors', 'faults', 'problems', 'check'],
	},
	{
		mode: 'problems',
		action: 'nextProblem',
		keys: ['j', 'down'],
		help: 'next',
		hint: {label: 'next', rank: 3},
		moves: 'onward',
	},
	{mode: 'problems', action: 'previousProblem', keys: ['k', 'up'], help: 'previous', moves: 'backward'},
	{
		mode: 'problems',
		action: 'problemsDown',
		keys: ['ctrl+d', 'pagedown', 'ctrl+f'],
		help: 'ten on',
		moves: 'onward',
		by: 'page',
	},
	{
		mode: 'problems',
		action: 'problemsUp',
		keys: ['ctrl+u', 'pageup', 'ctrl+b'],
		help: 'ten back',
		moves: 'backward',
		by: 'page',
	},
	{mode: 'problems', action: 'firstProblem', keys: ['g', 'home'], help: 'the first', moves: 'backward'},
	{mode: 'problems', action: 'lastProblem', keys: ['G', 'end'], help: 'the last', moves: 'onward'},
	{
		mode: 'problems',
		action: 'readProblem',
		keys: ['enter'],
		help: 'to the event that it is about',
		hint: {label: 'go there', rank: 0},
	},
	{
		mode: 'problems',
		action: 'editProblem',
		keys: ['E'],
		help: 'edit the file at its line',
		hint: {label: 'edit', rank: 2},
		isAnswered: true,
	},
	{
		mode: 'problems',
		action: 'closeProblems',
		keys: ['escape', 'q', '!'],
		help: 'close them',
		hint: {label: 'close', rank: 1},
	},
] as const satisfies readonly KeyRow[];

export type ProblemAction = (typeof problemKeys)[number]['action'];
