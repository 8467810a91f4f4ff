import {onChoices} from '../../screen/choice-pointer.ts';
import {bodyRect} from '../../screen/layout.ts';
import {promptLine} from '../../screen/prompt.ts';
import {noticeLines, restingLines} from '../../screen/status.ts';
import type {HelpMode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {helpActions, wroteHelp} from './actions.ts';
import {helpAt, helpLines} from './screen.ts';

/** The help: its rows, narrowed by what is written beneath them. */
export const helpMode: ModeOf<HelpMode> = {
	barRows: state => 1 + noticeLines(state).length,
	bar: (state, {editor}, bar) => [promptLine(' narrow: ', editor, bar.columns), ...restingLines(state, bar)],
	body: helpLines,
	pointed: (state, mode, {pointer, places}) => {
		const rect = bodyRect(places);
		return onChoices(pointer, rect, {
			at: row => helpAt(state, mode, rect, row),
			next: helpActions.helpDown,
			previous: helpActions.helpUp,
			take: (at, index) => ({...at, mode: {...mode, index}}),
		});
	},
	editor: ({editor}) => editor,
	wrote: wroteHelp,
};
