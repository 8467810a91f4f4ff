import {grouped, plural} from '../../../text/english.ts';
import type {Fault} from '../../../text/fault.ts';
import type {Bar} from '../../screen/bar.ts';
import type {Line, Style} from '../../screen/line.ts';
import {itemAt, menuLines} from '../../screen/menu.ts';
import {messageLines, messageRows} from '../../screen/message.ts';
import {promptLine} from '../../screen/prompt.ts';
import type {FilterMode} from '../../state/mode.ts';
import {leftOutWords} from '../../state/selection.ts';
import {type State, shownSelection} from '../../state/state.ts';
import {completionsFor, fittingCompletions} from './completions.ts';
import {offerFor} from './offer.ts';

/** The menu of completions, the prompt, and beneath it the notice, the fault of the text or how many events it leaves. */
export function filterLines(state: State, mode: FilterMode, {columns, hints}: Bar): readonly Line[] {
	const menu = menuLines(completionsFor(state, mode), mode.chosen, completionRows(state, mode), columns);
	const prompt = promptLine(' filter: ', mode.editor, columns, faultIn(state, mode));
	const {text, style} = messageOf(state, mode);
	const rows = messageRows(text, state.size, mostRows(state, mode));
	return [...menu, prompt, ...messageLines(text, style, rows, columns, hints)];
}

/** The index of the completion on a row of the menu. */
export function completionAt(state: State, mode: FilterMode, row: number): number | undefined {
	const rows = completionRows(state, mode);
	return itemAt(completionsFor(state, mode).length, mode.chosen, rows, row);
}

/** The fault of the text, unless a completion would mend it. */
export function faultIn(state: State, mode: FilterMode): Fault | undefined {
	const {read} = mode;
	return read.type === 'fault' && fittingCompletions(state, mode).length === 0 ? read : undefined;
}

/** What stands beneath the prompt: the notice, the fault, or how many events are shown and what to write if there are none. */
function messageOf(state: State, mode: FilterMode): {readonly text: string; readonly style?: Style} {
	if (state.notice !== undefined) return {text: state.notice};
	const fault = faultIn(state, mode);
	if (fault) return {text: fault.message, style: 'fault'};
	const selection = shownSelection(state);
	const known = `${grouped(selection.rows.length)}${selection.isWhole ? '' : '+ …'}`;
	const count = `${known} of ${plural(state.chronology.size, 'event')}`;
	const offer = mode.read.type === 'query' ? offerFor(state) : '';
	return {text: [count, leftOutWords(selection), offer].filter(Boolean).join(' · '), style: 'dim'};
}

/** How many rows the menu, the prompt and the lines beneath it take. */
export function filterRows(state: State, mode: FilterMode): number {
	const {text} = messageOf(state, mode);
	return completionRows(state, mode) + 1 + messageRows(text, state.size, mostRows(state, mode));
}

/** How many rows the menu takes: one for each completion, up to a limit. */
export function completionRows(state: State, mode: FilterMode): number {
	const {rows} = state.size;
	return Math.min(completionsFor(state, mode).length, rows >= 30 ? 8 : rows >= 20 ? 5 : 2);
}

/** How many rows the message may take, so that a row of the list stays in view. */
function mostRows(state: State, mode: FilterMode): number {
	return Math.max(2, state.size.rows - completionRows(state, mode) - 5);
}
