// This folder is for strings alone: what they measure, where they wrap, how they are cleaned, folded and compared. It imports
// only lookup, knows nothing of dates or events, and everything above may import it. This file cuts by the cells that a terminal gives
// to a grapheme (Unicode Standard Annex 29).

import {once} from '../lookup/memo.ts';
import {pattern} from './pattern.ts';
import {segmentsIn} from './segments.ts';

/** The cells that a text takes in a terminal. */
export type Measure = (text: string) => number;

// Latin, Greek, Cyrillic, punctuation and symbols, every character of which is one cell wide.
const plain =
	/^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25a9\u25ac-\u25b5\u25b7-\u25bf\u25c1-\u25fa]*$/;

/** Whether each character of a text takes exactly one cell, so that its length is its width. */
export function isPlain(text: string): boolean {
	return plain.test(text);
}

/** Takes as many whole graphemes from the start of a text as fit into `width` cells. */
export function takeCells(text: string, width: number, measure: Measure): string {
	if (isPlain(text)) return text.slice(0, Math.max(0, width));
	let end = 0;
	let cells = 0;
	for (const segment of segmentsIn(text, graphemes())) {
		cells += measure(segment);
		if (cells > width) break;
		end += segment.length;
	}
	return text.slice(0, end);
}

/** The most UTF-16 units that are looked at for a cell: the longest emoji have some 20. */
const mostUnits = 64;

/** As much from the start of a text as fills `width` cells and more, so that what is cut needn't be measured whole. */
export function startOf(text: string, width: number): string {
	const most = mostUnits * (Math.max(0, width) + 1);
	return text.length <= most ? text : text.slice(0, most);
}

/** Splits a text into graphemes, which people count as its characters. */
export function graphemesOf(text: string): readonly string[] {
	return isPlain(text) ? text.split('') : [...segmentsIn(text, graphemes())];
}

// A segmenter takes 16 ms to make, for which no plain letter is to wait that is typed.
const graphemes = once(() => new Intl.Segmenter(undefined, {granularity: 'grapheme'}));

// A combining mark that begins a grapheme: at the start of a line, or behind a character of Unicode's grapheme class Control.
const baseless = pattern(
	String.raw`(?<=^|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\ufeff\ufff0-\ufffb])(?=\p{M})`,
	'gmu',
);

// As many marks as the Stream-Safe Text Format (Unicode Standard Annex 15) lets stand on one character; no language needs more.
const tooHigh = pattern(String.raw`\p{M}{30}(?=\p{M})`, 'gu');

// A stack that may be too high is taken whole: of each of its marks it would be asked anew how many follow.
const stack = pattern(String.raw`\p{M}{8,}`, 'gu');

/**
 * Puts a dotted circle before each combining mark that has no base character, as the Unicode charts show such marks, and before each
 * thirty-first of a stack, so that no cell holds more than a few characters.
 */
export function withBases(text: string): string {
	if (isPlain(text)) return text;
	return text
		.replace(baseless(), dottedCircle)
		.replace(stack(), marks => (marks.length <= 30 ? marks : marks.replace(tooHigh(), `$&${dottedCircle}`)));
}

const dottedCircle = '\u25cc';
