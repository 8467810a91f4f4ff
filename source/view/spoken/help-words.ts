import type {HelpRow} from '../help.ts';
import {type Action, formatKeys} from '../keys.ts';
import type {State} from '../state.ts';
import {allKeyWords} from './key-words.ts';
import {closed, sentences, speakable} from './speakable.ts';

/** What keys do here that on the screen go by its lines. */
const ownHelp: Partial<Record<Action, string>> = {
	halfDown: 'five events on',
	halfUp: 'five events back',
	pageDown: 'the next ten events',
	pageUp: 'the ten events before',
	detailDown: 'the next line of the detail, from anywhere',
	detailUp: 'the line of the detail before',
	tab: 'the account of that number; in a list, a number and Enter go to that item',
	nextTab: 'next account',
	previousTab: 'previous account',
	redraw: 'say again where one is',
};

/** A row of the help, its keys in words, behind its title where that is new. */
export function helpWords({bindings}: State, row: HelpRow, before: HelpRow | undefined): string {
	const binding = bindings.find(({keys, help}) => help === row.help && formatKeys(keys) === row.term);
	// What is drawn with a sign is not heard; what it means may still be met in words.
	const term = binding ? allKeyWords(binding.keys) : row.title === 'Signs' ? undefined : row.term;
	const help = (binding && ownHelp[binding.action]) ?? row.help;
	const words = term === undefined ? sentences(help) : closed(speakable(`${term}: ${help}`));
	return row.title === before?.title ? words : `${sentences(row.title)} ${words}`;
}
