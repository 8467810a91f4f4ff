import {areNamesNear} from '../../../query/name-table.ts';
import {wordOffers, wordOfferText} from '../../../query/word-offers.ts';
import {type State, shownFilter, shownSelection} from '../../state/state.ts';

const namedFields = ['actor', 'source', 'tag'] as const;

/** The offer of a field in place of a word that no text says, where the filter finds nothing; else an empty text. */
export function offerFor(state: State): string {
	if (shownSelection(state).rows.length > 0) return '';
	// What a word may be called is looked up in all names, for which no key waits.
	if (!namedFields.every(field => areNamesNear(state.chronology, field))) return '';
	return wordOfferText(wordOffers(state.chronology, shownFilter(state), state.personal));
}
