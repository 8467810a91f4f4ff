import type {Acts} from '../../act.ts';
import {editing, type LineEditor} from '../../line-editor.ts';
import type {HelpMode, State} from '../../state.ts';
import type {appKeys} from '../app/keys.ts';
import {type HelpRow, helpRows} from './screen.ts';

type Elsewhere = 'quit' | 'interrupt' | 'suspend' | 'redraw' | 'runHelp';

/** The actions of the help, but for doing what a row says, which may be any action. */
export const helpActions: Omit<Acts<typeof appKeys>, Elsewhere> = {
	help: state => ({...state, mode: {type: 'help', editor: editing(''), index: 0, heard: ''}}),
	closeHelp: state => ({...state, mode: {type: 'browse'}}),
	helpDown: moving(1),
	helpUp: moving(-1),
	helpPageDown: moving(10),
	helpPageUp: moving(-10),
};

/** The row of the help that is chosen. */
export function chosenHelp(state: State): HelpRow | undefined {
	return state.mode.type === 'help' ? helpRows(state, state.mode)[state.mode.index] : undefined;
}

/** The help with something else written to narrow it; its first row is chosen. */
export function wroteHelp(state: State, mode: HelpMode, editor: LineEditor): State {
	return {...state, mode: {...mode, editor, index: 0}};
}

function moving(rows: number): (state: State) => State {
	return state => {
		const {mode} = state;
		if (mode.type !== 'help') return state;
		const last = helpRows(state, mode).length - 1;
		return {...state, mode: {...mode, index: Math.max(0, Math.min(last, mode.index + rows))}};
	};
}
