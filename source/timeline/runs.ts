import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** Rows that begin in the same cell of a window: of some rows those from one on and before another. */
export type Run = {readonly cell: number; readonly from: number; readonly to: number};

/** Divides rows, in order, by the cell in which each begins, from what begins before the window (-1) to what begins behind it (its width). */
export function* runsIn({earliest}: Chronology, rows: Rows, window: TimeWindow): Iterable<Run> {
	let from = 0;
	// Events are in the order of their earliest moments, so that those of a cell stand together.
	for (let cell = -1; cell < window.width && from < rows.length; cell++) {
		const start = from;
		const to =
			start +
			firstWhere(rows.length - start, at => cellOf(window, earliest[rows[start + at] ?? 0] ?? 0) > cell);
		if (to > from) yield {cell, from, to};
		from = to;
	}
	if (from < rows.length) yield {cell: window.width, from, to: rows.length};
}
