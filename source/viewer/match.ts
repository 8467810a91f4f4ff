import {graphemesOf} from '../text/cells.ts';
import {fold} from '../text/fold.ts';
import type {Line, Piece, Style} from './screen/line.ts';

/** Where a text holds another, blind to case and accents: UTF-16 offsets, from the first up to the second. */
export type TextRange = readonly [number, number];

const ascii = /^[\0-\x7f]*$/;

/** All places where a text holds what is looked for. */
export function occurrences(text: string, wanted: string): readonly TextRange[] {
	const needle = fold(wanted);
	if (needle === '') return [];
	if (ascii.test(text)) return indexesOf(text.toLowerCase(), needle).map(at => [at, at + needle.length]);
	// Folding changes lengths, so each folded character remembers the grapheme it comes from.
	const starts: number[] = [];
	const ends: number[] = [];
	let folded = '';
	let at = 0;
	for (const grapheme of graphemesOf(text)) {
		const piece = fold(grapheme);
		for (let index = 0; index < piece.length; index++) {
			starts.push(at);
			ends.push(at + grapheme.length);
		}
		folded += piece;
		at += grapheme.length;
	}
	const ranges = indexesOf(folded, needle).map(
		(index): TextRange => [starts[index] ?? 0, ends[index + needle.length - 1] ?? text.length],
	);
	// Of several in one grapheme the first stands for all.
	return ranges.filter(([from], index) => from >= (ranges[index - 1]?.[1] ?? 0));
}

/** A line in which each place that holds what is looked for has a style of its own, and another where one is at it. */
export function highlighted(line: Line, wanted: string | undefined, isCurrent = false): Line {
	if (!wanted) return line;
	return line.flatMap(piece => highlightedPiece(piece, wanted, isCurrent));
}

function highlightedPiece(piece: Piece, wanted: string, isCurrent: boolean): Line {
	const ranges = occurrences(piece.text, wanted);
	if (ranges.length === 0) return [piece];
	const style: Style = isCurrent || piece.style === 'selected' ? 'selectedMatch' : 'match';
	const parts: Piece[] = [];
	let at = 0;
	for (const [from, to] of ranges) {
		parts.push({...piece, text: piece.text.slice(at, from)}, {text: piece.text.slice(from, to), style});
		at = to;
	}
	parts.push({...piece, text: piece.text.slice(at)});
	return parts.filter(({text}) => text !== '');
}

function indexesOf(text: string, needle: string): readonly number[] {
	const found: number[] = [];
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
	return found;
}
