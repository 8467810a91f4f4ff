import {contraryWords, type Related, relatedTitle, relationWord, toldBy} from '../../chronology/related.ts';
import {capitalised} from '../../chronology/sentence.ts';
import type {Chronology} from '../../chronology/store.ts';
import {cellWidth, fit, wrap} from '../text.ts';
import {signs} from './glyphs.ts';
import {type Line, line, piece} from './line.ts';

/** Of very many that an event is linked with no more are shown than one would read, and no key waits for the rest. */
const mostShown = 100;

/** Those that are shown of what an event is linked with, and in words how many more there are. */
export function shownRelated(related: readonly Related[]): {
	readonly shown: readonly Related[];
	readonly more?: string;
} {
	const left = related.length - mostShown;
	if (left <= 0) return {shown: related};
	return {shown: related.slice(0, mostShown), more: `and ${left} more, which the filter link: finds`};
}

/** How an event stands to others, each with its title, who says so, and who has it the other way round. */
export function relatedLines(
	chronology: Chronology,
	all: readonly Related[],
	width: number,
): readonly Line[] {
	const {shown, more} = shownRelated(all);
	const words = shown.map(relationWord);
	const room = Math.max(0, ...words.map(cellWidth)) + 2;
	// In few columns a word stands above what it is said of.
	const isNarrow = width - room < 24;
	const indent = isNarrow ? 2 : room;
	const lines = shown.flatMap((each, index): readonly Line[] => {
		const word = capitalised(words[index] ?? '');
		const contrary = contraryWords(chronology, each);
		const under = [
			...wrap(relatedTitle(chronology, each), width - indent).map(text => line(text)),
			...wrap(toldBy(chronology, each), width - indent).map(text => line(text, 'dim')),
			...(contrary === undefined ? [] : contraryLines(contrary, width - indent)),
		];
		if (isNarrow) return [line(word, 'dim'), ...under.map(indented(indent))];
		const [first = [], ...rest] = under;
		return [[piece(fit(word, indent), 'dim'), ...first], ...rest.map(indented(indent))];
	});
	return more === undefined ? lines : [...lines, ...wrap(`… ${more}`, width).map(text => line(text, 'dim'))];
}

function contraryLines(words: string, width: number): readonly Line[] {
	const {glyph} = signs.differ;
	return wrap(words, width - 2).map((text, row) => [
		row === 0 ? piece(glyph, 'differ') : piece(' '),
		piece(` ${text}`, 'dim'),
	]);
}

function indented(cells: number): (row: Line) => Line {
	return row => [piece(' '.repeat(cells)), ...row];
}
