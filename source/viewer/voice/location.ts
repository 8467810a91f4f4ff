import {listingOf, modeOf} from '../modes/index.ts';
import type {Derive} from '../screen/derived.ts';
import {countLine, eventLine} from '../speech/event-words.ts';
import {matchLine} from '../speech/match-words.ts';
import {sentences} from '../speech/speakable.ts';
import type {State} from '../state/state.ts';

/** The lines about the current item of the mode. */
export function currentItemLines(state: State, derive: Derive): readonly string[] {
	const own = modeOf(state).speech.here?.(state, state.mode, derive);
	if (own) return own;
	const listing = listingOf(state);
	return listing?.at === undefined ? [eventLine(state)] : [listing.whole(listing.at)];
}

/** The lines about the chronology, the number of events that the filter leaves, and the search. */
export function overviewLines(state: State, derive: Derive): readonly string[] {
	const {chronology, search} = state;
	const searched =
		search === undefined ? [] : [`${sentences(`searched for: ${search}`)} ${matchLine(state, derive)}`];
	return [`${sentences(chronology.title)} ${countLine(state)}`.trim(), ...searched];
}

/** The lines about where the user is, which are said again on request. */
export function locationLines(state: State, derive: Derive): readonly string[] {
	return [...overviewLines(state, derive), ...currentItemLines(state, derive)];
}
