import {onChoices} from '../../screen/choice-pointer.ts';
import {restingLine} from '../../screen/status.ts';
import type {Mode, State} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {choiceActions, taken} from './actions.ts';
import {choicesOf} from './choices.ts';
import {choiceAt, choiceLines} from './screen.ts';

/** How many choices are shown at once. */
const mostChoices = 8;

/** A menu of choices above the bar. */
export const chooseMode: ModeOf<Extract<Mode, {type: 'choose'}>> = {
	barRows: (state, {of}) => 1 + Math.min(mostChoices, choicesOf(state, of).length),
	bar: (state, mode, {columns, rows, ended, derived}) => [
		...choiceLines(state, mode, rows - 1, columns),
		ended(restingLine(state, derived)),
	],
	pointed: (state, mode, {pointer, places: {bar}}) => {
		const rows = bar.rows - 1;
		const choices = {
			at: (row: number) => choiceAt(state, mode, rows, row),
			next: choiceActions.chooseNext,
			previous: choiceActions.choosePrevious,
			take: (at: State, index: number) => taken(at, mode.of, index),
		};
		return onChoices(pointer, {...bar, rows}, choices);
	},
};
