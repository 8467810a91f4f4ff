import type {State} from '../state/state.ts';
import {hintWords} from './key-words.ts';
import {digitsOf, type Listing} from './listing.ts';
import type {Moment} from './moment.ts';
import {pageAndChosen, pagesOf} from './pages.ts';

/** A list that covers the events, as it is said. */
export type List = {
	readonly listingOf: (state: State) => Listing | undefined;
	/** What the list is, and how many items it has. */
	readonly head: (listing: Listing) => string;
	/** Whether other items than before are to be heard, since something was typed that they hold. */
	readonly isNarrowed: boolean;
	/** What was done to the chosen item, where the filter has been changed by it. */
	readonly changed?: (listing: Listing) => readonly string[];
};

/** What is said of a list: what it is and its first items, then what was chosen in it or done to it. */
export function listWords({before, after, row, isEntered}: Moment, list: List): readonly string[] {
	const {listingOf, head, isNarrowed, changed} = list;
	const listing = listingOf(after);
	// While a number is typed, what is typed is heard.
	if (!listing || digitsOf(after) !== '') return [];
	const page = [head(listing), ...pageAndChosen(listing)];
	if (isEntered) return [...page, hintWords(after.bindings, after.mode.type)];
	if (isNarrowed) return page;
	const was = listingOf(before)?.at;
	if (row && pagesOf(row) !== 0) return was === listing.at ? [] : pageAndChosen(listing);
	if (changed && before.filter.text !== after.filter.text) return changed(listing);
	const isMoved = digitsOf(before) !== digitsOf(after) || was !== listing.at;
	return isMoved && after.notice === undefined && listing.at !== undefined ? [listing.whole(listing.at)] : [];
}
