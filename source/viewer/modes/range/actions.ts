import {withBounds} from '../../../query/edit.ts';
import type {Query} from '../../../query/query.ts';
import {periodAt, rangeTerms, type Scale, scales} from '../../../timeline/scales.ts';
import {type Line, piece} from '../../screen/line.ts';
import {leftOutWords, selectionOf} from '../../selection.ts';
import type {Mode, State} from '../../state.ts';
import {plural} from '../../text.ts';
import {dayAt, nowhereInTime, windowOf} from '../../time.ts';
import {beyondNotice} from '../axis/step.ts';
import {filterBy} from '../filter/actions.ts';

type RangeMode = Extract<Mode, {type: 'range'}>;

/** Begins to pick a range: the period that one is at. */
export function pickRange(state: State): State {
	if (state.chronology.size === 0) return {...state, notice: 'no events to pick among'};
	const [window, at] = [windowOf(state), dayAt(state)];
	if (!window || at === undefined) return {...state, notice: nowhereInTime(state)};
	const day = periodAt(at, window.scale);
	return {...state, mode: {type: 'range', start: day, end: day, moving: 'end'}};
}

/** Moves an end by a period; where it passes the other one, the two change their parts. */
export function moveEnd(state: State, mode: RangeMode, direction: 1 | -1): State {
	const scale = scaleIn(state);
	const day = periodAt(mode[mode.moving], scale, direction);
	const notice = beyondNotice(state, scale, day);
	if (notice !== undefined) return {...state, notice};
	const [start, end] = mode.moving === 'start' ? [day, mode.end] : [mode.start, day];
	if (start <= end) return {...state, mode: {...mode, start, end}};
	return {
		...state,
		mode: {...mode, start: end, end: start, moving: mode.moving === 'start' ? 'end' : 'start'},
	};
}

/** Filters by the range that is picked, in place of any that was filtered by. */
export function takeRange(state: State, mode: RangeMode): State {
	const {period: _, ...rest} = state;
	return filterBy({...rest, mode: {type: 'browse'}}, rangeFilter(state, mode));
}

/** What is picked, and how many events the filter would leave. */
export function rangeLine(state: State, mode: RangeMode): Line {
	const scale = scaleIn(state);
	const [first, last] = [mode.start, mode.end].map(day => scale.name(periodAt(day, scale)));
	const words = first === last ? first : `from ${first} to ${last}`;
	const selection = selectionOf(state.chronology, rangeFilter(state, mode));
	const count = plural(selection.rows.length, 'event');
	const said = [state.notice, words, count, leftOutWords(selection)].filter(Boolean).join(' · ');
	return [piece(` ${said}  `)];
}

/** The scale that a range is picked by: there is one, as a range is picked only where there is time to pick from. */
function scaleIn(state: State): Scale {
	return windowOf(state)?.scale ?? scales[0];
}

function rangeFilter(state: State, {start, end}: RangeMode): Query {
	return withBounds(state.filter, rangeTerms(start, end, scaleIn(state)));
}
