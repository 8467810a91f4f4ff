import {graphemesOf, isPlain} from '../text/cells.ts';
import {cellWidth} from '../viewer/screen/text.ts';
import {proxyStream} from './proxy-stream.ts';

// Characters that take the same number of cells in every terminal: letters and marks of scripts that never join two letters in a
// cell, ideographs, and signs that aren't emoji. Joiners and other invisible characters, emoji, flags, Indic clusters, conjoining
// Hangul and characters that may be newer than a terminal are left out.
const stable = new RegExp(
	`^[[${[
		String.raw`\n\x1b\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u034e\u0350-\u0482\u048a-\u052f\u0531-\u058f\u0591-\u05f4`,
		String.raw`\u0606-\u0615\u061b\u061d-\u065e\u0660-\u06dc\u06df-\u06ff\u0e01-\u0e32\u0e34-\u0e5b\u10a0-\u10ff\u1e00-\u1fff`,
		String.raw`\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff\u2400-\u2421\u2500-\u25a9`,
		String.raw`\u25ac-\u25b5\u25b7-\u25bf\u25c1-\u25fa\u3001-\u3029\u3031-\u303c\u3041-\u3096\u309d-\u30ff\u3105-\u312f`,
		String.raw`\u3131-\u3163\u3165-\u318e\u3400-\u4dbf\u4e00-\u9fef\uac00-\ud7a3\uf900-\ufa6d\uff01-\uff9d\uffe0-\uffe6\ufffd`,
	].join('')}]--\\p{Cn}]*$`,
	'v',
);

/**
 * Keeps the columns of Ink's output straight, however many cells the terminal gives to emoji, flags and clusters of marks. Spaces
 * fill the cells of each such grapheme first; behind it the cursor goes to the column where Ink takes it to be (CHA, ECMA-48).
 * Whatever a terminal draws too wide is painted over by the next characters, and never wraps.
 */
export function fixColumns(output: string): string {
	if (isPlain(output) || stable.test(output)) return output;
	return `${withoutWrapping}${output.split('\n').map(fixRow).join('\n')}${wrapping}`;
}

const withoutWrapping = '\u001b[?7l';
const wrapping = '\u001b[?7h';
// CSI and OSC sequences take no cells.
const sequences = /(\u001b(?:\[[\d;?]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)))/;

// Nothing joins across a space, except a mark on the space itself.
const words = /(?<= )(?! |\p{M})/u;

function fixRow(row: string): string {
	if (stable.test(row)) return row;
	let column = 1;
	return row
		.split(sequences)
		.flatMap(part => (part.startsWith('\u001b') ? [sequence(part)] : part.split(words).map(fixWord)))
		.join('');

	function sequence(part: string): string {
		const [, to] = /^\u001b\[(?:\d*;)?(\d*)[GH]$/.exec(part) ?? [];
		if (to !== undefined) column = Number(to || 1);
		return part;
	}

	function fixWord(word: string): string {
		if (!stable.test(word)) return graphemesOf(word).map(fixGrapheme).join('');
		column += cellWidth(word);
		return word;
	}

	function fixGrapheme(grapheme: string): string {
		const from = column;
		column += Math.max(1, cellWidth(grapheme));
		if (stable.test(grapheme)) return grapheme;
		return `${' '.repeat(column - from)}\u001b[${from}G${grapheme}\u001b[${column}G`;
	}
}

/** Standard output that keeps the columns straight in all text that is written to it. */
export function fixedColumnStdout(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
	const write = (chunk: string | Uint8Array, ...rest: never[]): boolean =>
		stdout.write(typeof chunk === 'string' ? fixColumns(chunk) : chunk, ...rest);
	return proxyStream(stdout, {write});
}
