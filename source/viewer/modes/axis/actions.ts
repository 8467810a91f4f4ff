import type {Acts} from '../../act.ts';
import type {Mode, State} from '../../state.ts';
import {go, openGoto} from '../goto/actions.ts';
import {moveEnd, pickRange, takeRange} from '../range/actions.ts';
import {cycleLanes} from './cycle-lanes.ts';
import type {timeKeys} from './keys.ts';
import {stepPeriod} from './step.ts';
import {showAll, zoom} from './zoom.ts';

/** The actions of moving through time. */
export const timeActions: Acts<typeof timeKeys> = {
	zoomIn: state => zoom(state, 'in'),
	zoomOut: state => zoom(state, 'out'),
	showAll,
	nextPeriod: state => stepPeriod(state, 1),
	previousPeriod: state => stepPeriod(state, -1),
	openGoto,
	pickRange,
	cycleLanes,
	go: state => (state.mode.type === 'goto' ? go(state, state.mode) : state),
	leaveGoto: browsing,
	laterEnd: ranging((state, mode) => moveEnd(state, mode, 1)),
	earlierEnd: ranging((state, mode) => moveEnd(state, mode, -1)),
	switchEnds: ranging((state, mode) => ({
		...state,
		mode: {...mode, moving: mode.moving === 'start' ? 'end' : 'start'},
	})),
	takeRange: ranging(takeRange),
	leaveRange: browsing,
};

function browsing(state: State): State {
	return {...state, mode: {type: 'browse'}};
}

function ranging(
	act: (state: State, mode: Extract<Mode, {type: 'range'}>) => State,
): (state: State) => State {
	return state => (state.mode.type === 'range' ? act(state, state.mode) : state);
}
