import {occurrences} from '../../text/occurrences.ts';
import type {Line, Piece, Style} from './line.ts';

/** Gives each occurrence of a text in a line the style of a match, which differs on the current match. */
export function highlight(line: Line, wanted: string | undefined, isCurrent = false): Line {
	if (!wanted) return line;
	return line.flatMap(piece => highlightPiece(piece, wanted, isCurrent));
}

function highlightPiece(piece: Piece, wanted: string, isCurrent: boolean): Line {
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
