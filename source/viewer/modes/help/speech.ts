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
import {type HelpRow, helpRows} from './rows.ts';

/** How the help is spoken. The rows that contain the typed text are spoken only when the user asks for them, not at every letter. */
export const helpSpeech: Speech<HelpMode> = {
	answer: (mode, moment) => {
		const {before, after} = moment;
		if (isUnheard(mode)) {
			const wasUnheard = before.mode.type === 'help' && isUnheard(before.mode);
			const isTyped = wasUnheard || digitsOf(before) !== '' || digitsOf(after) !== '';
			return isTyped ? [] : [waitingWords(after)];
		}
		return listWords(moment, {
			listingOf: helpListing,
			head: listing => headWords(after, mode, listing),
			isNarrowed: before.mode.type === 'help' && before.mode.heard !== mode.heard,
		});
	},
	listing: helpListing,
	prompt: mode => (isUnheard(mode) ? 'help' : undefined),
	takesNumbers: () => true,
	hear: (state, mode, row) => {
		if (row.mode !== 'help' || isAction<HelpAction>(row, 'closeHelp') || !isUnheard(mode)) return undefined;
		const {notice: _, ...quiet} = state;
		return {...quiet, mode: {...mode, heard: editorText(mode.editor)}};
	},
};

/** Whether the text has been changed since rows were last spoken. */
function isUnheard({editor, heard}: HelpMode): boolean {
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

/** The title of the help, or the text by which it's narrowed, and the number of its rows. */
function headWords({bindings}: State, {editor}: HelpMode, {count}: Listing): string {
	const text = editorText(editor);
	const all = plural(count, 'row');
	if (text !== '') return sentences(`${count === 0 ? 'no row' : all} with “${text}”`);
	const enter = keyOf<HelpAction>(bindings, 'runHelp');
	return sentences(`help: ${all}`, enter && `type a word and press ${enter} to hear the rows with it`);
}

/** How to hear the rows that contain the typed text. */
function waitingWords({bindings}: State): string {
	const enter = keyOf<HelpAction>(bindings, 'runHelp');
	return enter === undefined ? '' : `${enter}: hear the rows.`;
}

/** A row of the help, with its keys in words, behind its title where the row before has another one. */
function helpWords(row: HelpRow, before: HelpRow | undefined): string {
	const {binding} = row;
	// A listener never meets the signs, but does meet their meanings in words.
	const term = binding ? allKeyWords(binding.keys) || 'No key' : row.title === 'Signs' ? undefined : row.term;
	const help = binding?.spokenHelp ?? row.help;
	const words = term === undefined ? sentences(help) : withFullStop(speakable(`${term}: ${help}`));
	return row.title === before?.title ? words : `${sentences(row.title)} ${words}`;
}
