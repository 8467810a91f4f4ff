import type {State} from '../state/state.ts';
import {hintWords} from './key-words.ts';
import {digitsOf, type Listing} from './listing.ts';
import type {Moment} from './moment.ts';
import {pageAndChosen, pagesOf} from './pages.ts';

/** How a mode's list, which covers the events, is said. */
export type List = {
	readonly listingOf: (state: State) => Listing | undefined;
	/** The name of the list and the number of its items. */
	readonly head: (listing: Listing) => string;
	/** Whether the items are said again, since the text that narrows them has changed. */
	readonly isNarrowed: boolean;
	/** The lines about the chosen item once it has changed the filter. */
	readonly changed?: (listing: Listing) => readonly string[];
};

/** The lines about a list: its name and the first page of items when it opens, and afterwards the item that was chosen or changed. */
export function listWords({before, after, row, isEntered}: Moment, list: List): readonly string[] {
	const {listingOf, head, isNarrowed, changed} = list;
	const listing = listingOf(after);
	// While the user types a number, the prompt echoes its digits.
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
