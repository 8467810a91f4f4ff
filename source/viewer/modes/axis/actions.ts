import type {Acts} from '../../mode/act.ts';
import {cycleLanes} from './cycle-lanes.ts';
import type {axisKeys} from './keys.ts';
import {stepPeriod} from './step.ts';
import {showAll, zoom} from './zoom.ts';

/** The actions on the axis. */
export const axisActions: Acts<typeof axisKeys> = {
	zoomIn: (state, press) => zoom(state, press, 'in'),
	zoomOut: (state, press) => zoom(state, press, 'out'),
	showAll,
	nextPeriod: (state, press) => stepPeriod(state, press, 1),
	previousPeriod: (state, press) => stepPeriod(state, press, -1),
	cycleLanes,
};
