import {type Completion, mostOffered} from '../../../query/completion.ts';
import {plural, withFullStop} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {eventCountLine} from '../../speech/event-words.ts';
import {keyWords} from '../../speech/key-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import type {Moment} from '../../speech/moment.ts';
import {pageAndChosen, pageSize, pagesOf} from '../../speech/pages.ts';
import {sentences, speakable} from '../../speech/speakable.ts';
import {isAction, type KeyRow} from '../../state/binding.ts';
import type {FilterMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {completionsFor} from './completions.ts';
import type {FilterAction} from './keys.ts';
import {offerFor} from './offer.ts';
import {faultIn} from './screen.ts';

/** The keys for more completions, ten at a time; on the screen the menu scrolls with the chosen one. */
const pageKeys = [
	{
		mode: 'filter',
		action: 'nextCompletions',
		keys: ['pagedown'],
		help: 'ten on',
		by: 'page',
		moves: 'onward',
	},
	{
		mode: 'filter',
		action: 'previousCompletions',
		keys: ['pageup'],
		help: 'ten back',
		by: 'page',
		moves: 'backward',
	},
] as const satisfies readonly KeyRow[];

/** How typing the filter is spoken: the completions when the user first chooses one, then the chosen one, and how many events a text leaves. */
export const filterSpeech: Speech<FilterMode> = {
	answer: (mode, moment) => (moment.isEntered ? [] : wordsFor(mode, moment)),
	listing: completionListing,
	prompt: ({chosen}) => (chosen === undefined ? 'filter' : undefined),
	keys: pageKeys,
};

function wordsFor(mode: FilterMode, {before, after, row}: Moment): readonly string[] {
	if (row && pagesOf(row) !== 0) return choiceWords(before, after, true);
	if (isAction<FilterAction>(row, 'nextCompletion', 'previousCompletion')) {
		return choiceWords(before, after, false);
	}
	const isSame = before.mode.type === 'filter' && before.mode.back === mode.back;
	if (isSame && isAction<FilterAction>(row, 'earlierFilter')) return ['No filter before this.'];
	if (isSame && isAction<FilterAction>(row, 'laterFilter')) return ['No filter after this.'];
	// The terminal echoes typed letters. These keys change the text in another way, or ask about it.
	return isAction<FilterAction>(row, 'applyFilter', 'complete', 'earlierFilter', 'laterFilter')
		? [amountWords(after, mode)]
		: [];
}

function choiceWords(before: State, after: State, isPaged: boolean): readonly string[] {
	const listing = completionListing(after);
	if (!listing || listing.count === 0) return ['No completions.'];
	const {count, at, whole} = listing;
	if (at === undefined) return ['No completion is chosen.'];
	const was = completionListing(before)?.at;
	if (was === undefined) return count > 1 ? [countWords(listing), ...pageAndChosen(listing)] : [whole(at)];
	// No other page, or no other completion.
	if (was === at) return [];
	return isPaged ? pageAndChosen(listing) : [whole(at)];
}

/** The number of completions and, where they are more than a page, how to hear the others. */
function countWords({count, total}: Listing): string {
	const all = `${total} ${count === 1 ? 'completion' : 'completions'}`;
	const ways = `${keyWords(pageKeys[0].keys[0])} for ten more; type to narrow them`;
	return sentences(all, count > pageSize ? ways : undefined);
}

/** The number of events that are left, and what to write if there are none; or the fault of the text. A notice has said why a text isn't applied. */
function amountWords(state: State, mode: FilterMode): string {
	if (state.notice !== undefined) return '';
	const fault = faultIn(state, mode);
	if (fault) return sentences(fault.message);
	return mode.read.type === 'fault'
		? eventCountLine(state)
		: [eventCountLine(state), sentences(offerFor(state))].filter(Boolean).join(' ');
}

function completionListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'filter') return undefined;
	const items = completionsFor(state, mode);
	return listItems('completion', {
		items,
		at: mode.chosen,
		goTo: chosen => ({...state, mode: {...mode, chosen}}),
		words: completionWords,
		...(items.length >= mostOffered && {total: `the first ${items.length}`}),
	});
}

function completionWords({label, count}: Completion): string {
	if (count !== undefined) return withFullStop(speakable(`${label}, ${plural(count, 'event')}`));
	// A line as short as “to:” would sound like an echo of the typed text.
	return sentences(`the field ${label.replace(/:$/, '')}`);
}
