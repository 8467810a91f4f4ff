import {parseQuery} from '../query/parse.ts';
import {graphemesOf} from '../text/cells.ts';
import type {Fault} from '../text/fault.ts';
import {completionRows} from './arrangement.ts';
import {type Line, line, lineWidth, type Piece, piece, spread} from './line.ts';
import {editedText, type LineEditor} from './line-editor.ts';
import {choicesOf} from './modes/choose/choices.ts';
import {completionsFor} from './modes/filter/actions.ts';
import {leftOutWords, selectionOf} from './selection.ts';
import type {FilterMode, Mode, State} from './state.ts';
import {cellWidth, cut, fit, plural, take, wrap} from './text.ts';

/** A line being written behind a prompt: its caret, what is wrong in it, and as much of it as there is room for. */
export function promptLine(prompt: string, editor: LineEditor, columns: number, fault?: Fault): Line {
	const text = editedText(editor);
	const room = columns - cellWidth(prompt) - 1;
	const hidden = take(text, Math.max(0, cellWidth(editor.before) - room + 1)).length;
	let at = 0;
	const cells: Piece[] = [];
	for (const grapheme of graphemesOf(`${text} `)) {
		const isFaulty = fault && at >= fault.from && at < fault.to;
		const style = at === editor.before.length ? 'caret' : isFaulty ? 'faulty' : undefined;
		if (at >= hidden) cells.push(style ? piece(grapheme, style) : piece(grapheme));
		at += grapheme.length;
	}
	return [piece(prompt, 'dim'), ...cells];
}

/** The filter being written: what may complete it, the line itself, and what is wrong with it or how much it leaves. */
export function filterLines(
	state: State,
	mode: FilterMode,
	columns: number,
	hints: (room: number) => Line,
): readonly Line[] {
	const text = editedText(mode.editor);
	const query = parseQuery(text, state.chronology, state.personal);
	const fault = query.type === 'fault' ? query : undefined;
	const written = promptLine(' filter: ', mode.editor, columns, fault);
	const menu = completionLines(state, mode, columns);
	if (fault)
		return [...menu, written, ...wrap(fault.message, columns - 2).map(row => line(` ${row}`, 'fault'))];
	const selection = selectionOf(state, text);
	const count = `${selection.rows.length} of ${plural(state.chronology.size, 'event')}`;
	const said = [piece(` ${[count, leftOutWords(selection)].filter(Boolean).join(' · ')}  `, 'dim')];
	return [...menu, written, spread(said, hints(columns - lineWidth(said)), columns)];
}

/** A menu of choices, numbered as far as there are keys for them. */
export function choiceLines(
	state: State,
	{of, index}: Extract<Mode, {type: 'choose'}>,
	rows: number,
	columns: number,
): readonly Line[] {
	const items = choicesOf(state, of).map(({label}, place) => ({
		label: `${place < 9 ? place + 1 : ' '}  ${label}`,
	}));
	return menuLines(items, index, rows, columns);
}

function completionLines(state: State, mode: FilterMode, columns: number): readonly Line[] {
	const offered = completionsFor(state, mode);
	return menuLines(offered, mode.chosen, completionRows(state.size), columns);
}

/** The place of the choice that a row of their menu shows. */
export function choiceAt(
	state: State,
	{of, index}: Extract<Mode, {type: 'choose'}>,
	rows: number,
	row: number,
): number | undefined {
	return itemAt(choicesOf(state, of).length, index, rows, row);
}

/** The place of the completion that a row of their menu shows. */
export function completionAt(state: State, mode: FilterMode, row: number): number | undefined {
	return itemAt(completionsFor(state, mode).length, mode.chosen, completionRows(state.size), row);
}

function itemAt(count: number, chosen: number | undefined, rows: number, row: number): number | undefined {
	const index = row - Math.max(0, rows - count);
	return index >= 0 && row < rows ? firstItem(count, chosen, rows) + index : undefined;
}

/** The first item that is shown, so that the chosen one is about the middle. */
function firstItem(count: number, chosen: number | undefined, rows: number): number {
	return Math.max(0, Math.min(count - rows, (chosen ?? 0) - Math.floor(rows / 2)));
}

type Item = {readonly label: string; readonly count?: number};

/** Items one beneath another, the chosen one in view, on exactly so many rows; the last of them at the bottom. */
function menuLines(
	items: readonly Item[],
	chosen: number | undefined,
	rows: number,
	columns: number,
): readonly Line[] {
	const first = firstItem(items.length, chosen, rows);
	const shown = items.slice(first, first + rows);
	const width = Math.min(columns - 2, Math.max(24, ...shown.map(({label}) => cellWidth(label) + 8)));
	const lines = shown.map(({label, count}, index): Line => {
		const number = count === undefined ? '' : String(count).padStart(6);
		const text = `  ${fit(cut(label, width - 8), width - 8)}${number}`;
		return line(text, first + index === chosen ? 'selected' : 'dim');
	});
	return [...Array.from({length: rows - lines.length}, (): Line => []), ...lines];
}
