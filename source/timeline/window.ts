// This folder treats time as a place, for an axis of cells: scales, the window that is shown, and how many events a cell holds. It
// works from the columns of a chronology, without any state of the viewer, so that writers may use it too. It imports the query
// and what is below.

import type {Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {perObject, stepwise} from '../lookup/memo.ts';
import {periodAt, type Scale, scaleOf, scales} from './scales.ts';
import type {Selection} from './selection.ts';

/** The part of time that the axis shows, and the periods that divide it. Days count from 1970-01-01. */
export type TimeWindow = {
	readonly scale: Scale;
	/** Cells that time is drawn on, without the gutter and the margins. */
	readonly width: number;
	readonly first: number;
	/** The day after the last one. */
	readonly end: number;
	/** First days of the periods. */
	readonly ticks: readonly number[];
	/** Whether all periods are equally wide, however many days they have. */
	readonly isEven: boolean;
	readonly isMoreBefore: boolean;
	readonly isMoreAfter: boolean;
};

export type Extent = {readonly first: number; readonly last: number};

const extents = perObject((chronology: Chronology) => stepwise(() => extentInSteps(chronology)));

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 16, 5];

function* extentInSteps({dated, earliest, latest}: Chronology): Generator<number, Extent> {
	const first = Math.floor(earliest[0] ?? 0);
	let last = -Infinity;
	for (let from = 0; from < dated; from += rowsAStep) {
		for (let row = from; row < Math.min(dated, from + rowsAStep); row++) {
			const day = latest[row] ?? last;
			if (day > last) last = day;
		}
		yield stepCost;
	}
	return {first, last: Math.max(first, Math.floor(last))};
}

/** Finds the first and the last day of all events, which `extentOf` then has at once. */
export function extentWork(chronology: Chronology): Work {
	return extents(chronology).work();
}

/** The first and the last day of the bounds of all events; `undefined` where all are undated. */
export function extentOf(chronology: Chronology): Extent | undefined {
	return chronology.dated === 0 ? undefined : extents(chronology).get();
}

/** A span of fewer days than this says too little by itself, so that it is shown in its month. */
const fewDays = 28;

/** The first and the last day of the bounds of those events that are selected, and of their month where these are few days; `undefined` where none of them is dated. */
export function extentOfSelection(
	chronology: Chronology,
	{earliest, reachedAt, dated}: Selection,
): Extent | undefined {
	const all = extentOf(chronology);
	if (!all || dated === 0) return undefined;
	const [first, last] = [Math.floor(earliest), Math.floor(reachedAt(dated - 1))];
	if (last - first >= fewDays) return {first, last};
	const month = scaleOf('month');
	return {
		first: Math.max(all.first, periodAt(first, month)),
		last: Math.min(all.last, periodAt(last, month, 1) - 1),
	};
}

/** The cell of a day, which may have a fraction: -1 before the window, and `width` behind it. */
export function cellOf(window: TimeWindow, day: number): number {
	const {first, end, width, isEven, ticks} = window;
	if (day < first) return -1;
	if (day >= end) return width;
	if (!isEven) return Math.floor(((day - first) / (end - first)) * width);
	const index = periodIn(ticks, day);
	const [start, next] = [ticks[index] ?? first, ticks[index + 1] ?? end];
	const [from, to] = [tickCell(window, index), tickCell(window, index + 1)];
	return from + Math.floor(((day - start) / (next - start)) * (to - from));
}

function tickCell({width, ticks}: TimeWindow, index: number): number {
	return Math.floor((index * width) / ticks.length);
}

function periodIn(ticks: readonly number[], day: number): number {
	return firstWhere(ticks.length, index => (ticks[index] ?? 0) > day) - 1;
}

/** The window of the whole span, with days equally wide, divided by the finest scale that has room. */
export function wholeWindow({first: earliest, last}: Extent, width: number): TimeWindow {
	const automatic = scales.filter(({isAutomatic}) => isAutomatic);
	const fits = (scale: Scale) => {
		const [first, end] = [periodAt(earliest, scale), periodAt(last, scale, 1)];
		return (periodAt(first, scale, 1) - first) / (end - first) >= 2 / width;
	};
	const scale = automatic.find(fits) ?? scaleOf('century');
	const [first, end] = [periodAt(earliest, scale), periodAt(last, scale, 1)];
	const ticks = ticksFrom(first, end, scale, width, strideOf(first, end, scale, width));
	return {scale, width, first, end, ticks, isEven: false, isMoreBefore: false, isMoreAfter: false};
}

/** How many periods lie between two ticks: a power of ten, above 1 where there are more periods than cells. */
function strideOf(first: number, end: number, scale: Scale, width: number): number {
	const periods = (end - first) / (periodAt(first, scale, 1) - first);
	return 10 ** Math.max(0, Math.ceil(Math.log10(periods / width)));
}

/** The window of as many whole periods around a day as there is room for with their labels, or of the whole span where it fits. */
export function zoomedWindow(extent: Extent, scale: Scale, width: number, day: number): TimeWindow {
	const [start, over] = [periodAt(extent.first, scale), periodAt(extent.last, scale, 1)];
	const widest = Math.max(...[start, over].map(each => scale.label(each, false).length));
	const count = Math.max(1, Math.floor(width / Math.max(scale.cells, widest + 2)));
	const fromStart = ticksFrom(start, over, scale, count + 1);
	const first =
		fromStart.length <= count
			? start
			: Math.max(
					start,
					Math.min(periodAt(day, scale, -Math.floor(count / 2)), periodAt(over, scale, -count)),
				);
	const ticks = ticksFrom(first, over, scale, count);
	const end = periodAt(ticks.at(-1) ?? first, scale, 1);
	const isMore = {isMoreBefore: first > start, isMoreAfter: end < over};
	return {scale, width, first, end, ticks, isEven: true, ...isMore};
}

function ticksFrom(first: number, end: number, scale: Scale, most: number, stride = 1): readonly number[] {
	const ticks = [first];
	for (
		let day = periodAt(first, scale, stride);
		day < end && ticks.length < most;
		day = periodAt(day, scale, stride)
	)
		ticks.push(day);
	return ticks;
}
