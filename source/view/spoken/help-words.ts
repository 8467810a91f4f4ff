import type {HelpRow} from '../help.ts';
import {formatKeys} from '../keys.ts';
import type {State} from '../state.ts';
import {allKeyWords} from './key-words.ts';
import {closed, sentences, speakable} from './speakable.ts';

/** A row of the help, its keys in words, behind its title where that is new. */
export function helpWords({bindings}: State, row: HelpRow, before: HelpRow | undefined): string {
	const keys = bindings.find(({keys, help}) => help === row.help && formatKeys(keys) === row.term)?.keys;
	// What is drawn with a sign is not heard; what it means may still be met in words.
	const term = keys ? allKeyWords(keys) : row.title === 'Signs' ? undefined : row.term;
	const words = term === undefined ? sentences(row.help) : closed(speakable(`${term}: ${row.help}`));
	return row.title === before?.title ? words : `${sentences(row.title)} ${words}`;
}
