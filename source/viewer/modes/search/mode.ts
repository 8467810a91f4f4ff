import type {ModeRecord} from '../../mode/record.ts';
import {matchWords} from '../../screen/bar.ts';
import {piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import type {SearchMode} from '../../state/mode.ts';
import {searchActions, searchFor} from './actions.ts';
import {searchKeys} from './keys.ts';
import {searchSpeech} from './speech.ts';

/** Writing what is searched for. */
export const searchMode: ModeRecord<SearchMode, typeof searchKeys> = {
	keyModes: {search: {title: 'Searching', within: 'writing'}},
	keys: searchKeys,
	actions: searchActions,
	barRows: () => 1,
	bar: (_, {editor}, {columns, withHints, derived}) => [
		withHints([
			...promptLine(' /', editor, Math.floor(columns / 2)),
			piece(` ${matchWords(derived)}  `, 'dim'),
		]),
	],
	editor: ({editor}) => editor,
	write: (state, {origin}, editor, derive) => searchFor(state, origin, editor, derive),
	speech: searchSpeech,
};
