import type {Size} from '../state/layout.ts';
import type {Position} from '../state/position.ts';
import {type Line, piece} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {linesOf, topLine, type Viewport} from './viewport.ts';

/** A text that scrolls beneath a head, which stays in view. */
export type TextUnderHead = Viewport & {readonly head: readonly Line[]};

/** The lines of a text beneath its head from a position on, a cell from the left, with a scrollbar where not all has room. */
export function linesUnderHead(
	text: TextUnderHead,
	position: Position,
	{columns}: Pick<Size, 'columns'>,
): readonly Line[] {
	const {head, blocks, rows} = text;
	const lines = linesOf(blocks);
	const top = topLine(text, position);
	const shown = lines.slice(top, top + rows).map(indent);
	const isWhole = lines.length <= rows;
	return [
		...head.map(indent),
		...(isWhole ? shown : withScrollbar(shown, {top, shown: rows, of: lines.length}, {columns, rows})),
	];
}

function indent(row: Line): Line {
	return [piece(' '), ...row];
}
