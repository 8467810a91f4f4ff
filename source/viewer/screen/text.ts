import stringWidth from 'string-width';
import {perValue} from '../../lookup/memo.ts';
import {isPlain, startOf, takeCells, withBases} from '../../text/cells.ts';
import {wrapCells} from '../../text/wrap.ts';

/** The cells of a text in a terminal, counted as Ink counts them. */
export function cellWidth(text: string): number {
	if (isPlain(text)) return text.length;
	return widthOf(text);
}

// Frames measure mostly the same texts, and to divide a text into graphemes takes microseconds a letter.
const widthOf = perValue(stringWidth, 5000);

/** Cuts a text at a grapheme to at most `width` cells, with an ellipsis where something is left out. */
export function cut(text: string, width: number, ellipsis = '…'): string {
	const start = startOf(text, width);
	const shown = withBases(start);
	if (start.length === text.length && cellWidth(shown) <= width) return shown;
	return take(shown, width - cellWidth(ellipsis)).replace(/[\s·]+$/u, '') + (width > 0 ? ellipsis : '');
}

/** The whole graphemes from the start of a text that fit into `width` cells. */
export function take(text: string, width: number): string {
	return takeCells(text, width, cellWidth);
}

/** Cuts a text, or fills it with spaces, to exactly `width` cells. */
export function fit(text: string, width: number): string {
	const fitting = cut(text, width);
	return fitting + ' '.repeat(Math.max(0, width - cellWidth(fitting)));
}

/** Breaks a text into lines of at most `width` cells, at spaces where it has any; its own line breaks stay. */
export function wrap(text: string, width: number): readonly string[] {
	return text.length < long ? wrapCells(text, width, cellWidth) : wrapped(width)(text);
}

/** The characters from which on a text is laid out once a width, and the lines kept. */
const long = 2000;

const wrapped = perValue(
	(width: number) => perValue((text: string) => wrapCells(text, width, cellWidth), 16),
	8,
);

/** The cells of the longest word of some texts that fits into `most` cells, or 0. */
export function widestWord(texts: readonly string[], most: number): number {
	const words = texts.flatMap(text => text.split(/\s+/u)).map(cellWidth);
	return words.reduce((widest, cells) => (cells <= most ? Math.max(widest, cells) : widest), 0);
}
