import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, idleRows} from '../../screen/bar.ts';
import {bodyRect} from '../../state/layout.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {differenceActions} from './actions.ts';
import {differenceKeys} from './keys.ts';
import {shownDifferences} from './list.ts';
import {differenceAt, differenceLines} from './screen.ts';
import {differenceSpeech} from './speech.ts';

/** The list of topics on which sources don't plainly agree, of all events that are shown. */
export const differencesMode: ModeRecord<DifferencesMode, typeof differenceKeys> = {
	keyModes: {differences: {title: 'In the differences'}},
	keys: differenceKeys,
	actions: differenceActions,
	barRows: idleRows,
	bar: (state, _, bar) => idleLines(state, bar),
	body: differenceLines,
	pointer: (state, mode, {pointer, layout}) => {
		const rect = bodyRect(layout);
		return onList(pointer, rect, {
			indexAt: row => differenceAt(state, mode, rect, row),
			next: differenceActions.nextDifference,
			previous: differenceActions.previousDifference,
			take: (current, index, press) =>
				differenceActions.readDifference({...current, mode: {...mode, index}}, press),
		});
	},
	reload: (state, {type, index}, {before, rowOf}) => {
		const was = shownDifferences(before).list[index];
		const row = was && rowOf(was.row);
		return {type, index: indexOf(state, row, was?.topic.topic, index)};
	},
	grow: (before, state, {type, index}) => {
		const was = shownDifferences(before).list[index];
		return {...state, mode: {type, index: indexOf(state, was?.row, was?.topic.topic, index)}};
	},
	speech: differenceSpeech,
};

/** The index of a topic of the event of a row, else one that is in the list. */
function indexOf(state: State, row: number | undefined, topic: string | undefined, index: number): number {
	const {list} = shownDifferences(state);
	const same = list.findIndex(each => each.row === row && each.topic.topic === topic);
	return Math.max(0, same < 0 ? Math.min(index, list.length - 1) : same);
}
