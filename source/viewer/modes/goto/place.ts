import type {DayRange} from '../../../chronology/when.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import type {When} from '../../../dates/typed/when.ts';
import {countIn, narrowestWithin, placeDatedIn, placeFrom, placeReaching} from '../../../timeline/places.ts';
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
	const within = narrowestWithin(chronology, selection, days);
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

/** The event that a step leads to: one of the two in the list between which the day is. An event further up that may have been on any day of a year is no aim of a step. */
function steppedTo(state: State, when: When, days: DayRange): Place {
	const {before, since} = neighboursOf(state, days);
	return since <= 0
		? possibly(state, when, before)
		: nearestTo(state, days, noneWords(state, when, days), 'later');
}

/** The event nearest to a time without events: one of the two in the list between which the time is; or one that began earlier, and lasted until nearer. */
function nearestTo(
	state: State,
	days: DayRange,
	why: string,
	ofEqual: 'earlier' | 'later' = 'earlier',
): Place {
	const {chronology} = state;
	const selection = shownSelection(state);
	const {rows, reachedAt, dated} = selection;
	if (dated === 0) return {type: 'nowhere', words: `${why}; all that is shown is undated`};
	const {before, after, since, until} = neighboursOf(state, days);
	if (until < since || (until === since && ofEqual === 'later')) return aside(state, after, days, why);
	const lasting = placeReaching(selection, before < 0 ? 0 : reachedAt(before));
	const isNearer =
		hasLasted(chronology, rows[lasting] ?? 0) &&
		distanceWords(state, lasting, days) !== distanceWords(state, before, days);
	return aside(state, isNearer ? lasting : before, days, why);
}

/** The two events in the list between which a time begins, and the days from the end of the one and to the beginning of the other. */
function neighboursOf(
	state: State,
	days: DayRange,
): {readonly before: number; readonly after: number; readonly since: number; readonly until: number} {
	const {earliest, latest} = state.chronology;
	const {rows, dated} = shownSelection(state);
	const after = placeFrom(state.chronology, shownSelection(state), days.earliest);
	const before = after - 1;
	const since =
		before < 0 ? Infinity : Math.floor(days.earliest) - Math.floor(latest[rows[before] ?? 0] ?? 0);
	const until =
		after >= dated ? Infinity : Math.floor(earliest[rows[after] ?? 0] ?? 0) - Math.floor(days.latest);
	return {before, after, since, until};
}

/** A place that is not at the time meant. */
function aside(state: State, place: number, days: DayRange, why: string): Place {
	const words = `${why}; the nearest is ${distanceWords(state, place, days)}`;
	return {type: 'event', place, words, notice: words};
}

/** How far an event is from a time: from beginning to beginning, as the list counts, and from the end of what lasted. */
function distanceWords(state: State, place: number, days: DayRange): string {
	const {chronology} = state;
	const row = shownSelection(state).rows[place] ?? 0;
	const start = Math.floor(days.earliest);
	const [first = 0, last = 0] = [chronology.earliest[row], chronology.latest[row]].map(day =>
		Math.floor(day ?? 0),
	);
	const isEarlier = first < start;
	const from = isEarlier && hasLasted(chronology, row) ? Math.min(last, start) : first;
	if (from === start) return 'at the same time';
	return `${gapBetween(from, start)} ${isEarlier ? 'earlier' : 'later'}`;
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
