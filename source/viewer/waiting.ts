import {graphemesOf} from '../text/cells.ts';
import {type Frame, region, tooSmall} from './frame.ts';
import {formatKey} from './keys/format.ts';
import {justify, line, piece} from './screen/line.ts';
import {wrap} from './screen/text.ts';
import {type Size, smallest} from './state/layout.ts';

/** What is typed while there is no chronology yet, in words, and whether it begins a line, in which `q` is a letter. */
export type Typed = {readonly words: string; readonly isLine: boolean};

/** What there is to say while there is no chronology yet: the names of the files that are read, how far that is, and what is typed meanwhile. */
export type Waiting = {
	readonly title: string;
	readonly sentences: readonly string[];
	readonly typed?: Typed;
};

/** Draws what is said while there is no chronology yet, between a header and a bar as all frames have them. */
export function waitingFrame({title, sentences, typed}: Waiting, size: Size): Frame {
	const {columns, rows} = size;
	if (columns < smallest.columns || rows < smallest.rows) return tooSmall(size);
	const all = typed ? [...sentences, typedWords(typed)] : sentences;
	const said = all.flatMap(sentence => wrap(sentence, columns - 2)).map(text => line(` ${text}`));
	const key = quitKey(typed);
	const quit = [
		{...piece(formatKey(key), 'label'), key},
		{...piece(' quit   ', 'dim'), key},
	];
	return {
		type: 'screen',
		header: region({x: 0, y: 0, columns, rows: 1}, [
			justify([piece(' '), piece(title, 'title')], [piece(' reading … ', 'label')], columns),
		]),
		body: region({x: 0, y: 2, columns, rows: rows - 3}, said),
		bar: region({x: 0, y: rows - 1, columns, rows: 1}, [justify([], quit, columns)]),
	};
}

/** The key that leaves, which in a line is no letter. */
export function quitKey(typed: Typed | undefined): string {
	return typed?.isLine ? 'escape' : 'q';
}

/** What is typed meanwhile, or of much its end. */
export function typedWords({words}: Typed): string {
	return `then, as typed: ${endOf(words)}`;
}

/** So many characters of what is typed are shown. */
const mostTyped = 60;

function endOf(typed: string): string {
	const characters = graphemesOf(typed.slice(-20 * mostTyped));
	return characters.length <= mostTyped ? typed : `…${characters.slice(1 - mostTyped).join('')}`;
}
