import type {Fault} from '../../../text/fault.ts';
import type {Bar} from '../../screen/bar.ts';
import type {Line, Style} from '../../screen/line.ts';
import {itemAt, menuLines} from '../../screen/menu.ts';
import {messageLines, messageRows} from '../../screen/message.ts';
import {promptLine} from '../../screen/prompt.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {destinationOf, destinationWords} from './destination.ts';
import {chosenId, typedIds} from './ids.ts';

/** The menu of event ids, the prompt, and beneath it the notice, the destination of the text or its fault. */
export function gotoLines(state: State, mode: GotoMode, {columns, hints}: Bar): readonly Line[] {
	const {chronology} = state;
	const items = typedIds(state, mode).map(id => ({label: `${id}  ${titleOf(id)}`}));
	const {text, style, fault} = messageOf(state, mode);
	return [
		...menuLines(items, mode.chosen, idRows(state, mode), columns),
		promptLine(' go to: ', mode.editor, columns, fault),
		...messageLines(text, style, messageRows(text, state.size, mostRows(state, mode)), columns, hints),
	];

	function titleOf(id: string): string {
		const row = chronology.rowOf(id);
		return row === undefined ? '' : chronology.get(row).title;
	}
}

/** How many rows these lines take. */
export function gotoRows(state: State, mode: GotoMode): number {
	const {text} = messageOf(state, mode);
	return idRows(state, mode) + 1 + messageRows(text, state.size, mostRows(state, mode));
}

/** The index of the event id on a row of the menu. */
export function idAt(state: State, mode: GotoMode, row: number): number | undefined {
	return itemAt(typedIds(state, mode).length, mode.chosen, idRows(state, mode), row);
}

/** How many rows the menu takes. */
export function idRows(state: State, mode: GotoMode): number {
	const {rows} = state.size;
	return Math.min(typedIds(state, mode).length, rows >= 20 ? 5 : 2);
}

/** How many rows the message may take, so that a row of the list stays in view. */
function mostRows(state: State, mode: GotoMode): number {
	return Math.max(2, state.size.rows - idRows(state, mode) - 5);
}

function messageOf(
	state: State,
	mode: GotoMode,
): {readonly text: string; readonly style?: Style; readonly fault?: Fault} {
	if (state.notice !== undefined) return {text: state.notice};
	const text = chosenId(state, mode) ?? editorText(mode.editor);
	const destination = destinationOf(state, text);
	// Nothing is wrong with the beginning of an event id.
	const isBegun = typedIds(state, mode).length > 0;
	return destination.type === 'fault' && text.trim() !== '' && !isBegun
		? {text: destination.message, style: 'fault', fault: destination}
		: {text: destinationWords(state, destination), style: 'dim'};
}
