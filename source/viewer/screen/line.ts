// This folder draws a state as plain lines of styled text, each cut to its pane: the list, the detail, the axis, the bar. It imports
// the state, the spelling of keys, and timeline and what is below; modes and the viewer use it. Speech imports only `derived.ts`.

import {startOf, withBases} from '../../text/cells.ts';
import {cellWidth, cut} from './text.ts';

/** The role of a piece of text, which a theme gives its looks. */
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

/** A run of text in one style; a piece of a hint has the key that a click on it presses. */
export type Piece = {readonly text: string; readonly style?: Style; readonly key?: string};

/** The text of one row, as pieces from left to right. */
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

/** Cuts a line to at most `width` cells, and drops unstyled spaces at its end, since painting them costs time. */
export function cutLine(pieces: Line, width: number): Line {
	let left = width;
	const kept: Piece[] = [];
	for (const part of pieces) {
		const whole = withBases(startOf(part.text, left));
		const cells = whole.length < part.text.length ? Infinity : cellWidth(whole);
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

/** Cuts a line to at most `width` cells, with an ellipsis wherever more than spaces at its end is left out. */
export function shorten(pieces: Line, width: number): Line {
	const near = startOfLine(pieces, width);
	const whole = cutLine(near, lineWidth(near));
	if (lineWidth(whole) <= width) return whole;
	const kept = cutLine(pieces, Math.max(0, width - 1));
	const last = kept.at(-1);
	return !last || last.text.endsWith('…') ? kept : [...kept, {...last, text: '…'}];
}

/** As much of a line as is wider than some cells, if it is: what is further on needn't be measured. */
function startOfLine(pieces: Line, width: number): Line {
	const kept: Piece[] = [];
	let left = width;
	for (const part of pieces) {
		if (left < 0) break;
		const text = startOf(part.text, left);
		kept.push({...part, text});
		left -= text.length < part.text.length ? Infinity : cellWidth(text);
	}
	return kept;
}

/** Cuts a line, or fills it with spaces, to exactly `width` cells. */
export function fitLine(pieces: Line, width: number): Line {
	const kept = cutLine(pieces, width);
	const left = width - lineWidth(kept);
	return left > 0 ? [...kept, {text: ' '.repeat(left)}] : kept;
}

/** Puts one line at the left and one at the right edge of a row; the left one is cut where the row is too short for both. */
export function justify(left: Line, right: Line, width: number): Line {
	const room = width - lineWidth(right);
	return room < 1 ? fitLine(right, width) : [...fitLine(left, room), ...right];
}

/** Merges neighbouring pieces of the same style. */
export function mergeRuns(pieces: readonly Piece[]): Line {
	const runs: Piece[] = [];
	for (const next of pieces) {
		const last = runs.at(-1);
		if (last && last.style === next.style) runs[runs.length - 1] = {...last, text: last.text + next.text};
		else runs.push(next);
	}
	return runs;
}
