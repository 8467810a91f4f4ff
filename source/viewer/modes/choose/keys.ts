import type {KeyRow} from '../../state/binding.ts';

/** A menu of a few numbered choices: a related event, an actor to filter by, what to copy, a web address to open. */
export const choiceKeys = [
	{
		mode: 'browse',
		action: 'related',
		keys: ['r'],
		help: 'to an event that this one is linked with',
		hint: {label: 'related', rank: 5, when: 'linked'},
		words: ['follow', 'jump', 'cause'],
	},
	{
		mode: 'browse',
		action: 'filterByActor',
		keys: ['@'],
		help: 'filter by an actor of this event',
		words: ['who', 'person', 'people'],
	},
	{
		mode: 'choose',
		action: 'chooseNext',
		keys: ['j', 'down'],
		help: 'the next one',
		hint: {label: 'next', rank: 2},
		moves: 'onward',
	},
	{mode: 'choose', action: 'choosePrevious', keys: ['k', 'up'], help: 'the one before', moves: 'backward'},
	{
		mode: 'choose',
		action: 'takeChoice',
		keys: ['enter', 'space'],
		help: 'choose it',
		hint: {label: 'choose', rank: 0},
		isAnswered: true,
	},
	{
		mode: 'choose',
		action: 'takeNumber',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		help: 'take the one of that number',
		isAnswered: true,
	},
	{
		mode: 'choose',
		action: 'leaveChoice',
		keys: ['escape', 'q'],
		help: 'cancel',
		hint: {label: 'cancel', rank: 1},
	},
] as const satisfies readonly KeyRow[];

export type ChoiceAction = (typeof choiceKeys)[number]['action'];
