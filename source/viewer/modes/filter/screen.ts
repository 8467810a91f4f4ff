import {plural} from '../../../text/english.ts';
import type {Bar} from '../../screen/bar.ts';
import {justify, type Line, line, lineWidth, piece} from '../../screen/line.ts';
import {itemAt, menuLines} from '../../screen/menu.ts';
import {promptLine} from '../../screen/prompt.ts';
import {cut, wrap} from '../../screen/text.ts';
import type {Size} from '../../state/layout.ts';
import type {FilterMode} from '../../state/mode.ts';
import {leftOutWords, selectionOf} from '../../state/selection.ts';
import type {State} from '../../state/state.ts';
import {completionsFor} from './completions.ts';

/** The menu of completions, the prompt, and beneath it the fault of the text or how many events it leaves. */
export function filterLines(state: State, mode: FilterMode, {columns, hints}: Bar): readonly Line[] {
	const {editor, read} = mode;
	const fault = read.type === 'fault' ? read : undefined;
	const prompt = promptLine(' filter: ', editor, columns, fault);
	const menu = completionLines(state, mode, columns);
	if (read.type === 'fault')
		return [...menu, prompt, ...faultLines(mode, state.size).map(row => line(` ${row}`, 'fault'))];
	const selection = selectionOf(state.chronology, read);
	const count = `${selection.rows.length} of ${plural(state.chronology.size, 'event')}`;
	const left = [piece(` ${[count, leftOutWords(selection)].filter(Boolean).join(' · ')}  `, 'dim')];
	return [...menu, prompt, justify(left, hints(columns - lineWidth(left)), columns)];
}

/** The index of the completion on a row of the menu. */
export function completionAt(state: State, mode: FilterMode, row: number): number | undefined {
	return itemAt(completionsFor(state, mode).length, mode.chosen, completionRows(state.size), row);
}

function completionLines(state: State, mode: FilterMode, columns: number): readonly Line[] {
	const offered = completionsFor(state, mode);
	return menuLines(offered, mode.chosen, completionRows(state.size), columns);
}

/** The fault of the filter in as many lines as its message takes, as long as at least a row of the list stays in view. */
function faultLines({read}: FilterMode, {columns, rows}: Size): readonly string[] {
	if (read.type !== 'fault') return [];
	const lines = wrap(read.message, columns - 2);
	const most = Math.max(2, rows - completionRows({columns, rows}) - 5);
	return lines.length > most
		? [...lines.slice(0, most - 1), cut(`${lines[most - 1]} …`, columns - 2)]
		: lines;
}

/** How many rows the menu, the prompt and the lines beneath it take. */
export function filterRows({size}: State, mode: FilterMode): number {
	return completionRows(size) + 1 + Math.max(size.columns < 100 ? 2 : 1, faultLines(mode, size).length);
}

/** How many rows the menu takes. The number doesn't depend on the completions, so that the bar keeps its height while the user types. */
export function completionRows({rows}: Size): number {
	return rows >= 30 ? 8 : rows >= 20 ? 5 : 2;
}
