import stringWidth from 'string-width';
import {isPlain, takeCells, wrapCells} from '../model/cells.ts';

/** The cells that a text takes in a terminal, counted as Ink counts them. */
export function cellWidth(text: string): number {
	return isPlain(text) ? text.length : stringWidth(text);
}

/** A text cut at a grapheme to at most `width` cells, with an ellipsis where something is missing. */
export function cut(text: string, width: number, ellipsis = '…'): string {
	if (cellWidth(text) <= width) return text;
	return take(text, width - cellWidth(ellipsis)).trimEnd() + (width > 0 ? ellipsis : '');
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

/** A count and its noun: `plural(1, 'event')` is “1 event”. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
