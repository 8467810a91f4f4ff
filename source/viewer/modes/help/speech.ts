import {plural, withFullStop} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {allKeyWords, keyOf} from '../../speech/key-words.ts';
import {listWords} from '../../speech/list-words.ts';
import {digitsOf, type Listing, listItems} from '../../speech/listing.ts';
import {sentences, speakable} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import {editorText} from '../../state/line-editor.ts';
import type {HelpMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import type {HelpAction} from './keys.ts';
import {type HelpRow, helpRows} from './screen.ts';

/** The help as it is said. */
export const helpSpeech: Speech<HelpMode> = {
	said: (mode, moment) => {
		const {before, after} = moment;
		if (isWriting(mode)) {
			const wasWriting = before.mode.type === 'help' && isWriting(before.mode);
			const isTyped = wasWriting || digitsOf(before) !== '' || digitsOf(after) !== '';
			return isTyped ? [] : [waitingWords(after)];
		}
		return listWords(moment, {
			listingOf: helpListing,
			head: listing => headWords(after, mode, listing),
			isNarrowed: before.mode.type === 'help' && before.mode.heard !== mode.heard,
		});
	},
	listing: helpListing,
	prompt: mode => (isWriting(mode) ? 'help' : undefined),
	takesNumbers: () => true,
	hear: (state, mode, row) => {
		if (row.mode !== 'help' || isAction<HelpAction>(row, 'closeHelp') || !isWriting(mode)) return undefined;
		const {notice: _, ...quiet} = state;
		return {...quiet, mode: {...mode, heard: editorText(mode.editor)}};
	},
};

/** Whether something is written that the rows which were said don't go by. */
function isWriting({editor, heard}: HelpMode): boolean {
	return editorText(editor) !== heard;
}

function helpListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'help') return undefined;
	const rows = helpRows(state, mode);
	return listItems('row', {
		items: rows,
		at: mode.index,
		goTo: index => ({...state, mode: {...mode, index}}),
		words: (row, index) => helpWords(row, rows[index - 1]),
	});
}

/** What the list is, or what its rows hold. */
function headWords({bindings}: State, {editor}: HelpMode, {count}: Listing): string {
	const text = editorText(editor);
	const all = plural(count, 'row');
	if (text !== '') return sentences(`${count === 0 ? 'no row' : all} with “${text}”`);
	const enter = keyOf<HelpAction>(bindings, 'runHelp');
	return sentences(`help: ${all}`, enter && `type a word and press ${enter} to hear the rows with it`);
}

/** How to hear the rows that hold what is written. */
function waitingWords({bindings}: State): string {
	const enter = keyOf<HelpAction>(bindings, 'runHelp');
	return enter === undefined ? '' : `${enter}: hear the rows.`;
}

/** A row of the help, its keys in words, behind its title where that is new. */
function helpWords(row: HelpRow, before: HelpRow | undefined): string {
	const {binding} = row;
	// What is drawn with a sign is not heard; what it means may still be met in words.
	const term = binding ? allKeyWords(binding.keys) || 'No key' : row.title === 'Signs' ? undefined : row.term;
	const help = binding?.spokenHelp ?? row.help;
	const words = term === undefined ? sentences(help) : withFullStop(speakable(`${term}: ${help}`));
	return row.title === before?.title ? words : `${sentences(row.title)} ${words}`;
}
