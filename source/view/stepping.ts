import {moveTo} from './browse.ts';
import {placeFrom, placeReaching} from './lasting.ts';
import {periodAt, type Scale} from './scales.ts';
import {type State, shownSelection} from './state.ts';
import {dayAt, extentOf, windowOf} from './window.ts';

/** Goes to the next or the previous period: to its first event, or to the period itself where none begins in it. */
export function stepPeriod(state: State, direction: 1 | -1): State {
	const {chronology} = state;
	const selection = shownSelection(state);
	const {scale} = windowOf(state);
	const start = periodAt(dayAt(state), scale, direction);
	const end = periodAt(start, scale, 1);
	const beyond = beyondNotice(state, scale, start);
	if (beyond !== undefined) return {...state, notice: beyond};
	const place = placeFrom(chronology, selection, start);
	const {period: _, ...rest} = state;
	if (place < placeFrom(chronology, selection, end)) return moveTo(rest, place);
	const none = state.filter === '' ? 'no events' : 'the filter leaves no events';
	const what = placeReaching(selection, start) < place ? 'no event begins in it' : none;
	return {...state, period: start, notice: `${scale.name(start)}: ${what}`};
}

/** What is to be said where a period is outside of all that the chronology tells of. */
export function beyondNotice({chronology}: State, scale: Scale, start: number): string | undefined {
	const {first, last} = extentOf(chronology);
	if (start > last) return `nothing after ${scale.name(periodAt(last, scale))}`;
	if (start < periodAt(first, scale)) return `nothing before ${scale.name(periodAt(first, scale))}`;
	return undefined;
}
