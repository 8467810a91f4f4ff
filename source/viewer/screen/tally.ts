import type {ComparedTopic} from '../../chronology/comparison.ts';
import {type Compared, signs, tallyParts} from '../state/signs.ts';
import {styleOf} from './comparison.ts';
import {type Line, type Piece, piece} from './line.ts';
import {cellWidth} from './text.ts';

/**
 * The number of topics of each sign, behind the sign: “= 2 agree · ~ 3 compatible”. Where the words need more lines than there may
 * be, the signs and the numbers stand alone in one line.
 */
export function tallyLines(
	topics: readonly ComparedTopic[],
	width: number,
	{of = 'source', most = 2}: {readonly of?: Compared; readonly most?: number} = {},
): readonly Line[] {
	const parts = tallyParts(topics, of).map(({sign, text}) =>
		piece(`${signs[sign].glyph} ${text}`, styleOf(sign)),
	);
	const lines = linesOf(parts, width);
	if (lines.length <= most) return lines;
	const short = parts.map(({text, ...rest}): Piece => ({...rest, text: text.replace(/(?<=\d) .*/, '')}));
	return linesOf(short, width).slice(0, most);
}

const separator = piece(' · ', 'dim');

/** Divides pieces into lines of a width at most; a piece is never broken. */
function linesOf(parts: readonly Piece[], width: number): readonly Line[] {
	const lines: Piece[][] = [];
	let used = 0;
	for (const part of parts) {
		const last = lines.at(-1);
		const needed = cellWidth(separator.text) + cellWidth(part.text);
		if (last && used + needed <= width) {
			last.push(separator, part);
			used += needed;
		} else {
			lines.push([part]);
			used = cellWidth(part.text);
		}
	}
	return lines;
}
