import stringWidth from 'string-width';
import {isPlain, takeCells, withBases, wrapCells} from '../../text/cells.ts';

/** The cells that a text takes in a terminal, counted as Ink counts them. */
export function cellWidth(text: string): number {
	if (isPlain(text)) return text.length;
	const known = widths.get(text);
	if (known !== undefined) return known;
	if (widths.size >= mostWidths) widths.clear();
	const cells = stringWidth(text);
	widths.set(text, cells);
	return cells;
}

// Each frame asks for much the same, and to take a text apart into graphemes takes microseconds for each of its letters.
const widths = new Map<string, number>();
const mostWidths = 5000;

/** A text cut at a grapheme to at most `width` cells, with an ellipsis where something is missing. */
export function cut(text: string, width: number, ellipsis = '…'): string {
	const shown = withBases(text);
	if (cellWidth(shown) <= width) return shown;
	return take(shown, width - cellWidth(ellipsis)).replace(/[\s·]+$/u, '') + (width > 0 ? ellipsis : '');
}

/** As many whole graphemes from the start of a text as fit into `width` cells. */
export function take(text: string, width: number): string {
	return takeCells(text, width, cellWidth);
}

/** A text filled with spaces, or cut, to exactly `width` cells. */
export function fit(text: string, width: number): string {
	const fitting = cut(text, width);
	return fitting + ' '.repeat(Math.max(0, width - cellWidth(fitting)));
}

/** A text broken into lines of at most `width` cells, at spaces where there are any; its own breaks stay. */
export function wrap(text: string, width: number): readonly string[] {
	return wrapCells(text, width, cellWidth);
}
