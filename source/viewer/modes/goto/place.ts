import type {DayRange} from '../../../chronology/store.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import type {When} from '../../../dates/typed/when.ts';
import {countIn, placeDatedIn, placeFrom, placeReaching, placeWithin} from '../../../timeline/places.ts';
import {hasLasted} from '../../../timeline/stretches.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {daysOfWhen} from './year.ts';

/** The place of an event among those shown, with its date in words, and with a notice where the event is only the nearest; or why there is none. */
export type Place =
	| {readonly type: 'event'; readonly place: number; readonly words: string; readonly notice?: string}
	| {readonly type: 'nowhere'; readonly words: string};

/** The first event that is dated within the time meant, else one that may have been then, else the nearest. */
export function placeAt(state: State, when: When): Place {
	const {chronology} = state;
	const selection = shownSelection(state);
	const days = daysOfWhen(when);
	const there = placeDatedIn(chronology, selection, days);
	if (there !== undefined) return {type: 'event', place: there, words: when.words};
	if (when.isStep) return steppedTo(state, when, days);
	const within = placeWithin(chronology, selection, days);
	if (within !== undefined) return possibly(state, when, within);
	return nearestTo(state, days, noneWords(state, when, days));
}

/** The place of an event by its row; where the filter leaves it out, the nearest. */
export function placeOfEvent(state: State, row: number): Place {
	const {chronology} = state;
	const {rows, placeOf} = shownSelection(state);
	const {id} = chronology.get(row);
	const place = placeOf(row);
	if (rows[place] === row) return {type: 'event', place, words: id};
	const why = `${id} is filtered out`;
	if (row >= chronology.dated) return {type: 'nowhere', words: why};
	const days = {earliest: chronology.earliest[row] ?? 0, latest: chronology.latest[row] ?? 0};
	return nearestTo(state, days, why);
}

/** An event that may have been at a time; one that lasted was. */
function possibly(state: State, when: When, place: number): Place {
	const row = shownSelection(state).rows[place] ?? 0;
	const words = hasLasted(state.chronology, row) ? when.words : `perhaps ${onWhen(when)}`;
	return {type: 'event', place, words};
}

/**
 * The event that a step leads to: of the two in the list between which the day is, the nearer one, and of two as near the later. An
 * event further up that may have been on any day of a year is no aim of a step.
 */
function steppedTo(state: State, when: When, days: DayRange): Place {
	const {chronology} = state;
	const {rows, dated} = shownSelection(state);
	const after = placeFrom(chronology, shownSelection(state), days.earliest);
	const before = after - 1;
	const day = Math.floor(days.earliest);
	const since = before < 0 ? Infinity : day - Math.floor(chronology.latest[rows[before] ?? 0] ?? 0);
	const until = after >= dated ? Infinity : Math.floor(chronology.earliest[rows[after] ?? 0] ?? 0) - day;
	const place = since < until ? before : after;
	if (since <= 0) return possibly(state, when, before);
	if (place >= dated) return allUndated(noneWords(state, when, days));
	return aside(state, place, days, noneWords(state, when, days));
}

/** The event nearest to a time without events. */
function nearestTo(state: State, days: DayRange, why: string): Place {
	const {chronology} = state;
	const selection = shownSelection(state);
	const {rows, reached, dated} = selection;
	if (dated === 0) return allUndated(why);
	const after = placeFrom(chronology, selection, days.earliest);
	const latest = reached[after - 1] ?? -Infinity;
	const earliest = chronology.earliest[rows[after] ?? -1] ?? Infinity;
	const isBefore = days.earliest - latest <= earliest - days.latest;
	return aside(state, isBefore ? placeReaching(selection, latest) : after, days, why);
}

/** A place that is not at the time meant, with how far away it is: from beginning to beginning, as the list counts, and from the end of what lasted. */
function aside(state: State, place: number, days: DayRange, why: string): Place {
	const {chronology} = state;
	const row = shownSelection(state).rows[place] ?? 0;
	const start = Math.floor(days.earliest);
	const [first, last] = [chronology.earliest[row] ?? 0, chronology.latest[row] ?? 0].map(Math.floor);
	const isEarlier = (first ?? 0) < start;
	const from = (isEarlier && hasLasted(chronology, row) ? last : first) ?? 0;
	const side = isEarlier ? 'earlier' : 'later';
	const words = `${why}; the nearest is ${from === start ? 'at the same time' : `${gapBetween(from, start)} ${side}`}`;
	return {type: 'event', place, words, notice: words};
}

function allUndated(why: string): Place {
	return {type: 'nowhere', words: `${why}; all that is shown is undated`};
}

/** Says that no event is at a time, or that those which are have been filtered out. */
function noneWords(state: State, when: When, days: DayRange): string {
	const hidden = state.filter.text === '' ? 0 : countIn(state.chronology, days);
	const none = `no event ${onWhen(when)}`;
	return hidden === 0 ? none : `${none} is shown: ${hidden} ${hidden === 1 ? 'is' : 'are'} filtered out`;
}

function onWhen({span, words}: When): string {
	if (span.earliest.day === span.latest.day) return `on ${words}`;
	return /^(?:\p{Lu}|\d|the )/u.test(words) ? `in ${words}` : words;
}
