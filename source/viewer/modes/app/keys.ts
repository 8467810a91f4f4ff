import type {KeyRow} from '../../state/binding.ts';

/** Redrawing, suspending and leaving the viewer. */
export const appKeys = [
	{
		mode: 'browse',
		action: 'redraw',
		keys: ['ctrl+l'],
		help: 'draw the screen anew',
		spokenHelp: 'say again where one is, and what is listed there',
		isEverywhere: true,
		words: ['refresh', 'repaint'],
	},
	{
		mode: 'browse',
		action: 'suspend',
		keys: ['ctrl+z'],
		help: 'suspend; fg brings it back',
		isAnswered: true,
		isEverywhere: true,
		words: ['background', 'shell'],
	},
	{
		mode: 'browse',
		action: 'quit',
		keys: ['q'],
		help: 'quit; where one pane fills the screen, first give it back',
		spokenHelp: 'quit',
		isAnswered: true,
		isExit: true,
		words: ['exit', 'leave', 'close'],
		hint: {label: 'quit', rank: 6},
		isFrequent: true,
	},
	{
		mode: 'browse',
		action: 'interrupt',
		keys: ['ctrl+c'],
		help: 'quit, from anywhere',
		isAnswered: true,
		isEverywhere: true,
		isExit: true,
		words: ['exit', 'leave', 'stop'],
	},
] as const satisfies readonly KeyRow[];

export type AppAction = (typeof appKeys)[number]['action'];
