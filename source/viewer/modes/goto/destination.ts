import {daysOf} from '../../../chronology/store.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import {parseWhen, type When} from '../../../dates/typed/when.ts';
import type {Fault} from '../../../text/fault.ts';
import {placeFrom, placeReaching, placeWithin} from '../../../timeline/places.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {cursorDay} from '../../state/time.ts';

/**
 * What a typed text leads to: the place of an event among those shown, with its date in words, and with a notice where the event is
 * only the nearest; nowhere, with the reason; or a fault of the text.
 */
export type Destination =
	| {readonly type: 'event'; readonly place: number; readonly words: string; readonly notice?: string}
	| {readonly type: 'nowhere'; readonly words: string}
	| Fault;

/** The destination of a text: the event of that id, else the event at or nearest to that date. */
export function destinationOf(state: State, text: string): Destination {
	const {chronology} = state;
	const selection = shownSelection(state);
	if (selection.rows.length === 0) return {type: 'nowhere', words: 'the filter leaves no events to go to'};
	const row = chronology.rowOf(text.trim());
	if (row !== undefined) {
		const place = selection.placeOf(row);
		if (selection.rows[place] === row) return {type: 'event', place, words: text.trim()};
		const [from, to] = [chronology.earliest[row] ?? 0, chronology.latest[row] ?? 0];
		const why = `${text.trim()} is filtered out`;
		return row < chronology.dated ? nearestTo(state, from, to, why) : {type: 'nowhere', words: why};
	}
	const from = cursorDay(state);
	if (from === undefined) return {type: 'nowhere', words: 'no event here is dated: write an event id'};
	const when = parseWhen(text, from, chronology.clock);
	return when.type === 'fault' ? when : eventAt(state, when);
}

/** The first event whose earliest moment lies in the time meant, else the first that may have been then, else the nearest. */
function eventAt(state: State, when: When): Destination {
	const {chronology} = state;
	const selection = shownSelection(state);
	const [from, to] = [daysOf(when.span.earliest), daysOf(when.span.latest)];
	const next = placeFrom(chronology, selection, from);
	const first = chronology.earliest[selection.rows[next] ?? -1] ?? Infinity;
	if (first <= to) return {type: 'event', place: next, words: when.words};
	const within = placeWithin(chronology, selection, {earliest: from, latest: to});
	if (within !== undefined) return {type: 'event', place: within, words: when.words};
	return nearestTo(state, from, to, `no event ${onWhen(when)}`);
}

/** The event nearest to a time without events, given in days since 1970-01-01. */
function nearestTo(state: State, from: number, to: number, why: string): Destination {
	const {chronology} = state;
	const selection = shownSelection(state);
	const {rows, reached, dated} = selection;
	if (dated === 0) return {type: 'nowhere', words: `${why}; all that is shown is undated`};
	const after = placeFrom(chronology, selection, from);
	const latest = reached[after - 1] ?? -Infinity;
	const earliest = chronology.earliest[rows[after] ?? -1] ?? Infinity;
	const isBefore = from - latest <= earliest - to;
	const [start, end] = isBefore ? [latest, from] : [to, earliest];
	const gap = gapBetween(Math.floor(start), Math.floor(end));
	const side = isBefore ? 'earlier' : 'later';
	const words = `${why}; the nearest is ${end <= start ? 'at the same time' : `${gap} ${side}`}`;
	const place = isBefore ? placeReaching(selection, latest) : after;
	return {type: 'event', place, words, notice: words};
}

function onWhen({span, words}: When): string {
	if (span.earliest.day === span.latest.day) return `on ${words}`;
	return /^(?:\p{Lu}|\d|the )/u.test(words) ? `in ${words}` : words;
}

/** A destination in one line; a fault is answered with what can be typed. */
export function destinationWords(state: State, destination: Destination): string {
	switch (destination.type) {
		case 'fault':
			return 'a date (2014, sep 2020, 17 nov), a step (+3 months) or an event id';
		case 'nowhere':
			return destination.words;
		case 'event': {
			const row = shownSelection(state).rows[destination.place] ?? 0;
			return `→ ${destination.words}: ${state.chronology.get(row).title}`;
		}
	}
}
