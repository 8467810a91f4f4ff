import {daysOf} from '../../../chronology/store.ts';
import {placeFrom, placeWithin} from '../../../timeline/places.ts';
import {periodAt, type Scale} from '../../../timeline/scales.ts';
import {extentOf} from '../../../timeline/window.ts';
import type {Press} from '../../mode/act.ts';
import {moveTo} from '../../state/cursor.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {dayAt, isOnUndated, noPeriodReason} from '../../state/time.ts';

/** Goes to the next or the previous period: to its first event, or to the period itself where none begins in it. */
export function stepPeriod(state: State, {derive}: Press, direction: 1 | -1): State {
	const {chronology} = state;
	const selection = shownSelection(state);
	const [axis, day] = [derive(state).axis, dayAt(state)];
	if (!axis || day === undefined) return {...state, notice: noPeriodReason(state)};
	const {scale} = axis.window;
	// From behind all periods, one back leads to the last that an event begins in.
	const start = periodAt(day, scale, isOnUndated(state) && direction < 0 ? 0 : direction);
	if (isOnUndated(state) && direction > 0) return {...state, notice: noPeriodReason(state)};
	const end = periodAt(start, scale, 1);
	const beyond = beyondNotice(state, scale, start);
	if (beyond !== undefined) return {...state, notice: beyond};
	const place = placeFrom(chronology, selection, start);
	const {period: _, ...rest} = state;
	if (place < placeFrom(chronology, selection, end)) return moveTo(rest, place);
	const none = state.filter.text === '' ? 'no events' : 'the filter leaves no events';
	const days = {earliest: start, latest: daysOf({day: end - 1, second: 86_399})};
	const isWithin = placeWithin(chronology, selection, days) !== undefined;
	const what = isWithin ? 'no event begins in it' : none;
	return {...state, period: start, notice: `${scale.name(start)}: ${what}`};
}

/** What is to be said where a period is outside of all that the chronology tells of. */
export function beyondNotice({chronology}: State, scale: Scale, start: number): string | undefined {
	const extent = extentOf(chronology);
	if (!extent) return undefined;
	const {first, last} = extent;
	if (start > last) return `nothing after ${scale.name(periodAt(last, scale))}`;
	if (start < periodAt(first, scale)) return `nothing before ${scale.name(periodAt(first, scale))}`;
	return undefined;
}
