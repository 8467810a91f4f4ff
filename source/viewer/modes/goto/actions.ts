import {daysOf} from '../../../chronology/store.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import {parseWhen, type When} from '../../../dates/typed/when.ts';
import type {Fault} from '../../../text/fault.ts';
import {placeFrom, placeReaching, placeWithin} from '../../../timeline/places.ts';
import type {Acts} from '../../mode/act.ts';
import type {Bar} from '../../screen/bar.ts';
import {justify, type Line, line, lineWidth} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {cut} from '../../screen/text.ts';
import {moveTo} from '../../state/cursor.ts';
import {recordJump} from '../../state/jumps.ts';
import {editorOf, editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {cursorDay} from '../../state/time.ts';

import type {gotoKeys} from './keys.ts';

/** Where what is written leads: to an event that is shown, said with its date or with why it is not quite what was asked for. */
type Destination =
	| {readonly type: 'event'; readonly place: number; readonly words: string; readonly notice?: string}
	| {readonly type: 'nowhere'; readonly words: string}
	| Fault;

/** The actions of going to a date or an event. */
export const gotoActions: Acts<typeof gotoKeys> = {
	openGoto: state => ({...state, mode: {type: 'goto', editor: editorOf('')}}),
	go: state => (state.mode.type === 'goto' ? go(state, state.mode) : state),
	leaveGoto: state => ({...state, mode: {type: 'browse'}}),
};

/** Goes where what is written leads; what leads nowhere stays to be mended. */
function go(state: State, mode: GotoMode): State {
	const destination = destinationOf(state, editorText(mode.editor));
	if (destination.type !== 'event') return state;
	const {place, notice} = destination;
	const moved = moveTo({...state, mode: {type: 'browse'}}, place);
	return recordJump(state, notice === undefined ? moved : {...moved, notice});
}

/** The line being written, and where it leads or what is wrong with it. */
export function gotoLines(state: State, mode: GotoMode, {columns, hints}: Bar): readonly Line[] {
	const text = editorText(mode.editor);
	const destination = destinationOf(state, text);
	const fault = destination.type === 'fault' && text.trim() !== '' ? destination : undefined;
	const written = promptLine(' go to: ', mode.editor, columns, fault);
	if (fault) return [written, line(cut(` ${fault.message}`, columns), 'fault')];
	const said = line(` ${cut(wordsOf(state, destination), columns - 3)}  `, 'dim');
	return [written, justify(said, hints(columns - lineWidth(said)), columns)];
}

/** Where a text leads, or why it leads nowhere. */
export function leadingTo(state: State, text: string): string {
	const destination = destinationOf(state, text);
	return destination.type === 'fault' ? destination.message : wordsOf(state, destination);
}

function wordsOf({chronology, ...state}: State, destination: Destination): string {
	switch (destination.type) {
		case 'fault':
			return 'a date (2014, sep 2020, 17 nov), a step (+3 months) or an event id';
		case 'nowhere':
			return destination.words;
		case 'event': {
			const row = shownSelection({chronology, ...state}).rows[destination.place] ?? 0;
			return `→ ${destination.words}: ${chronology.get(row).title}`;
		}
	}
}

function destinationOf(state: State, text: string): Destination {
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

/** The first event that can only have begun then or later, else the first that may have been then, else the nearest. */
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

/** The event nearest to days on which there is none. */
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
