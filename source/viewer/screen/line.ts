import {withBases} from '../../text/cells.ts';
import {cellWidth, cut} from './text.ts';

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
	| 'caret'
	| 'chip'
	| 'match'
	| 'selectedMatch';

/** Text of one look; on a hint, the key that a click on it presses. */
export type Piece = {readonly text: string; readonly style?: Style; readonly key?: string};

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

/** A line cut to at most `width` cells, without unstyled spaces at its end: what is not painted costs nothing. */
export function cutLine(pieces: Line, width: number): Line {
	let left = width;
	const kept: Piece[] = [];
	for (const part of pieces) {
		const whole = withBases(part.text);
		const cells = cellWidth(whole);
		const text = cells <= left ? whole : cut(whole, left);
		if (text) kept.push({...part, text});
		left -= cellWidth(text);
		if (cells > cellWidth(text)) break;
	}
	for (let last = kept.at(-1); last && !last.style; last = kept.at(-1)) {
		kept.pop();
		const text = last.text.trimEnd();
		if (text) return [...kept, {text}];
	}
	return kept;
}

/** A line filled with spaces, or cut, to exactly `width` cells. */
export function fitLine(pieces: Line, width: number): Line {
	const kept = cutLine(pieces, width);
	const left = width - lineWidth(kept);
	return left > 0 ? [...kept, {text: ' '.repeat(left)}] : kept;
}

/** A line with one part at its left and one at its right edge; the left one is cut where both do not fit. */
export function justify(left: Line, right: Line, width: number): Line {
	const room = width - lineWidth(right);
	return room < 1 ? fitLine(right, width) : [...fitLine(left, room), ...right];
}

/** Neighbouring pieces of one style as one. */
export function mergeRuns(pieces: readonly Piece[]): Line {
	const runs: Piece[] = [];
	for (const next of pieces) {
		const last = runs.at(-1);
		if (last && last.style === next.style) runs[runs.length - 1] = {...last, text: last.text + next.text};
		else runs.push(next);
	}
	return runs;
}
