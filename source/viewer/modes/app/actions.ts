import type {Acts} from '../../mode/act.ts';
import type {Effect, Step} from '../../state/effect.ts';
import {openReading} from '../../state/reading.ts';
import {currentRow, type State} from '../../state/state.ts';
import {uncovered} from '../../state/zoom.ts';
import type {appKeys} from './keys.ts';

/** The actions on the viewer itself. */
export const appActions: Acts<typeof appKeys> = {
	quit: state => uncovered(state) ?? quit(state, 0),
	interrupt: state => quit(state, 130),
	suspend: state => ({state, effects: [{type: 'suspend'}]}),
	redraw: state => ({state, effects: [{type: 'redraw'}]}),
};

/** Ends the viewer with an exit code, and keeps the user's place, which the next run opens, and what there was to see. */
function quit(state: State, code: number): Step {
	const {chronology} = state;
	const row = currentRow(state);
	const reading = state.reading && openReading(state);
	const place: readonly Effect[] =
		row === undefined
			? []
			: [{type: 'place', at: chronology.get(row).id, ...(reading && {reading}), chronology}];
	return {state, effects: [...place, {type: 'quit', code}]};
}
