import {listingOf, modeOf} from '../modes/index.ts';
import type {Derive} from '../screen/derived.ts';
import {countLine, eventLine} from '../speech/event-words.ts';
import {matchLine} from '../speech/match-words.ts';
import {sentences} from '../speech/speakable.ts';
import type {State} from '../state/state.ts';

/** The item that one is at, in whatever is open. */
export function currentItemLines(state: State, derive: Derive): readonly string[] {
	const own = modeOf(state).speech.here?.(state, state.mode, derive);
	if (own) return own;
	const listing = listingOf(state);
	return listing?.at === undefined ? [eventLine(state)] : [listing.whole(listing.at)];
}

/** What is read, and what of it is shown and searched for. */
export function overviewLines(state: State, derive: Derive): readonly string[] {
	const {chronology, search} = state;
	const searched =
		search === undefined ? [] : [`${sentences(`searched for: ${search}`)} ${matchLine(state, derive)}`];
	return [`${sentences(chronology.title)} ${countLine(state)}`.trim(), ...searched];
}

/** Where one is, to be said again. */
export function locationLines(state: State, derive: Derive): readonly string[] {
	return [...overviewLines(state, derive), ...currentItemLines(state, derive)];
}
