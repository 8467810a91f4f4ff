import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, idleRows} from '../../screen/bar.ts';
import {bodyRect} from '../../state/layout.ts';
import type {ProblemsMode} from '../../state/mode.ts';
import {problemActions} from './actions.ts';
import {problemKeys} from './keys.ts';
import {problemAt, problemLines} from './screen.ts';
import {problemSpeech} from './speech.ts';

/** The list of what is wrong with the file. */
export const problemsMode: ModeRecord<ProblemsMode, typeof problemKeys> = {
	keyModes: {problems: {title: 'In the warnings'}},
	keys: problemKeys,
	actions: problemActions,
	barRows: idleRows,
	bar: (state, _, bar) => idleLines(state, bar),
	body: problemLines,
	pointer: (state, mode, {pointer, layout}) => {
		const rect = bodyRect(layout);
		return onList(pointer, rect, {
			indexAt: row => problemAt(state, mode, rect, row),
			next: problemActions.nextProblem,
			previous: problemActions.previousProblem,
			take: (current, index, press) =>
				problemActions.readProblem({...current, mode: {...mode, index}}, press),
		});
	},
	reload: ({problems}, {type, index}) =>
		problems.length === 0 ? {type: 'browse'} : {type, index: Math.min(index, problems.length - 1)},
	speech: problemSpeech,
};
