import {civil} from '../model/gregorian.ts';
import {type Line, line, piece} from './line.ts';
import type {Scale} from './scales.ts';
import {cellWidth} from './text.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** A sign that keeps its cell free of labels. */
export type Sign = {readonly cell: number; readonly glyph: string};

/** Labels as many periods as have room, each at its start; the one that `cell` is in goes before others that say the year. */
export function labelLine(window: TimeWindow, cell: number | undefined, sign?: Sign): Line {
	const {ticks, scale, width} = window;
	const cells: string[] = Array.from({length: width}, () => ' ');
	const step = stepOf(window);
	const current = cell === undefined ? -1 : ticks.findLastIndex(day => cellOf(window, day) <= cell);
	const wanted = ticks.filter((_, index) => index === current || index % step === 0);
	const first = ticks[current];
	// Out of order, a label could not tell whether the one before it says the year.
	const inOrder =
		first !== undefined && saysYear(scale, first) ? [first, ...wanted.filter(day => day !== first)] : wanted;
	let said: number | undefined;
	for (const day of inOrder) {
		const {year} = civil(day);
		if (write(cells, cellOf(window, day), scale.label(day, year !== said), sign?.cell)) said = year;
	}
	const text = cells.join('');
	if (!sign) return line(` ${text}`, 'dim');
	return [
		piece(` ${text.slice(0, sign.cell)}`, 'dim'),
		piece(sign.glyph, 'accent'),
		piece(text.slice(sign.cell + 1), 'dim'),
	];
}

function saysYear({label}: Scale, day: number): boolean {
	return label(day, false) === label(day, true);
}

function stepOf({ticks, scale, width, isEven}: TimeWindow): number {
	if (isEven) return 1;
	const widest = ticks.reduce((most, day) => Math.max(most, cellWidth(scale.label(day, true))), 0);
	return scale.steps.find(every => (every * width) / ticks.length >= widest + 2) ?? ticks.length;
}

/** Writes a label at a cell, moved past a sign or back from the edge where it must be; whether there was room. */
function write(cells: string[], at: number, label: string, sign: number | undefined): boolean {
	const length = label.length;
	const fits = (start: number) =>
		start >= 0 &&
		start + length <= cells.length &&
		(sign === undefined || sign < start || sign >= start + length) &&
		cells.slice(Math.max(0, start - 1), start + length + 1).every(cell => cell === ' ');
	const places = sign === undefined ? [at] : [at, sign - length, sign + 1];
	const start = [...places, cells.length - length].find(
		candidate => Math.abs(candidate - at) <= length && fits(candidate),
	);
	if (start !== undefined) cells.splice(start, length, ...label);
	return start !== undefined;
}
