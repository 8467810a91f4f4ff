import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleRows} from '../../screen/bar.ts';
import {bodyRect} from '../../state/layout.ts';
import type {HelpMode} from '../../state/mode.ts';
import {helpActions, narrowHelp} from './actions.ts';
import {helpKeys} from './keys.ts';
import {helpAt, helpBar, helpLines} from './screen.ts';
import {helpSpeech} from './speech.ts';

/** The help: a list of all keys, signs and terms of the filter, which typing narrows. */
export const helpMode: ModeRecord<HelpMode, typeof helpKeys> = {
	keyModes: {help: {title: 'In this help', within: 'writing'}},
	keys: helpKeys,
	actions: helpActions,
	barRows: state => 1 + idleRows(state),
	bar: helpBar,
	body: helpLines,
	pointer: (state, mode, {pointer, layout}) => {
		const rect = bodyRect(layout);
		return onList(pointer, rect, {
			indexAt: row => helpAt(state, mode, rect, row),
			next: helpActions.helpDown,
			previous: helpActions.helpUp,
			take: (current, index) => ({...current, mode: {...mode, index}}),
		});
	},
	editor: ({editor}) => editor,
	write: narrowHelp,
	speech: helpSpeech,
};
