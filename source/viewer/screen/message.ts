import type {Size} from '../state/layout.ts';
import {blank, justify, type Line, line, lineWidth, piece, type Style, shorten} from './line.ts';
import {cut, wrap} from './text.ts';

/** How many rows a message beneath a prompt takes; two at least where a line has little room beside it, so that the prompt stays in its place while the user types, and hints have room. */
export function messageRows(text: string, {columns}: Size, most = Infinity): number {
	return Math.min(most, Math.max(columns < 120 ? 2 : 1, wrap(text, columns - 2).length));
}

/** A message beneath a prompt on some rows, with as many hints on the last of them as have room. */
export function messageLines(
	text: string,
	style: Style | undefined,
	rows: number,
	columns: number,
	hints: (room: number) => Line,
): readonly Line[] {
	const wrapped = wrap(text, columns - 2);
	const kept =
		wrapped.length > rows
			? [...wrapped.slice(0, rows - 1), cut(`${wrapped[rows - 1]} …`, columns - 2)]
			: wrapped;
	const lines = Array.from(
		{length: rows},
		(_, row): Line => (kept[row] ? line(` ${kept[row]}`, style) : blank),
	);
	const last: Line = [...(lines.at(-1) ?? blank), piece('  ')];
	return [...lines.slice(0, -1), justify(shorten(last, columns), hints(columns - lineWidth(last)), columns)];
}
