import {cellWidth, cut, fit} from './text.ts';

/** What a piece of text is, for a theme to give it its looks. */
export type Style =
	| 'title'
	| 'heading'
	| 'label'
	| 'dim'
	| 'accent'
	| 'selected'
	| 'current'
	| 'agree'
	| 'compatible'
	| 'differ'
	| 'fault'
	| 'faulty'
	| 'caret';

export type Piece = {readonly text: string; readonly style?: Style};

/** One row of a pane, already cut to it. */
export type Line = readonly Piece[];

export const blank: Line = [];

/** A line of a single piece. */
export function line(text: string, style?: Style): Line {
	return [piece(text, style)];
}

export function piece(text: string, style?: Style): Piece {
	return style ? {text, style} : {text};
}

/** The plain text of a line. */
export function textOf(pieces: Line): string {
	return pieces.map(({text}) => text).join('');
}

export function lineWidth(pieces: Line): number {
	return pieces.reduce((cells, {text}) => cells + cellWidth(text), 0);
}

/** A line filled with spaces, or cut, to exactly `width` cells. */
export function fitLine(pieces: Line, width: number): Line {
	let left = width;
	const fitting: Piece[] = [];
	for (const part of pieces) {
		const cells = cellWidth(part.text);
		const text = cells <= left ? part.text : cut(part.text, left);
		if (text) fitting.push({...part, text});
		left -= cellWidth(text);
		if (cells > cellWidth(text)) break;
	}
	return left > 0 ? [...fitting, {text: fit('', left)}] : fitting;
}

/** A line with one part at its left and one at its right edge; the left one is cut where both do not fit. */
export function spread(left: Line, right: Line, width: number): Line {
	const room = width - lineWidth(right);
	return room < 1 ? fitLine(right, width) : [...fitLine(left, room), ...right];
}
