import type {Action} from '../keys/keys.ts';
import type {State} from '../state.ts';
import {leftLine} from './event-words.ts';
import {keyWords} from './key-words.ts';
import {type Listing, listingOf} from './listing.ts';
import {nextPageKey, pageAndChosen, pageSize, pagings} from './pages.ts';
import {sentences} from './speakable.ts';

// What is typed is heard as it is typed; these change the text otherwise, or ask about it.
const asking: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'applyFilter',
	'complete',
	'earlierFilter',
	'laterFilter',
]);

const choosing: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'nextCompletion',
	'previousCompletion',
	...pagings.keys(),
]);

/** What is said while the filter is written: the completions when one is first chosen, then the chosen one, and what a text amounts to. */
export function filterWritten(before: State, after: State, action: Action | undefined): readonly string[] {
	if (choosing.has(action)) return chosen(before, after, pagings.has(action));
	const end = action === 'earlierFilter' ? 'before' : action === 'laterFilter' ? 'after' : undefined;
	if (end && backOf(before) === backOf(after)) return [`No filter ${end} this.`];
	return asking.has(action) ? [amounting(after)] : [];
}

/** How far back among earlier filters one is. */
function backOf({mode}: State): number | undefined {
	return mode.type === 'filter' ? mode.back : undefined;
}

function chosen(before: State, after: State, isPaged: boolean): readonly string[] {
	const listing = listingOf(after);
	if (!listing || listing.count === 0) return ['No completions.'];
	const {count, at, whole} = listing;
	if (at === undefined) return ['No completion is chosen.'];
	const was = listingOf(before)?.at;
	if (was === undefined) return count > 1 ? [countLine(listing), ...pageAndChosen(listing)] : [whole(at)];
	// There is no other page.
	if (was === at) return [];
	return isPaged ? pageAndChosen(listing) : [whole(at)];
}

/** How many there are, and where they are more than are said at once, how to come to the others. */
function countLine({count, total}: Listing): string {
	const all = `${total} ${count === 1 ? 'completion' : 'completions'}`;
	const ways = `${keyWords(nextPageKey)} for ten more; type to narrow them`;
	return sentences(all, count > pageSize ? ways : undefined);
}

/** How many events the text leaves, or what is wrong with it. */
function amounting(state: State): string {
	if (state.mode.type !== 'filter') return '';
	const {read} = state.mode;
	return read.type === 'fault' ? sentences(read.message) : leftLine(state);
}
