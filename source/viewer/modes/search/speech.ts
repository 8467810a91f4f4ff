import type {Speech} from '../../mode/record.ts';
import {eventLine} from '../../speech/event-words.ts';
import {matchLines} from '../../speech/match-words.ts';
import type {SearchMode} from '../../state/mode.ts';

/** A search as it is said: the match that a key leads to. */
export const searchSpeech: Speech<SearchMode> = {
	said: (_, {after, row, derive}) => (row?.isSearch ? (matchLines(after, derive) ?? [eventLine(after)]) : []),
	prompt: () => 'search',
};
