import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const printable = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The cells that a text takes in a terminal. */
export function cellWidth(text: string): number {
	return printable.test(text) ? text.length : stringWidth(text);
}

/** A text cut at a grapheme to at most `width` cells, with an ellipsis where something is missing. */
export function cut(text: string, width: number, ellipsis = '…'): string {
	if (cellWidth(text) <= width) return text;
	return take(text, width - cellWidth(ellipsis)).trimEnd() + (width > 0 ? ellipsis : '');
}

/** As many whole graphemes from the start of a text as fit into `width` cells. */
export function take(text: string, width: number): string {
	if (printable.test(text)) return text.slice(0, Math.max(0, width));
	let taken = '';
	let cells = 0;
	for (const {segment} of graphemes.segment(text)) {
		cells += cellWidth(segment);
		if (cells > width) break;
		taken += segment;
	}
	return taken;
}

/** The graphemes of a text: what a person counts as its characters. */
export function graphemesOf(text: string): readonly string[] {
	return Array.from(graphemes.segment(text), ({segment}) => segment);
}

/** A text filled with spaces, or cut, to exactly `width` cells. */
export function fit(text: string, width: number): string {
	const fitting = cut(text, width);
	return fitting + ' '.repeat(Math.max(0, width - cellWidth(fitting)));
}

/** A text broken into lines of at most `width` cells, at spaces where there are any; its own breaks stay. */
export function wrap(text: string, width: number): readonly string[] {
	if (cellWidth(text) <= width && !text.includes('\n')) return [text];
	return wrapAnsi(text, Math.max(1, width), {hard: true})
		.split('\n')
		.map(line => line.trimEnd());
}

/** A count and its noun: `plural(1, 'event')` is “1 event”. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
