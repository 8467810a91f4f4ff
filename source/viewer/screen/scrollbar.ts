import type {Size} from '../state/layout.ts';
import {glyphs} from './glyphs.ts';
import {fitLine, type Line, piece} from './line.ts';

/** The part that is shown: `shown` of `of` lines or events, from the index `top` on. */
export type ScrollRange = {readonly top: number; readonly shown: number; readonly of: number};

/** Adds a scrollbar to the lines of a pane, in its last column. */
export function withScrollbar(
	lines: readonly Line[],
	{top, shown, of}: ScrollRange,
	{columns, rows}: Size,
): readonly Line[] {
	const length = Math.max(1, Math.min(rows - 1, Math.round((rows * shown) / of)));
	const last = Math.max(1, of - shown);
	const start = Math.min(rows - length, Math.round(((rows - length) * top) / last));
	return Array.from({length: rows}, (_, row) => {
		const isThumb = row >= start && row < start + length;
		const bar = isThumb ? piece(glyphs.thumb, 'label') : piece(glyphs.track, 'dim');
		return [...fitLine(lines[row] ?? [], columns - 1), bar];
	});
}
