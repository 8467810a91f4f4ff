import type {Derive} from '../act.ts';
import {listingOf, modeOf} from '../modes/index.ts';
import type {State} from '../state.ts';
import {countLine, eventLine} from './event-words.ts';
import {matchLine} from './match-words.ts';
import {sentences} from './speakable.ts';

/** The item that one is at, in whatever is open. */
export function hereLines(state: State, derive: Derive): readonly string[] {
	const own = modeOf(state).speech.here?.(state, state.mode, derive);
	if (own) return own;
	const listing = listingOf(state);
	return listing?.at === undefined ? [eventLine(state)] : [listing.whole(listing.at)];
}

/** What is read, and what of it is shown and searched for. */
export function aboutAll(state: State, derive: Derive): readonly string[] {
	const {chronology, search} = state;
	const searched =
		search === undefined ? [] : [`${sentences(`searched for: ${search}`)} ${matchLine(state, derive)}`];
	return [`${sentences(chronology.title)} ${countLine(state)}`.trim(), ...searched];
}

/** Where one is, to be said again. */
export function whereabouts(state: State, derive: Derive): readonly string[] {
	return [...aboutAll(state, derive), ...hereLines(state, derive)];
}
