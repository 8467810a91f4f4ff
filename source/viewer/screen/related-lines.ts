import {
	contraryWords,
	formatReports,
	type Related,
	relatedTitle,
	relationWord,
} from '../../chronology/related.ts';
import type {Chronology} from '../../chronology/store.ts';
import {greatest} from '../../lookup/extremes.ts';
import {capitalise} from '../../text/english.ts';
import {signs} from '../state/signs.ts';
import {type Line, line, piece} from './line.ts';
import {cellWidth, fit, wrap} from './text.ts';

/** Makes a function that draws related events: the kind of link in a column that all share, the title, the sources of the link, and the sources that link them the other way round. */
export function relatedDrawer(
	chronology: Chronology,
	all: readonly Related[],
	width: number,
): (related: Related) => readonly Line[] {
	const room = Math.max(0, greatest(all.map(each => cellWidth(relationWord(each))))) + 2;
	// Where the width is small, the kind of link stands above the title.
	const isNarrow = width - room < 24;
	const indent = isNarrow ? 2 : room;
	return related => {
		const word = capitalise(relationWord(related));
		const contrary = contraryWords(chronology, related);
		const under = [
			...wrap(relatedTitle(chronology, related), width - indent).map(text => line(text)),
			...wrap(formatReports(chronology, related), width - indent).map(text => line(text, 'dim')),
			...(contrary === undefined ? [] : contraryLines(contrary, width - indent)),
		];
		if (isNarrow) return [line(word, 'dim'), ...under.map(indentBy(indent))];
		const [first = [], ...rest] = under;
		return [[piece(fit(word, indent), 'dim'), ...first], ...rest.map(indentBy(indent))];
	};
}

function contraryLines(words: string, width: number): readonly Line[] {
	const {glyph} = signs.differ;
	return wrap(words, width - 2).map((text, row) => [
		row === 0 ? piece(glyph, 'differ') : piece(' '),
		piece(` ${text}`, 'dim'),
	]);
}

function indentBy(cells: number): (row: Line) => Line {
	return row => [piece(' '.repeat(cells)), ...row];
}
