import {graphemesOf} from './cells.ts';
import {fold} from './fold.ts';

/** Where a text holds another, blind to case and accents: UTF-16 offsets, from the first up to the second. */
export type TextRange = readonly [number, number];

const ascii = /^[\0-\x7f]*$/;

/** Whether a text holds another, blind to case and accents. To tell where takes many times as long. */
export function holds(text: string, wanted: string): boolean {
	const needle = fold(wanted);
	return needle !== '' && fold(text).includes(needle);
}

/** All places where a text holds what is looked for. */
export function occurrences(text: string, wanted: string): readonly TextRange[] {
	const needle = fold(wanted);
	if (needle === '') return [];
	if (ascii.test(text)) return indexesOf(text.toLowerCase(), needle).map(at => [at, at + needle.length]);
	// To fold the whole takes a twentieth of what its graphemes take, and most texts don't hold what is looked for.
	if (!fold(text).includes(needle)) return [];
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

function indexesOf(text: string, needle: string): readonly number[] {
	const found: number[] = [];
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
	return found;
}
