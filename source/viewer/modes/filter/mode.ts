import {everything} from '../../../query/query.ts';
import type {Press} from '../../mode/act.ts';
import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import type {FilterMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {filterActions, readAgain, withNamesListed, writeFilter} from './actions.ts';
import {filterKeys} from './keys.ts';
import {completionAt, completionRows, filterLines, filterRows} from './screen.ts';
import {filterSpeech} from './speech.ts';

/** The prompt for the filter, with a menu of completions. */
export const filterMode: ModeRecord<FilterMode, typeof filterKeys> = {
	keyModes: {filter: {title: 'Writing the filter', within: 'writing'}},
	keys: filterKeys,
	actions: filterActions,
	hasCounts: true,
	barRows: filterRows,
	bar: filterLines,
	pointer: (state, mode, {pointer, layout: {bar}}) => {
		const completions = {
			indexAt: (row: number) => completionAt(state, mode, row),
			next: filterActions.nextCompletion,
			previous: filterActions.previousCompletion,
			take: (current: State, index: number, press: Press) =>
				filterActions.complete({...current, mode: {...mode, chosen: index}}, press),
		};
		return onList(pointer, {...bar, rows: completionRows(state, mode)}, completions);
	},
	editor: ({editor}) => editor,
	write: writeFilter,
	reload: (state, mode, {queryOf}) => {
		const valid = queryOf(mode.valid);
		const known = valid.type === 'query' ? valid : everything;
		return readAgain(state, {...mode, valid: known});
	},
	grow: (_, state, mode) => withNamesListed(state, mode),
	speech: filterSpeech,
};
