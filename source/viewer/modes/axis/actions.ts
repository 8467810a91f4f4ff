import {daysOf} from '../../../chronology/when.ts';
import {laneCount, laneFields} from '../../../timeline/lanes.ts';
import {placeFrom, placeWithin} from '../../../timeline/places.ts';
import {periodAt, type Scale, scales} from '../../../timeline/scales.ts';
import type {Acts, Press} from '../../mode/act.ts';
import {laneRows, laneView} from '../../screen/lanes.ts';
import {noticeKey} from '../../speech/key-words.ts';
import {moveTo} from '../../state/cursor.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {dayAt, extentOfAxis, isAxisNarrow, isOnUndated, noPeriodReason} from '../../state/time.ts';
import type {AxisAction, axisKeys} from './keys.ts';

/** The actions on the axis. */
export const axisActions: Acts<typeof axisKeys> = {
	zoomIn: (state, press) => zoom(state, press, 'in'),
	zoomOut: (state, press) => zoom(state, press, 'out'),
	showAll,
	nextPeriod: (state, press) => stepPeriod(state, press, 1),
	previousPeriod: (state, press) => stepPeriod(state, press, -1),
	cycleLanes,
	nextLanes: (state, press) => scrollLanes(state, press, 1),
	previousLanes: (state, press) => scrollLanes(state, press, -1),
};

/** Divides the axis by the next finer or the next coarser scale. */
function zoom(state: State, {derive}: Press, direction: 'in' | 'out'): State {
	const [axis, extent] = [derive(state).axis, extentOfAxis(state)];
	if (!axis || !extent) return {...state, notice: noPeriodReason(state)};
	const {scale} = axis.window;
	const {first, last} = extent;
	const next = scales[scales.indexOf(scale) + (direction === 'in' ? -1 : 1)];
	// A scale whose single period holds all events shows nothing.
	const isUseful = next && (direction === 'in' || periodAt(first, next) < periodAt(last, next));
	if (!isUseful) {
		const end = direction === 'in' ? 'the finest' : 'the coarsest';
		const more = direction === 'out' ? wayToAll(state) : '';
		return {...state, notice: `by ${scale.unit} is ${end}${more}`};
	}
	return {...state, scale: next.unit, notice: `by ${next.unit}`};
}

/** Shows the whole time that the chronology covers; once that is shown, the time that the filter leaves. */
function showAll(state: State, {derive}: Press): State {
	const {scale, period: _, spansAll, ...rest} = state;
	const isLeft = state.filter.text === '' || (spansAll && scale === undefined);
	const shown: State = isLeft ? rest : {...rest, spansAll: true};
	const {axis} = derive(shown);
	if (!axis) return {...shown, notice: noPeriodReason(shown)};
	const span = isAxisNarrow(shown) ? 'the span that the filter leaves' : 'the whole span';
	return {...shown, notice: `${span}, by ${axis.window.scale.unit}`};
}

/** How to have the axis span all events, where the filter narrows it. */
function wayToAll(state: State): string {
	const key = noticeKey<AxisAction>(state, 'showAll');
	return key && isAxisNarrow(state) ? `; ${key} shows the whole span` : '';
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

/** The notice for a period outside the time that the axis spans; nothing for a period within it. */
export function beyondNotice(state: State, scale: Scale, start: number): string | undefined {
	const extent = extentOfAxis(state);
	if (!extent) return undefined;
	const [first, last] = [extent.first, extent.last].map(day => periodAt(day, scale));
	const nothing = isAxisNarrow(state) ? 'the filter leaves nothing' : 'nothing';
	if (start > extent.last) return `${nothing} after ${scale.name(last ?? start)}${wayToAll(state)}`;
	if (first !== undefined && start < first) return `${nothing} before ${scale.name(first)}${wayToAll(state)}`;
	return undefined;
}

/** Shows the next kind of lanes that the chronology has; after the last kind, no lanes. */
function cycleLanes(state: State, {derive}: Press): State {
	if (state.chronology.dated === 0) return {...state, notice: noPeriodReason(state)};
	if (state.spoken) return {...state, notice: onScreenOnly};
	const {lanes, firstLane: _, ...rest} = state;
	const at = laneFields.findIndex(({field}) => field === lanes);
	const next = laneFields.slice(at + 1).find(({field}) => laneCount(state.chronology, field) > 0);
	if (!next) return {...rest, notice: at < 0 ? 'nothing to make lanes of' : 'no lanes'};
	const shown = {...rest, lanes: next.field};
	if (laneRows(derive(shown).layout) > 0) return {...shown, notice: `lanes: ${next.name}`};
	return {...rest, notice: 'lanes need a taller terminal: 16 rows, with the axis in view'};
}

const onScreenOnly = 'lanes are drawn only on the screen';

/** Scrolls the lanes by as many as are in view. */
function scrollLanes(state: State, {derive}: Press, direction: 1 | -1): State {
	if (state.spoken) return {...state, notice: onScreenOnly};
	const {lanes, first, of} = laneView(state, laneRows(derive(state).layout));
	if (lanes.length === 0) {
		const key = noticeKey<AxisAction>(state, 'cycleLanes');
		return {...state, notice: `no lanes are in view${key ? `: ${key} draws them` : ''}`};
	}
	const firstLane = Math.max(0, Math.min(of - lanes.length, first + direction * lanes.length));
	if (firstLane !== first) return {...state, firstLane};
	const end = direction > 0 ? 'last' : 'first';
	return {...state, notice: lanes.length === of ? 'all lanes are in view' : `these are the ${end} lanes`};
}
