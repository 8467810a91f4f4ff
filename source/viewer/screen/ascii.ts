import {graphemesOf} from '../../text/cells.ts';
import {cellWidth} from './text.ts';

const beyond = /[^\n\x20-\x7e]/u;

// Each replacement has as many cells as its glyph, so that columns stay straight.
const replacements: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'▸': '>',
		'▌': '|',
		'▲': '^',
		'▼': 'v',
		'△': 'A',
		'━': '=',
		'╌': '.',
		'●': 'O',
		'○': 'o',
		'╍': '~',
		'◆': '*',
		'‹': '<',
		'›': '>',
		'·': '.',
		'─': '-',
		'│': '|',
		'┃': '#',
		'–': '-',
		'—': '-',
		'≠': '!',
		'↑': '^',
		'↓': 'v',
		'←': '<',
		'→': '>',
		'…': '~',
		'¶': '#',
		'“': '"',
		'”': '"',
		'‘': "'",
		'’': "'",
		'▏': '|',
		'×': 'x',
		// Bars have no digits, which stand for counts.
		'▁': '.',
		'▂': ':',
		'▃': ':',
		'▄': ':',
		'▅': '|',
		'▆': '|',
		'▇': '|',
		'█': '#',
	}),
);

/** Replaces the characters that a terminal limited to ASCII can't show: glyphs and accents by their likes, others by a question mark a cell. */
export function toAscii(text: string): string {
	if (!beyond.test(text)) return text;
	return text.replace(runs, run => graphemesOf(run).map(asciiOf).join(''));
}

// A run includes the character before it, since a combining mark may belong to that one.
const runs = /[\x20-\x7e]?[^\n\x20-\x7e]+/gu;

function asciiOf(grapheme: string): string {
	const known = replacements.get(grapheme);
	if (known !== undefined) return known;
	const base = grapheme.normalize('NFD').replace(/\p{M}/gu, '');
	const cells = cellWidth(grapheme);
	return beyond.test(base) ? '?'.repeat(cells) : base.padEnd(cells);
}
