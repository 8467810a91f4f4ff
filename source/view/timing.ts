import type {Acts} from './act.ts';
import type {timeKeys} from './keys/time.ts';

/** The actions of moving through time. */
export const timeActions: Acts<typeof timeKeys> = {
	showAll: ({scale: _, period: __, ...state}) => state,
};
