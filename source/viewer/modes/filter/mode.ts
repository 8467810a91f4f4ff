import {completionRows} from '../../screen/arrangement.ts';
import {onChoices} from '../../screen/choice-pointer.ts';
import type {FilterMode, State} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {filterActions, wroteFilter} from './actions.ts';
import {completionAt, filterLines} from './screen.ts';

/** Writing the filter, with a menu of what may complete it. */
export const filterMode: ModeOf<FilterMode> = {
	bar: filterLines,
	pointed: (state, mode, {bar}, pointer) => {
		const completions = {
			at: (row: number) => completionAt(state, mode, row),
			next: filterActions.nextCompletion,
			previous: filterActions.previousCompletion,
			take: (at: State, index: number) => filterActions.complete({...at, mode: {...mode, chosen: index}}, ''),
		};
		return onChoices(pointer, {...bar, rows: completionRows(state.size)}, completions);
	},
	editor: ({editor}) => editor,
	wrote: wroteFilter,
};
