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
import {completionsFor} from './actions.ts';

/** The filter being written: what may complete it, the line itself, and what is wrong with it or how much it leaves. */
export function filterLines(state: State, mode: FilterMode, {columns, hints}: Bar): readonly Line[] {
	const {editor, read} = mode;
	const fault = read.type === 'fault' ? read : undefined;
	const written = promptLine(' filter: ', editor, columns, fault);
	const menu = completionLines(state, mode, columns);
	if (read.type === 'fault')
		return [...menu, written, ...faultLines(mode, state.size).map(row => line(` ${row}`, 'fault'))];
	const selection = selectionOf(state.chronology, read);
	const count = `${selection.rows.length} of ${plural(state.chronology.size, 'event')}`;
	const said = [piece(` ${[count, leftOutWords(selection)].filter(Boolean).join(' · ')}  `, 'dim')];
	return [...menu, written, justify(said, hints(columns - lineWidth(said)), columns)];
}

/** The place of the completion that a row of their menu shows. */
export function completionAt(state: State, mode: FilterMode, row: number): number | undefined {
	return itemAt(completionsFor(state, mode).length, mode.chosen, completionRows(state.size), row);
}

function completionLines(state: State, mode: FilterMode, columns: number): readonly Line[] {
	const offered = completionsFor(state, mode);
	return menuLines(offered, mode.chosen, completionRows(state.size), columns);
}

/** What is wrong with the filter, whole, in as many lines as it takes and a row of the list leaves. */
function faultLines({read}: FilterMode, {columns, rows}: Size): readonly string[] {
	if (read.type !== 'fault') return [];
	const lines = wrap(read.message, columns - 2);
	const most = Math.max(2, rows - completionRows({columns, rows}) - 5);
	return lines.length > most
		? [...lines.slice(0, most - 1), cut(`${lines[most - 1]} …`, columns - 2)]
		: lines;
}

/** The rows of the menu, of the line that is written, and of what is said beneath it. */
export function filterRows({size}: State, mode: FilterMode): number {
	return completionRows(size) + 1 + Math.max(size.columns < 100 ? 2 : 1, faultLines(mode, size).length);
}

/** How many completions are shown at once, as many as the screen has room for, however many there are. */
export function completionRows({rows}: Size): number {
	return rows >= 30 ? 8 : rows >= 20 ? 5 : 2;
}
