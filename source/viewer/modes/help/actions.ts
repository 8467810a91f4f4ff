import {type Act, type Acts, inMode} from '../../mode/act.ts';
import {allKeyWords} from '../../speech/key-words.ts';
import {countsByKeys} from '../../state/binding.ts';
import type {Step} from '../../state/effect.ts';
import {editorOf, type LineEditor} from '../../state/line-editor.ts';
import type {HelpMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {editFilter} from '../filter/actions.ts';
import type {helpKeys} from './keys.ts';
import {type HelpRow, helpRows} from './rows.ts';

/** The actions of the help. */
export const helpActions: Acts<typeof helpKeys> = {
	help: state => ({...state, mode: {type: 'help', editor: editorOf(''), index: 0, heard: ''}}),
	runHelp: inMode('help', runHelp),
	closeHelp: state => ({...state, mode: {type: 'browse'}}),
	helpDown: moveBy(1),
	helpUp: moveBy(-1),
	helpPageDown: moveBy(10),
	helpPageUp: moveBy(-10),
};

/** Narrows the help by the typed text, and chooses its first row. */
export function narrowHelp(state: State, mode: HelpMode, editor: LineEditor): State {
	return {...state, mode: {...mode, editor, index: 0}};
}

/** Does what the chosen row says; a row of another mode answers with where its keys work. */
function runHelp(state: State, mode: HelpMode): State | Step {
	const row = helpRows(state, mode)[mode.index];
	if (!row) return state;
	const {binding, filterTerm} = row;
	const browsing: State = {...state, mode: {type: 'browse'}};
	if (filterTerm !== undefined) {
		return editFilter(browsing, `${state.filter.text} ${filterTerm}`.trimStart());
	}
	if (binding && countsByKeys(binding)) return {...state, notice: `press the number itself: ${row.term}`};
	if (binding?.mode === 'browse') return {state: browsing, effects: [], perform: binding};
	return {...state, notice: binding ? placeWords(state, row, binding.keys) : signWords(state, row)};
}

/** Where alone the keys of a row work. */
function placeWords({spoken}: State, {term, title}: HelpRow, keys: readonly string[]): string {
	return `${spoken ? allKeyWords(keys) || 'No key' : term}: only ${lowerFirst(title)}`;
}

/** What a sign means; a listener never meets the sign. */
function signWords({spoken}: State, {term, help}: HelpRow): string {
	return spoken ? help : `${term} is a sign: ${help}`;
}

function lowerFirst(title: string): string {
	return title.charAt(0).toLowerCase() + title.slice(1);
}

function moveBy(rows: number): Act {
	return inMode('help', (state, mode) => {
		const last = helpRows(state, mode).length - 1;
		return {...state, mode: {...mode, index: Math.max(0, Math.min(last, mode.index + rows))}};
	});
}
