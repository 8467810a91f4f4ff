import {wordOffers, wordOfferText} from '../../../query/word-offers.ts';
import {type State, shownFilter, shownSelection} from '../../state/state.ts';

/** The offer of a field in place of a word that no text says, where the filter finds nothing; else an empty text. */
export function offerFor(state: State): string {
	if (shownSelection(state).rows.length > 0) return '';
	return wordOfferText(wordOffers(state.chronology, shownFilter(state), state.personal));
}
