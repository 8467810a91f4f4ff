import {graphemesOf} from '../../text/cells.ts';
import type {Fault} from '../../text/fault.ts';
import {editorText, type LineEditor} from '../state/line-editor.ts';
import {type Line, type Piece, piece} from './line.ts';
import {cellWidth, take} from './text.ts';

/** A line being written behind a prompt: its caret, what is wrong in it, and as much of it as there is room for. */
export function promptLine(prompt: string, editor: LineEditor, columns: number, fault?: Fault): Line {
	const text = editorText(editor);
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
