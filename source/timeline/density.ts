import type {Chronology} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {lastNamed, perObject} from '../lookup/memo.ts';
import {placeFrom} from './places.ts';
import type {Selection} from './selection.ts';
import {lastingIn} from './stretches.ts';
import {strokesOf} from './strokes.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** The counts of a selection in the window that was shown last. */
const lastCounts = perObject((chronology: Chronology) =>
	perObject((selection: Selection) =>
		lastNamed(nameOf, (window: TimeWindow) => countAll(chronology, selection, window)),
	),
);

/** Counts the events in each cell of a window: one that lasted in every cell that it covers, others in the cell of their earliest moment. */
export function countsIn(chronology: Chronology, selection: Selection, window: TimeWindow): Int32Array {
	return lastCounts(chronology)(selection)(window);
}

function nameOf({first, end, width, isEven}: TimeWindow): string {
	return [first, end, width, isEven].join(' ');
}

function countAll(chronology: Chronology, selection: Selection, window: TimeWindow): Int32Array {
	const {earliest} = chronology;
	const {rows} = selection;
	const {width} = window;
	const counts = new Int32Array(width + 1);
	for (const row of lastingIn(chronology, selection)) {
		let free = 0;
		for (const {from, to} of strokesOf(chronology, row, window)) {
			// Two strokes may share a cell, where the event counts once.
			const [start, end] = [Math.max(free, from), Math.min(width, to + 1)];
			if (start >= end) continue;
			change(counts, start, 1);
			change(counts, end, -1);
			free = end;
		}
	}
	for (let cell = 1; cell <= width; cell++) change(counts, cell, counts[cell - 1] ?? 0);
	// Events are in the order of their earliest moments, so that those of a cell stand together.
	let place = placeFrom(chronology, selection, window.first);
	for (let cell = 0; cell < width; cell++) {
		const next = firstWhere(rows.length, at => cellOf(window, earliest[rows[at] ?? 0] ?? 0) > cell);
		change(counts, cell, Math.max(0, next - place));
		place = Math.max(place, next);
	}
	for (const row of lastingIn(chronology, selection)) {
		const cell = cellOf(window, earliest[row] ?? 0);
		if (cell >= 0 && cell < width) change(counts, cell, -1);
	}
	return counts.subarray(0, width);
}

function change(counts: Int32Array, cell: number, by: number): void {
	counts[cell] = (counts[cell] ?? 0) + by;
}

/** The index, among the ticks of a window, of the period in which most events begin; of several the first. */
export function busiestPeriod(
	chronology: Chronology,
	selection: Selection,
	{ticks, end}: TimeWindow,
): number | undefined {
	const places = [...ticks, end].map(day => placeFrom(chronology, selection, day));
	let [most, busiest]: [number, number | undefined] = [0, undefined];
	for (const index of ticks.keys()) {
		const count = (places[index + 1] ?? 0) - (places[index] ?? 0);
		if (count > most) [most, busiest] = [count, index];
	}
	return busiest;
}

/** Cells from `from` to `to`, both included. */
export type Cells = {readonly from: number; readonly to: number};
