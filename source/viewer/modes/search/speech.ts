import type {Speech} from '../../mode/record.ts';
import {eventLine} from '../../speech/event-words.ts';
import {matchLines} from '../../speech/match-words.ts';
import type {SearchMode} from '../../state/mode.ts';

/** How a search is spoken: the match that a key has led to. */
export const searchSpeech: Speech<SearchMode> = {
	answer: (_, {after, row, derive}) =>
		row?.isSearch ? (matchLines(after, derive) ?? [eventLine(after)]) : [],
	prompt: () => 'search',
};
