import {onChoices} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLine} from '../../screen/bar.ts';
import type {ChooseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {choiceActions, taken} from './actions.ts';
import {choicesOf} from './choices.ts';
import {choiceKeys} from './keys.ts';
import {choiceAt, choiceLines} from './screen.ts';
import {choiceSpeech} from './speech.ts';

/** How many choices are shown at once. */
const mostChoices = 8;

/** A menu of choices above the bar. */
export const chooseMode: ModeRecord<ChooseMode, typeof choiceKeys> = {
	keyModes: {choose: {title: 'In a menu'}},
	keys: choiceKeys,
	actions: choiceActions,
	barRows: (state, {of}) => 1 + Math.min(mostChoices, choicesOf(state, of).length),
	bar: (state, mode, {columns, rows, withHints, derived}) => [
		...choiceLines(state, mode, rows - 1, columns),
		withHints(idleLine(state, derived)),
	],
	pointed: (state, mode, {pointer, layout: {bar}}) => {
		const rows = bar.rows - 1;
		const choices = {
			at: (row: number) => choiceAt(state, mode, rows, row),
			next: choiceActions.chooseNext,
			previous: choiceActions.choosePrevious,
			take: (at: State, index: number) => taken(at, mode.of, index),
		};
		return onChoices(pointer, {...bar, rows}, choices);
	},
	speech: choiceSpeech,
};
