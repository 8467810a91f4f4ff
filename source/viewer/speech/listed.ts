import type {FacetField} from '../../query/facet-values.ts';
import {enumerate} from '../../text/english.ts';
import type {Action} from '../keys/keys.ts';
import {editedText} from '../line-editor.ts';
import {shownFacets} from '../modes/facets/panel.ts';
import type {ChoiceKind, FacetMode, Mode, State} from '../state.ts';
import {plural} from '../text.ts';
import {differenceCounts} from './difference-words.ts';
import {leftLine} from './event-words.ts';
import {hintWords, keyOf} from './key-words.ts';
import {type Listing, listingOf} from './listing.ts';
import {liveOf} from './live.ts';
import {digitsOf} from './numbers.ts';
import {pageAndChosen, pagings} from './pages.ts';
import {sentences} from './speakable.ts';

type ListMode = Extract<Mode, {type: 'facets' | 'choose' | 'differences' | 'help'}>;

/** What is said of a list that covers the events: what it is and its first items, then what was chosen in it or done to it. */
export function listed(before: State, after: State, action: Action | undefined): readonly string[] {
	const listing = listingOf(after);
	const {mode, bindings} = after;
	if (!listing || !isList(mode)) return [];
	if (liveOf(after)) return isBegunInHelp(before, after) ? [waitingLine(after)] : [];
	if (before.mode.type !== mode.type) {
		return [headLine(after, mode, listing), ...pageAndChosen(listing), hintWords(bindings, mode.type)];
	}
	if (isNarrowed(before, after)) return [headLine(after, mode, listing), ...pageAndChosen(listing)];
	if (pagings.has(action)) return listingOf(before)?.at === listing.at ? [] : pageAndChosen(listing);
	if (before.filter.text !== after.filter.text) return [toggledLine(after, listing.at), leftLine(after)];
	const chosen = listing.at === undefined ? [] : [listing.whole(listing.at)];
	const isMoved = digitsOf(before) !== digitsOf(after) || listingOf(before)?.at !== listing.at;
	return isMoved && after.notice === undefined ? chosen : [];
}

/** Whether something begins to be written in the help that other rows hold than were said. */
function isBegunInHelp(before: State, {mode, ...after}: State): boolean {
	return mode.type === 'help' && liveOf(before) === undefined && digitsOf({mode, ...after}) === '';
}

/** How to hear the rows that hold what is written. */
function waitingLine({bindings}: State): string {
	const enter = keyOf(bindings, 'runHelp');
	return enter === undefined ? '' : `${enter}: hear the rows.`;
}

/** Whether a value is included now, or excluded, or neither. */
function toggledLine(state: State, index = 0): string {
	const facet = state.mode.type === 'facets' ? shownFacets(state, state.mode)[index] : undefined;
	return facet
		? sentences(`${facet.state === 'neither' ? 'no longer filtered by' : facet.state}: ${facet.label}`)
		: '';
}

function isList(mode: Mode): mode is ListMode {
	return ['facets', 'choose', 'differences', 'help'].includes(mode.type);
}

/** Whether a line was written that leaves some of the items, and is done with. */
function isNarrowed(before: State, after: State): boolean {
	if (before.mode.type === 'facets') return before.mode.isNarrowing;
	return before.mode.type === 'help' && after.mode.type === 'help' && before.mode.heard !== after.mode.heard;
}

const fieldNames: Readonly<Record<FacetField, string>> = {
	is: 'standing',
	actor: 'actors',
	says: 'who is cited',
	source: 'sources',
	tag: 'tags',
	year: 'years',
};

function facetNames(state: State, mode: FacetMode): string {
	const fields = new Set(shownFacets(state, mode).map(({field}) => field));
	return enumerate(
		[...fields].map(field => fieldNames[field]),
		'and',
	);
}

const asked: Readonly<Record<ChoiceKind, string>> = {
	actor: 'Actors to filter by',
	copy: 'What to copy',
	url: 'Web addresses to open',
	related: 'Events to go to',
};

function headLine(state: State, mode: ListMode, {count, name}: Listing): string {
	const held = 'editor' in mode ? editedText(mode.editor) : '';
	const all = plural(count, name);
	const enter = keyOf(state.bindings, 'runHelp');
	if (held !== '') return sentences(`${count === 0 ? `no ${name}` : all} with “${held}”`);
	switch (mode.type) {
		case 'facets':
			return sentences(`${facetNames(state, mode)} to filter by: ${all}`);
		case 'choose':
			return sentences(`${asked[mode.of]}: ${all}`);
		case 'differences':
			return differenceCounts(state);
		case 'help':
			return sentences(`help: ${all}`, enter && `type a word and press ${enter} to hear the rows with it`);
	}
}
