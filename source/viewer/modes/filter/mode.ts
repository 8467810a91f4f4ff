import type {Press} from '../../mode/act.ts';
import {onChoices} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import type {FilterMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {filterActions, wroteFilter} from './actions.ts';
import {filterKeys} from './keys.ts';
import {completionAt, completionRows, filterLines, filterRows} from './screen.ts';
import {filterSpeech} from './speech.ts';

/** Writing the filter, with a menu of what may complete it. */
export const filterMode: ModeRecord<FilterMode, typeof filterKeys> = {
	keyModes: {filter: {title: 'Writing the filter', within: 'writing'}},
	keys: filterKeys,
	actions: filterActions,
	hasCounts: true,
	barRows: filterRows,
	bar: filterLines,
	pointed: (state, mode, {pointer, layout: {bar}}) => {
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
	write: wroteFilter,
	speech: filterSpeech,
};
