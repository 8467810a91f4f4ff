import {withFullStop} from '../../text/english.ts';
import type {Action} from '../keys/keys.ts';
import type {HelpRow} from '../modes/help/screen.ts';
import {allKeyWords} from './key-words.ts';
import {sentences, speakable} from './speakable.ts';

/** What keys do here that on the screen go by its lines. */
const ownHelp: Partial<Record<Action, string>> = {
	halfDown: 'five events on, or five lines in the detail',
	halfUp: 'five events back, or five lines in the detail',
	pageDown: 'the next ten events, or ten lines on in the detail',
	pageUp: 'the ten events before, or ten lines back in the detail',
	pairDown: 'the next line',
	pairUp: 'the line before',
	pairPageDown: 'the next line too',
	pairPageUp: 'the line before too',
	runHelp: 'hear the rows with what is written, then do what the chosen one says',
	detailDown: 'the next line of the detail, from anywhere',
	detailUp: 'the line of the detail before',
	tab: 'the account of that number; in a list, a number and Enter go to that item',
	nextTab: 'next account',
	previousTab: 'previous account',
	redraw: 'say again where one is, and what is listed there',
};

/** A row of the help, its keys in words, behind its title where that is new. */
export function helpWords(row: HelpRow, before: HelpRow | undefined): string {
	const {binding} = row;
	// What is drawn with a sign is not heard; what it means may still be met in words.
	const term = binding ? allKeyWords(binding.keys) || 'No key' : row.title === 'Signs' ? undefined : row.term;
	const help = (binding && ownHelp[binding.action]) ?? row.help;
	const words = term === undefined ? sentences(help) : withFullStop(speakable(`${term}: ${help}`));
	return row.title === before?.title ? words : `${sentences(row.title)} ${words}`;
}
