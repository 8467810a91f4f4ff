import {graphemesOf} from '../model/cells.ts';
import type {Fault} from '../model/fault.ts';
import {parseQuery} from '../query/parse.ts';
import {actorsOf, completionsFor} from './filtering.ts';
import {type Line, line, lineWidth, type Piece, piece, spread} from './line.ts';
import {editedText, type LineEditor} from './line-editor.ts';
import {selectionOf} from './selection.ts';
import {completionRows, type FilterMode, type State} from './state.ts';
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
	const query = parseQuery(text, state.chronology);
	const fault = query.type === 'fault' ? query : undefined;
	const written = promptLine(' filter: ', mode.editor, columns, fault);
	const menu = completionLines(state, mode, columns);
	if (fault)
		return [...menu, written, ...wrap(fault.message, columns - 2).map(row => line(` ${row}`, 'fault'))];
	const count = selectionOf(state.chronology, text).rows.length;
	const said = [piece(` ${count} of ${plural(state.chronology.size, 'event')}  `, 'dim')];
	return [...menu, written, spread(said, hints(columns - lineWidth(said)), columns)];
}

/** The actors of an event, of which one is to be chosen. */
export function choiceLines(state: State, index: number, rows: number, columns: number): readonly Line[] {
	return menuLines(
		actorsOf(state).map(({name}) => ({label: `filter by ${name}`})),
		index,
		rows,
		columns,
	);
}

function completionLines(state: State, mode: FilterMode, columns: number): readonly Line[] {
	const offered = completionsFor(state, mode);
	return menuLines(offered, mode.chosen, completionRows(state.size), columns);
}

type Item = {readonly label: string; readonly count?: number};

/** Items one beneath another, the chosen one in view, on exactly so many rows; the last of them at the bottom. */
function menuLines(
	items: readonly Item[],
	chosen: number | undefined,
	rows: number,
	columns: number,
): readonly Line[] {
	const first = Math.max(0, Math.min(items.length - rows, (chosen ?? 0) - Math.floor(rows / 2)));
	const shown = items.slice(first, first + rows);
	const width = Math.min(columns - 2, Math.max(24, ...shown.map(({label}) => cellWidth(label) + 8)));
	const lines = shown.map(({label, count}, index): Line => {
		const number = count === undefined ? '' : String(count).padStart(6);
		const text = `  ${fit(cut(label, width - 8), width - 8)}${number}`;
		return line(text, first + index === chosen ? 'selected' : 'dim');
	});
	return [...Array.from({length: rows - lines.length}, (): Line => []), ...lines];
}
