import {derive} from '../derive.ts';
import {scrollBy} from '../modes/browse/actions.ts';
import {listingOf, modeOf} from '../modes/index.ts';
import {digitsOf, withDigits} from '../speech/listing.ts';
import {pageSize, pageStart, pagesOf} from '../speech/pages.ts';
import type {KeyRow} from '../state/binding.ts';
import type {Step} from '../state/effect.ts';
import type {State} from '../state/state.ts';
import {type Message, update} from '../update.ts';
import {spokenBinding} from './answer.ts';
import {typeItemNumber} from './item-number.ts';

/** The reducer of the spoken viewer: digits are numbers of items, pages are pages of spoken items, and every other message goes to the viewer's own reducer. */
export function updateSpoken(state: State, message: Message): Step {
	if (message.type !== 'key') return update(state, message);
	const {key} = message;
	const numbered = typeItemNumber(state, key);
	if (numbered) return {state: numbered, effects: []};
	// Any other key drops the number typed so far.
	const here = digitsOf(state) === '' ? state : withDigits(state, '');
	const row = spokenBinding(here, key);
	const own = row && (modeOf(here).speech.hear?.(here, here.mode, row) ?? turnPage(here, row));
	return own ? {state: own, effects: []} : update(here, message);
}

/** Goes to the beginning of another page of items, if there is one; `undefined` where the key turns no page. */
function turnPage({notice: _, awaited: __, ...state}: State, row: KeyRow): State | undefined {
	const pages = pagesOf(row);
	if (pages === 0) return undefined;
	const listing = listingOf(state);
	if (!listing) return scrollBy(state, pages * pageSize, {derive});
	if (listing.at === undefined) return listing.count > 0 ? listing.goTo(0) : state;
	const [here, there] = [pageStart(listing), pageStart(listing, pages)];
	return here === there ? state : listing.goTo(there);
}
