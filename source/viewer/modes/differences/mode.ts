import {onChoices} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, noticeLines} from '../../screen/bar.ts';
import {bodyRect} from '../../state/layout.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import {differenceActions, differenceAt, differenceLines} from './actions.ts';
import {differenceKeys} from './keys.ts';
import {differenceSpeech} from './speech.ts';

/** The list of what sources say otherwise. */
export const differencesMode: ModeRecord<DifferencesMode, typeof differenceKeys> = {
	keyModes: {differences: {title: 'In the differences'}},
	keys: differenceKeys,
	actions: differenceActions,
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) => idleLines(state, bar),
	body: differenceLines,
	pointed: (state, mode, {pointer, layout}) => {
		const rect = bodyRect(layout);
		return onChoices(pointer, rect, {
			at: row => differenceAt(state, mode, rect, row),
			next: differenceActions.nextDifference,
			previous: differenceActions.previousDifference,
			take: (at, index, press) => differenceActions.readDifference({...at, mode: {...mode, index}}, press),
		});
	},
	speech: differenceSpeech,
};
