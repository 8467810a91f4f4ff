import {withBounds} from '../../../query/edit.ts';
import type {Query} from '../../../query/query.ts';
import {plural} from '../../../text/english.ts';
import {periodAt, rangeTerms, type Scale, scales} from '../../../timeline/scales.ts';
import type {Act, Acts, Press} from '../../mode/act.ts';
import type {Derived} from '../../screen/derived.ts';
import {type Line, piece} from '../../screen/line.ts';
import type {RangeMode} from '../../state/mode.ts';
import {leftOutWords, selectionOf} from '../../state/selection.ts';
import type {State} from '../../state/state.ts';
import {dayAt, noPeriodReason} from '../../state/time.ts';
import {beyondNotice} from '../axis/step.ts';
import {filterBy} from '../filter/actions.ts';

import type {rangeKeys} from './keys.ts';

/** The actions of picking a range. */
export const rangeActions: Acts<typeof rangeKeys> = {
	pickRange,
	laterEnd: inRange((state, mode, scale) => moveEnd(state, mode, scale, 1)),
	earlierEnd: inRange((state, mode, scale) => moveEnd(state, mode, scale, -1)),
	switchEnds: inRange((state, mode) => ({
		...state,
		mode: {...mode, moving: mode.moving === 'start' ? 'end' : 'start'},
	})),
	takeRange: inRange(takeRange),
	leaveRange: state => ({...state, mode: {type: 'browse'}}),
};

function inRange(act: (state: State, mode: RangeMode, scale: Scale) => State): Act {
	return (state, {derive}) =>
		state.mode.type === 'range' ? act(state, state.mode, scaleIn(derive(state))) : state;
}

/** Begins to pick a range: the period that one is at. */
function pickRange(state: State, {derive}: Press): State {
	if (state.chronology.size === 0) return {...state, notice: 'no events to pick among'};
	const [axis, at] = [derive(state).axis, dayAt(state)];
	if (!axis || at === undefined) return {...state, notice: noPeriodReason(state)};
	const day = periodAt(at, axis.window.scale);
	return {...state, mode: {type: 'range', start: day, end: day, moving: 'end'}};
}

/** Moves an end by a period; where it passes the other one, the two change their parts. */
function moveEnd(state: State, mode: RangeMode, scale: Scale, direction: 1 | -1): State {
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
function takeRange(state: State, mode: RangeMode, scale: Scale): State {
	const {period: _, ...rest} = state;
	return filterBy({...rest, mode: {type: 'browse'}}, rangeFilter(state, mode, scale));
}

/** What is picked, and how many events the filter would leave. */
export function rangeLine(state: State, mode: RangeMode, scale: Scale): Line {
	const [first, last] = [mode.start, mode.end].map(day => scale.name(periodAt(day, scale)));
	const words = first === last ? first : `from ${first} to ${last}`;
	const selection = selectionOf(state.chronology, rangeFilter(state, mode, scale));
	const count = plural(selection.rows.length, 'event');
	const said = [state.notice, words, count, leftOutWords(selection)].filter(Boolean).join(' · ');
	return [piece(` ${said}  `)];
}

/** The scale that a range is picked by: there is one, as a range is picked only where there is time to pick from. */
export function scaleIn({axis}: Derived): Scale {
	return axis?.window.scale ?? scales[0];
}

function rangeFilter(state: State, {start, end}: RangeMode, scale: Scale): Query {
	return withBounds(state.filter, rangeTerms(start, end, scale));
}
