import {derive} from '../derive.ts';
import {type Action, listingOf} from '../modes/index.ts';
import {eventLine} from '../speech/event-words.ts';
import {keyOf, pressLine} from '../speech/key-words.ts';
import {pageLines} from '../speech/pages.ts';
import {sentences} from '../speech/speakable.ts';
import type {State} from '../state/state.ts';
import {overviewLines} from './location.ts';

/** The lines that the viewer starts with: the chronology, the notice, the current event, the keys for help and quitting, and the first page of events. */
export function greetingLines(state: State): readonly string[] {
	const {bindings, notice} = state;
	const listing = listingOf(state);
	const [help, quit] = [keyOf<Action>(bindings, 'help'), keyOf<Action>(bindings, 'quit')];
	return [
		...overviewLines(state, derive),
		sentences(notice),
		eventLine(state),
		pressLine(help && `${help} for the list of keys`, quit && `${quit} to quit`),
		...(listing && listing.count > 1 ? pageLines(listing) : []),
	].filter(Boolean);
}
