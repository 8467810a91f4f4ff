import type {Press} from '../../act.ts';
import {onChoices} from '../../screen/choice-pointer.ts';
import type {FilterMode, State} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {filterActions, wroteFilter} from './actions.ts';
import {completionAt, completionRows, filterLines, filterRows} from './screen.ts';

/** Writing the filter, with a menu of what may complete it. */
export const filterMode: ModeOf<FilterMode> = {
	barRows: filterRows,
	bar: filterLines,
	pointed: (state, mode, {pointer, places: {bar}}) => {
		const completions = {
			at: (row: number) => completionAt(state, mode, row),
			next: filterActions.nextCompletion,
			previous: filterActions.previousCompletion,
			take: (at: State, index: number, press: Press) =>
				filterActions.complete({...at, mode: {...mode, chosen: index}}, press),
		};
		return onChoices(pointer, {...bar, rows: completionRows(state.size)}, completions);
	},
	editor: ({editor}) => editor,
	wrote: wroteFilter,
};
