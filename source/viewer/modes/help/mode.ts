import {onChoices} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, noticeLines} from '../../screen/bar.ts';
import {promptLine} from '../../screen/prompt.ts';
import {bodyRect} from '../../state/layout.ts';
import type {HelpMode} from '../../state/mode.ts';
import {helpActions, narrowHelp} from './actions.ts';
import {helpKeys} from './keys.ts';
import {helpAt, helpLines} from './screen.ts';
import {helpSpeech} from './speech.ts';

/** The help: its rows, narrowed by what is written beneath them. */
export const helpMode: ModeRecord<HelpMode, typeof helpKeys> = {
	keyModes: {help: {title: 'In this help', within: 'writing'}},
	keys: helpKeys,
	actions: helpActions,
	barRows: state => 1 + noticeLines(state).length,
	bar: (state, {editor}, bar) => [promptLine(' narrow: ', editor, bar.columns), ...idleLines(state, bar)],
	body: helpLines,
	pointed: (state, mode, {pointer, layout}) => {
		const rect = bodyRect(layout);
		return onChoices(pointer, rect, {
			at: row => helpAt(state, mode, rect, row),
			next: helpActions.helpDown,
			previous: helpActions.helpUp,
			take: (at, index) => ({...at, mode: {...mode, index}}),
		});
	},
	editor: ({editor}) => editor,
	write: narrowHelp,
	speech: helpSpeech,
};
