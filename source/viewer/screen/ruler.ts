import {civil} from '../../dates/gregorian.ts';
import {cellOf, type TimeWindow} from '../../timeline/window.ts';
import {type Line, line, piece} from './line.ts';
import {cellWidth} from './text.ts';

/** A sign that keeps its cell free of labels. */
export type Sign = {readonly cell: number; readonly glyph: string};

/** What a period is called on the axis, and the cell that the period begins on. */
export type Label = {readonly cell: number; readonly text: string};

/** The row of labels, and a sign among them where it has no row of its own. */
export function labelLine(window: TimeWindow, cell: number | undefined, sign?: Sign): Line {
	const cells: string[] = Array.from({length: window.width}, () => ' ');
	for (const {cell: start, text} of labelsOf(window, cell, sign)) cells.splice(start, text.length, ...text);
	const row = cells.join('');
	if (!sign) return line(` ${row}`, 'dim');
	return [
		piece(` ${row.slice(0, sign.cell)}`, 'dim'),
		piece(sign.glyph, 'accent'),
		piece(row.slice(sign.cell + 1), 'dim'),
	];
}

/**
 * The labels of as many periods as have room, in order, a blank at least between two: each where its period begins, or it
 * is left out. The period that `cell` is in goes before others; a sign hides the label that it would stand in.
 */
export function labelsOf(window: TimeWindow, cell: number | undefined, sign?: Sign): readonly Label[] {
	const current = cell === undefined ? -1 : window.ticks.findLastIndex(day => cellOf(window, day) <= cell);
	const start = cellOf(window, window.ticks[current] ?? Infinity);
	const labels = labelsBeside(window, current, sign);
	return labels.some(label => label.cell === start) ? labels : labelsBeside(window, undefined, sign);
}

/** The labels that there is room for beside the one of a period, by its place among all. */
function labelsBeside(window: TimeWindow, kept: number | undefined, sign?: Sign): readonly Label[] {
	const {ticks, scale, width} = window;
	const step = stepOf(window);
	const keptCell = kept === undefined ? undefined : cellOf(window, ticks[kept] ?? Infinity);
	const labels: Label[] = [];
	let free = 0;
	let said: number | undefined;
	for (const [index, day] of ticks.entries()) {
		if (index !== kept && index % step !== 0) continue;
		const {year} = civil(day);
		const cell = cellOf(window, day);
		const text = scale.label(day, year !== said);
		const end = cell + text.length;
		const isInTheWay = keptCell !== undefined && cell < keptCell && end >= keptCell;
		const isHidden = sign !== undefined && sign.cell >= cell && sign.cell < end;
		if (cell < free || end > width || isInTheWay || isHidden) continue;
		labels.push({cell, text});
		free = end + 1;
		said = year;
	}
	return labels;
}

/** How many periods apart labels stand, so that each has room. */
function stepOf({ticks, scale, width, isEven}: TimeWindow): number {
	if (isEven) return 1;
	const widest = ticks.reduce((most, day) => Math.max(most, cellWidth(scale.label(day, true))), 0);
	return scale.steps.find(every => (every * width) / ticks.length >= widest + 2) ?? ticks.length;
}
