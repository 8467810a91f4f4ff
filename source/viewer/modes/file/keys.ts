import type {KeyRow} from '../../state/binding.ts';

/** Editing an open file, and reading them again. */
export const fileKeys = [
	{
		mode: 'browse',
		action: 'editFile',
		keys: ['E'],
		help: 'edit the file at this event, in $VISUAL or $EDITOR',
		isAnswered: true,
		words: ['change', 'correct', 'write', 'vim'],
	},
	{
		mode: 'browse',
		action: 'reloadFile',
		keys: ['R'],
		help: 'read the file again, or all files',
		isAnswered: true,
		words: ['reload', 'refresh', 'open'],
	},
] as const satisfies readonly KeyRow[];

export type FileAction = (typeof fileKeys)[number]['action'];
