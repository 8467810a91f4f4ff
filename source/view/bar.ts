import {graphemesOf} from '../model/cells.ts';
import {parseQuery} from '../query/parse.ts';
import {type Binding, bindings, formatKeys} from './keys.ts';
import type {Rect} from './layout.ts';
import {fitLine, type Line, line, lineWidth, type Piece, piece, spread} from './line.ts';
import {editedText, type LineEditor} from './line-editor.ts';
import {selectionOf} from './selection.ts';
import {keyModeOf, layoutOf, type State, shownSelection} from './state.ts';
import {cellWidth, plural, take, wrap} from './text.ts';

/** The title of the chronology and how much of it the filter leaves. */
export function headerLine(state: State, {columns}: Rect): Line {
	const {chronology} = state;
	const shown = shownSelection(state).rows.length;
	const all = `${shown} of ${chronology.size} events `;
	const count = columns >= 60 ? all : `${shown}/${chronology.size} `;
	return spread([piece(' '), piece(chronology.title, 'title'), piece(' ')], [piece(count, 'label')], columns);
}

/** The last rows of the screen: what is filtered by or was just said, and the keys that matter here. */
export function barLines(state: State, {columns}: Rect): readonly Line[] {
	if (state.mode.type === 'filter') return editorLines(state, state.mode.editor, columns);
	const said: Line = state.notice
		? [piece(` ${state.notice}  `)]
		: state.filter
			? [piece(' '), piece(state.filter, 'accent'), piece('  ')]
			: [piece(' ')];
	return [
		spread(said, hintsFor(state, columns - Math.min(lineWidth(said), Math.floor(columns / 2))), columns),
	];
}

function hintsFor(state: State, room: number): Line {
	const mode = keyModeOf(state);
	const shown = layoutOf(state);
	const isSingle = shown.type === 'single';
	const rows: readonly Binding[] = bindings;
	const useful = rows.filter(({action, mode: of, hint}) => {
		if (of !== mode || !hint) return false;
		if (action === 'read') return isSingle && state.focus === 'list';
		if (action === 'back') return isSingle && state.focus === 'detail';
		return true;
	});
	const ranked = useful.toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));
	const kept = new Set<Binding>();
	let used = 1;
	for (const row of ranked) {
		const cells = hintWidth(row);
		if (used + cells > room) break;
		used += cells;
		kept.add(row);
	}
	return useful
		.filter(row => kept.has(row))
		.flatMap(row => [piece(hintKeys(row), 'label'), piece(` ${row.hint?.label}   `, 'dim')]);
}

function hintKeys({action, keys}: Binding): string {
	return action === 'down' ? 'j k' : formatKeys(keys.slice(0, 1));
}

function hintWidth(row: Binding): number {
	return cellWidth(hintKeys(row)) + cellWidth(row.hint?.label ?? '') + 4;
}

/** The filter being written, its fault marked, and beneath it what is wrong or how much it leaves. */
function editorLines(state: State, editor: LineEditor, columns: number): readonly Line[] {
	const text = editedText(editor);
	const query = parseQuery(text, state.chronology);
	const prompt = ' filter: ';
	const room = columns - prompt.length - 2;
	const from = Math.max(0, cellWidth(editor.before) - room);
	const skipped = take(text, from).length;
	const faulty = query.type === 'fault' ? query : undefined;
	const cells = graphemesAt(`${text} `).map(({text: grapheme, at}): Piece => {
		if (at === editor.before.length) return piece(grapheme, 'caret');
		return faulty && at >= faulty.from && at < faulty.to ? piece(grapheme, 'faulty') : piece(grapheme);
	});
	const shown = cells.slice(graphemesOf(text.slice(0, skipped)).length);
	const written = fitLine([piece(prompt, 'dim'), ...shown], columns);
	if (query.type === 'fault')
		return [written, ...wrap(query.message, columns - 2).map(text => line(` ${text}`, 'fault'))];
	const count = selectionOf(state.chronology, text).rows.length;
	const said = [piece(` ${count} of ${plural(state.chronology.size, 'event')}  `, 'dim')];
	return [written, spread(said, hintsFor(state, columns - lineWidth(said)), columns)];
}

function graphemesAt(text: string): readonly {readonly text: string; readonly at: number}[] {
	let at = 0;
	return graphemesOf(text).map(grapheme => {
		const placed = {text: grapheme, at};
		at += grapheme.length;
		return placed;
	});
}
