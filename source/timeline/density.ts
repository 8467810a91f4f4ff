import {firstInParts} from '../chronology/duration.ts';
import type {Chronology} from '../chronology/store.ts';
import {lastNamed, perObject} from '../lookup/memo.ts';
import {placeFrom} from './places.ts';
import {runsIn} from './runs.ts';
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
	const {earliest, latest, duration} = chronology;
	const {rows} = selection;
	const {width, first} = window;
	/** By how many the events of a cell become more or fewer, and how many begin in one. */
	const changes = new Int32Array(width + 1);
	const begun = new Int32Array(width);
	for (const {cell, from, to} of runsIn(chronology, rows, window))
		if (cell >= 0 && cell < width) begun[cell] = to - from;
	const lasting = lastingIn(chronology, selection);
	for (const {cell, from, to} of runsIn(chronology, lasting, window)) {
		// What ends before another begins in the same cell, or before the window, goes on to no other cell.
		const end = cell < 0 ? first : (earliest[lasting[to - 1] ?? 0] ?? 0);
		for (let at = from; at < to; at++) {
			const row = lasting[at] ?? 0;
			if ((duration[row] ?? 0) >= firstInParts) countParts(row, cell);
			else if (cell < width && (latest[row] ?? 0) >= end)
				countThrough(cell + 1, cellOf(window, latest[row] ?? 0));
		}
	}
	for (let cell = 0, going = 0; cell < width; cell++) {
		going += changes[cell] ?? 0;
		change(begun, cell, going);
	}
	return begun;

	function countThrough(from: number, to: number): void {
		const [start, end] = [Math.max(0, from), Math.min(width, to + 1)];
		if (start >= end) return;
		change(changes, start, 1);
		change(changes, end, -1);
	}

	/** Counts an event whose date has more to it in the cells of its strokes alone; two may share a cell, where it counts once. */
	function countParts(row: number, cell: number): void {
		if (cell >= 0 && cell < width) change(begun, cell, -1);
		let free = 0;
		for (const {from, to} of strokesOf(chronology, row, window)) {
			countThrough(Math.max(free, from), to);
			free = Math.max(free, Math.min(width, to + 1));
		}
	}
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
