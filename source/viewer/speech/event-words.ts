import {isDateDisputed} from '../../chronology/comparison.ts';
import {formatListedDate} from '../../chronology/event-date.ts';
import {grouped, plural} from '../../text/english.ts';
import {placeFrom} from '../../timeline/places.ts';
import {periodAt} from '../../timeline/scales.ts';
import type {FilterAction} from '../modes/filter/keys.ts';
import type {Derive} from '../screen/derived.ts';
import {leftOutWords} from '../state/selection.ts';
import {currentRow, type State, shownFilter, shownSelection} from '../state/state.ts';
import {dayAt, isOnUndated, noPeriodReason} from '../state/time.ts';
import {keyOf, pressLine} from './key-words.ts';
import {sentences} from './speakable.ts';

/** The event under the cursor and its number: “Event 14 of 15. Tuesday 17 November 2020. Rockets hit Baghdad. 2 sources.” */
export function eventLine(state: State): string {
	const row = currentRow(state);
	if (row === undefined) return nothingLeft(state);
	const undated = row < state.chronology.dated ? [] : ['Undated.'];
	return [placeLine(state), ...undated, eventWords(state, row)].join(' ');
}

/** The number of the event under the cursor among those shown. */
export function placeLine(state: State): string {
	const {rows, placeOf} = shownSelection(state);
	return `Event ${placeOf(currentRow(state) ?? 0) + 1} of ${rows.length}.`;
}

/** An event in a line: its full date if it has one, its title, the number of its sources, and whether it is marked. */
export function eventWords({chronology, personal}: State, row: number): string {
	const event = chronology.get(row);
	const {title, accounts, date, display} = event;
	return sentences(
		date || display ? formatListedDate(event) : undefined,
		isDateDisputed(event) ? 'sources differ on the date' : undefined,
		title,
		accounts.length === 0 ? 'no source' : plural(accounts.length, 'source'),
		personal.marked.has(row) ? 'marked' : undefined,
	);
}

/** The number of events, or of those that the filter leaves, and the filter. */
export function countLine(state: State): string {
	const {text} = shownFilter(state);
	return text === '' ? eventCountLine(state) : `${eventCountLine(state)} ${sentences(`Filter: ${text}`)}`;
}

/** The number of events, or of those that the filter leaves. */
export function eventCountLine(state: State): string {
	const all = plural(state.chronology.size, 'event');
	if (shownFilter(state).text === '') return sentences(all);
	const selection = shownSelection(state);
	const left = `${grouped(selection.rows.length)} of ${all}`;
	return sentences([left, leftOutWords(selection)].filter(Boolean).join(', '));
}

/** The current period, and the number of shown events that begin in it: “November 2020: 3 events begin in it.” */
export function periodLine(state: State, derive: Derive): string {
	const [axis, day] = [derive(state).axis, dayAt(state)];
	if (!axis || day === undefined || isOnUndated(state)) return sentences(noPeriodReason(state));
	const {scale} = axis.window;
	const start = periodAt(day, scale);
	const place = (day: number) => placeFrom(state.chronology, shownSelection(state), day);
	const count = place(periodAt(start, scale, 1)) - place(start);
	const events = count === 0 ? 'no event begins' : plural(count, 'event begins', 'events begin');
	return sentences(`${scale.name(start)}: ${events} in it`);
}

function nothingLeft({bindings, filter}: State): string {
	if (filter.text === '') return 'No events.';
	const [clear, undo] = [
		keyOf<FilterAction>(bindings, 'clearFilter'),
		keyOf<FilterAction>(bindings, 'undoFilter'),
	];
	const ways = pressLine(clear && `${clear} to clear it`, undo && `${undo} to take its last change back`);
	return `No event matches the filter. ${ways}`.trim();
}
