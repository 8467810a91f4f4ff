import {derive} from '../derive.ts';
import {rangeLine, scaleIn} from '../modes/range/actions.ts';
import {textOf} from '../screen/line.ts';
import type {State} from '../state.ts';
import {countLine, eventLine} from './event-words.ts';
import {keyOf, pressLine} from './key-words.ts';
import {listingOf} from './listing.ts';
import {matchLine} from './matching.ts';
import {pageLines} from './pages.ts';
import {pairItems} from './pair.ts';
import {itemHere, openLine} from './reading.ts';
import {sentences} from './speakable.ts';

/** What is said first: what there is, where one is in it, how to get help and to quit, and the first events. */
export function opening(state: State): readonly string[] {
	const {bindings, notice} = state;
	const listing = listingOf(state);
	const [help, quit] = [keyOf(bindings, 'help'), keyOf(bindings, 'quit')];
	return [
		...aboutAll(state),
		sentences(notice),
		eventLine(state),
		pressLine(help && `${help} for the list of keys`, quit && `${quit} to quit`),
		...(listing && listing.count > 1 ? pageLines(listing) : []),
	].filter(Boolean);
}

/** Where one is, to be said again. */
export function whereabouts(state: State): readonly string[] {
	return [...aboutAll(state), ...hereLines(state)];
}

/** What is read, and what of it is shown and searched for. */
function aboutAll(state: State): readonly string[] {
	const {chronology, search} = state;
	const searched =
		search === undefined ? [] : [`${sentences(`searched for: ${search}`)} ${matchLine(state, derive)}`];
	return [`${sentences(chronology.title)} ${countLine(state)}`.trim(), ...searched];
}

/** The item that one is at, in whatever is open. */
export function hereLines(state: State): readonly string[] {
	const {mode, focus} = state;
	const listing = listingOf(state);
	if (mode.type === 'pair') return [pairItems(state, mode)[Math.max(0, mode.position.item)] ?? ''];
	if (mode.type === 'range') return [rangeWords(state)];
	if (mode.type === 'browse' && focus === 'detail') {
		return [eventLine(state), openLine(state), itemHere(state)].filter(Boolean);
	}
	if (!listing || listing.name === 'event' || listing.at === undefined) return [eventLine(state)];
	return [listing.whole(listing.at)];
}

/** The range that is picked, and how many events are in it. */
export function rangeWords(state: State): string {
	const {notice: _, ...quiet} = state;
	return quiet.mode.type === 'range'
		? sentences(`range: ${textOf(rangeLine(quiet, quiet.mode, scaleIn(derive(quiet)))).trim()}`)
		: '';
}
