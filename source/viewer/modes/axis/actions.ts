import {daysOf} from '../../../chronology/store.ts';
import {laneFields} from '../../../timeline/lanes.ts';
import {placeFrom, placeWithin} from '../../../timeline/places.ts';
import {periodAt, type Scale, scales} from '../../../timeline/scales.ts';
import {extentOf} from '../../../timeline/window.ts';
import type {Acts, Press} from '../../mode/act.ts';
import {laneRows} from '../../screen/lanes.ts';
import {moveTo} from '../../state/cursor.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {dayAt, isOnUndated, noPeriodReason} from '../../state/time.ts';
import type {axisKeys} from './keys.ts';

/** The actions on the axis. */
export const axisActions: Acts<typeof axisKeys> = {
	zoomIn: (state, press) => zoom(state, press, 'in'),
	zoomOut: (state, press) => zoom(state, press, 'out'),
	showAll,
	nextPeriod: (state, press) => stepPeriod(state, press, 1),
	previousPeriod: (state, press) => stepPeriod(state, press, -1),
	cycleLanes,
};

/** Divides the axis by the next finer or the next coarser scale. */
function zoom(state: State, {derive}: Press, direction: 'in' | 'out'): State {
	const [axis, extent] = [derive(state).axis, extentOf(state.chronology)];
	if (!axis || !extent) return {...state, notice: noPeriodReason(state)};
	const {scale} = axis.window;
	const {first, last} = extent;
	const next = scales[scales.indexOf(scale) + (direction === 'in' ? -1 : 1)];
	// A scale whose single period holds all events shows nothing.
	const isUseful = next && (direction === 'in' || periodAt(first, next) < periodAt(last, next));
	if (!isUseful) {
		const end = direction === 'in' ? 'the finest' : 'the coarsest';
		return {...state, notice: `by ${scale.unit} is ${end}`};
	}
	return {...state, scale: next.unit, notice: `by ${next.unit}`};
}

/** Shows the whole time that the chronology covers. */
function showAll({scale: _, period: __, ...state}: State, {derive}: Press): State {
	const {axis} = derive(state);
	return {...state, notice: axis ? `the whole span, by ${axis.window.scale.unit}` : noPeriodReason(state)};
}

/** Goes to the next or the previous period: to its first event, or to the period itself where no event begins in it. */
function stepPeriod(state: State, {derive}: Press, direction: 1 | -1): State {
	const {chronology} = state;
	const selection = shownSelection(state);
	const [axis, day] = [derive(state).axis, dayAt(state)];
	if (!axis || day === undefined) return {...state, notice: noPeriodReason(state)};
	const {scale} = axis.window;
	// The undated events stand behind all periods: one step back from there is the last period with an event.
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

/** The notice for a period outside the time that the chronology covers; nothing for a period within it. */
export function beyondNotice({chronology}: State, scale: Scale, start: number): string | undefined {
	const extent = extentOf(chronology);
	if (!extent) return undefined;
	const {first, last} = extent;
	if (start > last) return `nothing after ${scale.name(periodAt(last, scale))}`;
	if (start < periodAt(first, scale)) return `nothing before ${scale.name(periodAt(first, scale))}`;
	return undefined;
}

/** Shows the next kind of lanes that the chronology has; after the last kind, no lanes. */
function cycleLanes(state: State, {derive}: Press): State {
	if (state.chronology.dated === 0) return {...state, notice: noPeriodReason(state)};
	if (state.spoken) return {...state, notice: 'lanes are drawn only on the screen'};
	const {lanes, ...rest} = state;
	const at = laneFields.findIndex(({field}) => field === lanes);
	const next = laneFields.slice(at + 1).find(({field}) => state.chronology.postings[field].size > 0);
	if (!next) return {...rest, notice: at < 0 ? 'nothing to make lanes of' : 'no lanes'};
	const shown = {...rest, lanes: next.field};
	if (laneRows(derive(shown).layout) > 0) return {...shown, notice: `lanes: ${next.name}`};
	return {...rest, notice: 'lanes need a taller terminal: 16 rows, with the axis in view'};
}
