import type {Press} from '../../mode/act.ts';
import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {gotoActions} from './actions.ts';
import {gotoKeys} from './keys.ts';
import {gotoLines, gotoRows, idAt, idRows} from './screen.ts';
import {gotoSpeech} from './speech.ts';

/** The prompt for a date or an event's id to go to, with a menu of ids. */
export const gotoMode: ModeRecord<GotoMode, typeof gotoKeys> = {
	keyModes: {goto: {title: 'Going to a date', within: 'writing'}},
	keys: gotoKeys,
	actions: gotoActions,
	barRows: gotoRows,
	bar: gotoLines,
	hidesFilter: () => true,
	pointer: (state, mode, {pointer, layout: {bar}}) => {
		const ids = {
			indexAt: (row: number) => idAt(state, mode, row),
			next: gotoActions.nextId,
			previous: gotoActions.previousId,
			take: (current: State, index: number, press: Press) =>
				gotoActions.go({...current, mode: {...mode, chosen: index}}, press),
		};
		return onList(pointer, {...bar, rows: idRows(state, mode)}, ids);
	},
	editor: ({editor}) => editor,
	write: (state, _, editor) => ({...state, mode: {type: 'goto', editor}}),
	speech: gotoSpeech,
};
