import {laneFields} from '../../../timeline/lanes.ts';
import type {Press} from '../../mode/act.ts';
import {laneRows} from '../../screen/lanes.ts';
import type {State} from '../../state/state.ts';
import {noPeriodReason} from '../../state/time.ts';

/** The next kind of lanes that there are any of, or none after the last. */
export function cycleLanes(state: State, {derive}: Press): State {
	if (state.chronology.dated === 0) return {...state, notice: noPeriodReason(state)};
	if (state.spoken) return {...state, notice: 'lanes are drawn only on the screen'};
	const {lanes, ...rest} = state;
	const at = laneFields.findIndex(({field}) => field === lanes);
	const next = laneFields.slice(at + 1).find(({field}) => state.chronology.postings[field].size > 0);
	if (!next) return {...rest, notice: at < 0 ? 'nothing to make lanes of' : 'no lanes'};
	const shown = {...rest, lanes: next.field};
	if (laneRows(derive(shown).layout) > 0) return {...shown, notice: `lanes: ${next.name}`};
	return {...rest, notice: 'lanes need a higher terminal: 16 rows, with the axis in view'};
}
