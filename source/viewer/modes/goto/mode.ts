import type {ModeRecord} from '../../mode/record.ts';
import type {GotoMode} from '../../state/mode.ts';
import {gotoActions} from './actions.ts';
import {gotoKeys} from './keys.ts';
import {gotoLines} from './screen.ts';
import {gotoSpeech} from './speech.ts';

/** The prompt for a date or an event's id to go to. */
export const gotoMode: ModeRecord<GotoMode, typeof gotoKeys> = {
	keyModes: {goto: {title: 'Going to a date', within: 'writing'}},
	keys: gotoKeys,
	actions: gotoActions,
	barRows: () => 2,
	bar: gotoLines,
	editor: ({editor}) => editor,
	write: (state, mode, editor) => ({...state, mode: {...mode, editor}}),
	speech: gotoSpeech,
};
