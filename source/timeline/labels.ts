import {civil} from '../dates/gregorian.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** The name of a period on the axis, a cell a character, and the cell that the period begins on. */
export type Label = {readonly cell: number; readonly text: string};

/** What the labels make room for. */
export type LabelRoom = {
	/** The index, among the window's ticks, of the period that has a label wherever the cursor is. */
	readonly busiest?: number | undefined;
	/** The cell of the cursor: the label of its period takes precedence over all others. */
	readonly cell?: number | undefined;
};

/**
 * The labels of as many periods as have room, in order and at least a blank apart. Each label begins at the cell where its
 * period begins. Which periods have one doesn't depend on the cursor, but for those that give way to its own.
 */
export function labelsOf(window: TimeWindow, {busiest, cell}: LabelRoom): readonly Label[] {
	const step = stepOf(window);
	const stepped = [...window.ticks.keys()].filter(index => index % step === 0);
	const steady = labelsBeside(window, stepped, busiest).map(({index}) => index);
	const current =
		cell === undefined ? undefined : window.ticks.findLastIndex(day => cellOf(window, day) <= cell);
	return labelsBeside(window, steady, current).map(({cell: start, text}) => ({cell: start, text}));
}

type Placed = Label & {readonly index: number};

/** The labels that fit of some periods, by their indices among the ticks, and of the period that the others make room for. */
function labelsBeside(
	window: TimeWindow,
	indices: readonly number[],
	kept: number | undefined,
): readonly Placed[] {
	const all = kept === undefined ? indices : [...new Set([...indices, kept])].toSorted((a, b) => a - b);
	const labels = place(window, all, kept);
	const isKept = kept === undefined || labels.some(({index}) => index === kept);
	return isKept ? labels : place(window, indices);
}

function place(window: TimeWindow, indices: readonly number[], kept?: number): readonly Placed[] {
	const {ticks, scale, width} = window;
	const keptCell = kept === undefined ? undefined : cellOf(window, ticks[kept] ?? Infinity);
	const labels: Placed[] = [];
	let free = 0;
	let labelled: number | undefined;
	for (const index of indices) {
		const day = ticks[index] ?? 0;
		const {year} = civil(day);
		const cell = cellOf(window, day);
		const text = scale.label(day, year !== labelled);
		const end = cell + text.length;
		const isInTheWay = keptCell !== undefined && cell < keptCell && end >= keptCell;
		if (cell < free || end > width || isInTheWay) continue;
		labels.push({index, cell, text});
		free = end + 1;
		labelled = year;
	}
	return labels;
}

/** How many periods lie from one label to the next, so that each has room. */
function stepOf({ticks, scale, width, isEven}: TimeWindow): number {
	if (isEven) return 1;
	const widest = ticks.reduce((most, day) => Math.max(most, scale.label(day, true).length), 0);
	return scale.steps.find(every => (every * width) / ticks.length >= widest + 2) ?? ticks.length;
}
