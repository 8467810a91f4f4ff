import {civil} from '../dates/gregorian.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** The name of a period on the axis, a cell a character, and the cell that the period begins on. */
export type Label = {readonly cell: number; readonly text: string};

/**
 * The labels of as many periods as have room, in order and at least a blank apart. Each label begins at the cell where its
 * period begins. The period that holds `cell` takes precedence over the others, and a label that would cover `signCell` is
 * left out.
 */
export function labelsOf(window: TimeWindow, cell: number | undefined, signCell?: number): readonly Label[] {
	const current = cell === undefined ? -1 : window.ticks.findLastIndex(day => cellOf(window, day) <= cell);
	const start = cellOf(window, window.ticks[current] ?? Infinity);
	const labels = labelsBeside(window, current, signCell);
	return labels.some(label => label.cell === start) ? labels : labelsBeside(window, undefined, signCell);
}

/** The labels that fit beside the label of one period, which `kept` gives by its index among the ticks. */
function labelsBeside(window: TimeWindow, kept: number | undefined, signCell?: number): readonly Label[] {
	const {ticks, scale, width} = window;
	const step = stepOf(window);
	const keptCell = kept === undefined ? undefined : cellOf(window, ticks[kept] ?? Infinity);
	const labels: Label[] = [];
	let free = 0;
	let labelled: number | undefined;
	for (const [index, day] of ticks.entries()) {
		if (index !== kept && index % step !== 0) continue;
		const {year} = civil(day);
		const cell = cellOf(window, day);
		const text = scale.label(day, year !== labelled);
		const end = cell + text.length;
		const isInTheWay = keptCell !== undefined && cell < keptCell && end >= keptCell;
		const isHidden = signCell !== undefined && signCell >= cell && signCell < end;
		if (cell < free || end > width || isInTheWay || isHidden) continue;
		labels.push({cell, text});
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
