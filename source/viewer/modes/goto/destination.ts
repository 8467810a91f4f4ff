import {perObject, perValue} from '../../../lookup/memo.ts';
import type {Fault} from '../../../text/fault.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {idsFor} from './ids.ts';
import {type Place, placeAt, placeOfEvent} from './place.ts';
import {whenFor} from './year.ts';

/** What a typed text leads to: the place of an event, or nowhere, with the reason; the end of the program; or a fault of the text. */
export type Destination = Place | {readonly type: 'quit'} | Fault;

// The layout, the screen and the key ask for it in turn.
const destinations = perObject((state: State) => perValue((text: string) => findDestination(state, text), 4));

/** The destination of a text: the event of that id, else the event at or nearest to that date, else the only event whose id begins so. */
export function destinationOf(state: State, text: string): Destination {
	return destinations(state)(text);
}

/** What people who know other programs type behind a colon to leave them. */
const quitting = /^(?:q|qa|wq|x|quit|exit)!?$/;

function findDestination(state: State, text: string): Destination {
	const {chronology} = state;
	const id = text.trim();
	const row = chronology.rowOf(id);
	if (row === undefined && quitting.test(id)) return {type: 'quit'};
	if (chronology.size === 0) return {type: 'nowhere', words: 'no events to go to'};
	if (shownSelection(state).rows.length === 0)
		return {type: 'nowhere', words: 'the filter leaves no events to go to'};
	if (row !== undefined) return placeOfEvent(state, row);
	const when = whenFor(state, text);
	if (when?.type === 'when') return placeAt(state, when);
	const [only, ...others] = idsFor(chronology, id);
	const meant = only === undefined || others.length > 0 ? undefined : chronology.rowOf(only);
	if (meant !== undefined) return placeOfEvent(state, meant);
	return when ?? {type: 'nowhere', words: 'no event here is dated: write an event id'};
}

/** A destination in one line; a fault is answered with what can be typed. */
export function destinationWords(state: State, destination: Destination): string {
	switch (destination.type) {
		case 'fault':
			return 'a date (2014, sep 2020, 17 nov, today), a step (+3 months) or an event id';
		case 'nowhere':
			return destination.words;
		case 'quit':
			return '→ quit annals';
		case 'event': {
			const row = shownSelection(state).rows[destination.place] ?? 0;
			return `→ ${destination.words}: ${state.chronology.get(row).title}`;
		}
	}
}
