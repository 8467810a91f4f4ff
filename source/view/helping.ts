import type {Acts} from './act.ts';
import {helpRect} from './frame.ts';
import {lastHelpTop} from './help.ts';
import type {appKeys} from './keys/app.ts';
import {layoutOf, type State} from './state.ts';

/** The actions of the help. */
export const helpActions: Omit<Acts<typeof appKeys>, 'quit' | 'interrupt' | 'suspend' | 'redraw'> = {
	help: state => ({...state, mode: {type: 'help', top: 0}}),
	closeHelp: state => ({...state, mode: {type: 'browse'}}),
	helpDown: (state, key) => scrolled(state, stepOf(state, key)),
	helpUp: (state, key) => scrolled(state, -stepOf(state, key)),
};

function stepOf(state: State, key: string): number {
	if (key.length === 1 && key !== 'b') return 1;
	return key === 'up' || key === 'down' ? 1 : Math.max(1, rowsOf(state) - 2);
}

function scrolled(state: State, lines: number): State {
	if (state.mode.type !== 'help') return state;
	const last = lastHelpTop({columns: state.size.columns, rows: rowsOf(state)});
	const top = Math.max(0, Math.min(last, Math.min(state.mode.top, last) + lines));
	return {...state, mode: {type: 'help', top}};
}

function rowsOf(state: State): number {
	const places = layoutOf(state);
	return places.type === 'tooSmall' ? 1 : helpRect(places).rows;
}
