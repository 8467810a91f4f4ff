import type {KeyRow} from '../../state/binding.ts';

/** Copying, web addresses, the user's pager, and marks. */
export const exportKeys = [
	{
		mode: 'browse',
		action: 'copy',
		keys: ['y'],
		help: 'copy citations, the account, the web address, or the command that shows this view',
		hint: {label: 'copy', rank: 10},
		words: ['cite', 'clipboard', 'yank', 'export', 'share', 'save'],
		isFrequent: true,
	},
	{
		mode: 'browse',
		action: 'openUrl',
		keys: ['o'],
		help: 'open the web address of the source',
		words: ['browser', 'link', 'website'],
	},
	{
		mode: 'browse',
		action: 'page',
		keys: ['e'],
		help: 'what is read, in $PAGER or $EDITOR',
		isAnswered: true,
		words: ['export', 'save', 'print', 'pager', 'editor', 'less', 'vim'],
	},
	{
		mode: 'browse',
		action: 'mark',
		keys: ['m'],
		help: 'mark or unmark this event; is:marked filters',
		words: ['bookmark', 'star', 'favourite', 'favorite', 'save'],
	},
	{mode: 'browse', action: 'nextMark', keys: ["'"], help: 'next mark', words: ['bookmark', 'star']},
] as const satisfies readonly KeyRow[];

export type ExportAction = (typeof exportKeys)[number]['action'];
