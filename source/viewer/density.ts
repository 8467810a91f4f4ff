import type {Chronology} from '../chronology/store.ts';
import {glyphs} from './glyphs.ts';
import {type Line, piece, type Style} from './line.ts';
import {joined} from './pieces.ts';
import {placeFrom} from './places.ts';
import type {Selection} from './selection.ts';
import {hasLasted, lastingIn} from './stretches.ts';
import {strokesOf} from './strokes.ts';
import {cellOf, type TimeWindow} from './window.ts';

type Counted = {readonly window: string; readonly counts: Int32Array};

const kept = new WeakMap<Selection, Counted>();

/** How many events each cell of a window holds: one that lasted is in all that it covers, others where the ends that are known let them begin. */
export function countsIn(chronology: Chronology, selection: Selection, window: TimeWindow): Int32Array {
	const name = [window.first, window.end, window.width, window.isEven].join(' ');
	const known = kept.get(selection);
	if (known?.window === name) return known.counts;
	const counts = countAll(chronology, selection, window);
	kept.set(selection, {window: name, counts});
	return counts;
}

function countAll(chronology: Chronology, selection: Selection, window: TimeWindow): Int32Array {
	const {earliest} = chronology;
	const {rows} = selection;
	const {width} = window;
	const counts = new Int32Array(width + 1);
	for (const row of lastingIn(chronology, selection)) {
		let free = 0;
		for (const {from, to} of strokesOf(chronology, row, window)) {
			// Two strokes may share a cell, in which the event is but once.
			const [start, end] = [Math.max(free, from), Math.min(width, to + 1)];
			if (start >= end) continue;
			change(counts, start, 1);
			change(counts, end, -1);
			free = end;
		}
	}
	for (let cell = 1; cell <= width; cell++) change(counts, cell, counts[cell - 1] ?? 0);
	for (let place = placeFrom(chronology, selection, window.first); place < rows.length; place++) {
		const row = rows[place] ?? 0;
		const day = earliest[row] ?? 0;
		if (day >= window.end) break;
		if (!hasLasted(chronology, row)) change(counts, cellOf(window, day), 1);
	}
	return counts.subarray(0, width);
}

function change(counts: Int32Array, cell: number, by: number): void {
	counts[cell] = (counts[cell] ?? 0) + by;
}

/** Cells from one up to another, the last one included. */
export type Cells = {readonly from: number; readonly to: number};

/** A row of bars, a dot at the start of each period without any, and marks where time goes on beyond the window. */
export function densityLine(
	counts: Int32Array,
	window: TimeWindow,
	{place, chosen}: {readonly place?: number; readonly chosen?: Cells},
): Line {
	const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
	const ticks = new Set(window.ticks.map(day => cellOf(window, day)));
	const styleOf = (cell: number, style: Style): Style =>
		chosen && cell >= chosen.from && cell <= chosen.to ? 'selected' : style;
	const cells = Array.from(counts, (count, cell) => {
		if (count === 0) return piece(ticks.has(cell) ? glyphs.empty : ' ', styleOf(cell, 'dim'));
		const level = Math.ceil((count / most) * glyphs.density.length) - 1;
		const style = cell === place ? 'accent' : 'label';
		return piece(glyphs.density.charAt(Math.max(1, level)), styleOf(cell, style));
	});
	return [
		window.isMoreBefore ? piece(glyphs.before, 'dim') : piece(' '),
		...joined(cells),
		...(window.isMoreAfter ? [piece(glyphs.after, 'dim')] : []),
	];
}
