import type {ModeRecord} from '../../mode/record.ts';
import type {SearchMode} from '../../state/mode.ts';
import {searchActions, searchFor} from './actions.ts';
import {searchKeys} from './keys.ts';
import {searchLine} from './screen.ts';
import {searchSpeech} from './speech.ts';

/** The prompt for a text to search for; the cursor goes to a match while the user types. */
export const searchMode: ModeRecord<SearchMode, typeof searchKeys> = {
	keyModes: {search: {title: 'Searching', within: 'writing'}},
	keys: searchKeys,
	actions: searchActions,
	barRows: () => 1,
	bar: (state, mode, bar) => [searchLine(state, mode, bar)],
	hidesFilter: () => true,
	editor: ({editor}) => editor,
	write: (state, {origin}, editor, derive) => searchFor(state, origin, editor, derive),
	reload: (_, mode, {locationOf}) => ({...mode, origin: locationOf(mode.origin)}),
	speech: searchSpeech,
};
