import {dayKey} from '../keyed/day-table.ts';
import {quoteMark, type RawCells} from '../keyed/raw-cells.ts';

/** With what UCDP writes a day: it has no hour. */
const midnight = Buffer.from(' 00:00:00.000');
const dayLength = 10;
/** More numbers than days have from the first of a year to its last, and as many as there are figures. */
const [mostDays, figures] = [400, 10];

/**
 * Makes what gives a number for the first and last day of a row and how precisely these are known, where all are written as UCDP does, and
 * the last is within a year of the first; else -1. There are more such triples in the data set than days, as each is known to a week, a month
 * or a year.
 */
export function daysKey(
	start: number | undefined,
	end: number | undefined,
	precision: number | undefined,
): ((cells: RawCells) => number) | undefined {
	if (start === undefined || end === undefined || precision === undefined) return undefined;
	return cells => {
		const first = dayIn(cells, start);
		const days = first < 0 ? -1 : dayIn(cells, end) - first;
		const figure = figureIn(cells, precision);
		return days < 0 || days >= mostDays || figure < 0 ? -1 : (first * mostDays + days) * figures + figure;
	};
}

/** The number of the day in a column; -1 for what is written otherwise. */
function dayIn({bytes, bounds}: RawCells, column: number): number {
	const [start, end] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
	const [from, to] = bytes[start] === quoteMark ? [start + 1, end - 1] : [start, end];
	const isDay =
		to - from === dayLength || (to - from === dayLength + midnight.length && isMidnight(bytes, from));
	return isDay ? dayKey(bytes, from, from + dayLength) : -1;
}

function isMidnight(bytes: Buffer, from: number): boolean {
	for (let index = 0; index < midnight.length; index++)
		if (bytes[from + dayLength + index] !== midnight[index]) return false;
	return true;
}

/** The figure that is all of a cell; -1 for what is written otherwise. */
function figureIn({bytes, bounds}: RawCells, column: number): number {
	const [start, end] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
	const [from, to] = bytes[start] === quoteMark ? [start + 1, end - 1] : [start, end];
	const figure = (bytes[from] ?? 0) - 0x30;
	return to - from === 1 && figure >= 0 && figure < figures ? figure : -1;
}
