import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import type {ChooseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {choiceActions, takeChoice} from './actions.ts';
import {choicesOf} from './choices.ts';
import {choiceKeys} from './keys.ts';
import {choiceAt, choiceBar} from './screen.ts';
import {choiceSpeech} from './speech.ts';

/** The limit of choices that are shown, and the rows that are left for all else. */
const mostChoices = 8;
const otherRows = 5;

/** A menu of choices above the bar. */
export const chooseMode: ModeRecord<ChooseMode, typeof choiceKeys> = {
	keyModes: {choose: {title: 'In a menu'}},
	keys: choiceKeys,
	actions: choiceActions,
	barRows: (state, {of}) =>
		1 + Math.min(mostChoices, Math.max(1, state.size.rows - otherRows), choicesOf(state, of).length),
	bar: choiceBar,
	pointer: (state, mode, {pointer, layout: {bar}}) => {
		const rows = bar.rows - 1;
		const choices = {
			indexAt: (row: number) => choiceAt(state, mode, rows, row),
			next: choiceActions.chooseNext,
			previous: choiceActions.choosePrevious,
			take: (current: State, index: number) => takeChoice(current, mode.of, index),
		};
		return onList(pointer, {...bar, rows}, choices);
	},
	reload: (state, mode) => {
		const count = choicesOf(state, mode.of).length;
		return count === 0 ? {type: 'browse'} : {...mode, index: Math.min(mode.index, count - 1)};
	},
	speech: choiceSpeech,
};
