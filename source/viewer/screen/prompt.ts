import {graphemesOf} from '../../text/cells.ts';
import type {Fault} from '../../text/fault.ts';
import {editorText, type LineEditor} from '../state/line-editor.ts';
import {type Line, type Piece, piece} from './line.ts';
import {cellWidth, take} from './text.ts';

/** A prompt and the line that the user types behind it, with its caret and its fault; a long line is cut at its left so that the caret shows. */
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
