import type {KeyRow} from '../../state/binding.ts';

/** Copying, web addresses, the user's pager, and marks. */
export const exportKeys = [
	{
		mode: 'browse',
		action: 'copy',
		keys: ['y'],
		help: 'copy a citation, the account, the web address, or the command that shows this view',
		hint: {label: 'copy', rank: 10},
	},
	{mode: 'browse', action: 'openUrl', keys: ['o'], help: 'open the web address of the source'},
	{mode: 'browse', action: 'page', keys: ['e'], help: 'what is read, in $PAGER or $EDITOR', isAnswered: true},
	{mode: 'browse', action: 'mark', keys: ['m'], help: 'mark or unmark this event; is:marked filters'},
	{mode: 'browse', action: 'nextMark', keys: ["'"], help: 'next mark'},
] as const satisfies readonly KeyRow[];

export type ExportAction = (typeof exportKeys)[number]['action'];
