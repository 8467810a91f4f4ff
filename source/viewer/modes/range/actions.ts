import {periodAt, type Scale} from '../../../timeline/scales.ts';
import {type Act, type Acts, inMode, type Press} from '../../mode/act.ts';
import type {RangeMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {dayAt, noPeriodReason} from '../../state/time.ts';
import {beyondNotice} from '../axis/actions.ts';
import {filterBy} from '../filter/actions.ts';
import type {rangeKeys} from './keys.ts';
import {otherEnd, rangeFilter, rangeScale, withMovingEnd} from './period-range.ts';

/** The actions of picking a range. */
export const rangeActions: Acts<typeof rangeKeys> = {
	pickRange,
	laterEnd: inRange((state, mode, scale) => moveEnd(state, mode, scale, 1)),
	earlierEnd: inRange((state, mode, scale) => moveEnd(state, mode, scale, -1)),
	switchEnds: inRange((state, mode) => ({...state, mode: {...mode, moving: otherEnd(mode)}})),
	takeRange: inRange(takeRange),
	leaveRange: state => ({...state, mode: {type: 'browse'}}),
};

function inRange(act: (state: State, mode: RangeMode, scale: Scale) => State): Act {
	return inMode('range', (state, mode, {derive}) => act(state, mode, rangeScale(derive(state))));
}

/** Begins a range with the period that the cursor is in. */
function pickRange(state: State, {derive}: Press): State {
	if (state.chronology.size === 0) return {...state, notice: 'no events to pick among'};
	const [axis, at] = [derive(state).axis, dayAt(state)];
	if (!axis || at === undefined) return {...state, notice: noPeriodReason(state)};
	const day = periodAt(at, axis.window.scale);
	return {...state, mode: {type: 'range', start: day, end: day, moving: 'end'}};
}

/** Moves an end by a period, within the time that the chronology covers. */
function moveEnd(state: State, mode: RangeMode, scale: Scale, direction: 1 | -1): State {
	const day = periodAt(mode[mode.moving], scale, direction);
	const notice = beyondNotice(state, scale, day);
	if (notice !== undefined) return {...state, notice};
	return {...state, mode: withMovingEnd(mode, day)};
}

/** Filters by the range, in place of any bounds that the filter had. */
function takeRange(state: State, mode: RangeMode, scale: Scale): State {
	const {period: _, ...rest} = state;
	return filterBy({...rest, mode: {type: 'browse'}}, rangeFilter(state, mode, scale));
}
