import {formatJsonLine} from './json-text.ts';

/** What a cell of a table may hold; a list is written with a semicolon between its members. */
export type Cell = string | number | undefined | readonly (string | number)[];

/**
 * Writes a row of CSV as RFC 4180 has it: commas between cells, quotation marks where a cell needs them, and CR LF at the end.
 * Programs for tables take a cell that begins with one of = + - @ for a formula: an apostrophe is put before it, unless it
 * is a number or a date.
 */
export function csvRow(cells: readonly Cell[]): string {
	return `${cells.map(cell => quoted(defused(textOf(cell)))).join(',')}\r\n`;
}

function textOf(cell: Cell): string {
	if (cell === undefined) return '';
	return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

function defused(text: string): string {
	return /^[=+\-@\t\r]/.test(text) && !isPlain.test(text) ? `'${text}` : text;
}

/** A number, or a date in EDTF, whose year may be negative: no formula, since nothing in it is a name. */
const isPlain = /^[-+]?[\dX][\dX.:/?~%TZ+-]*$/;

function quoted(text: string): string {
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a table of maps: a column for each key, in the order in which keys first come. */
export function* csvOf(maps: readonly object[]): Iterable<string> {
	const names = [...new Set(maps.flatMap(map => Object.keys(map)))];
	yield csvRow(names);
	for (const map of maps) {
		const cells: Readonly<Record<string, unknown>> = {...map};
		yield csvRow(names.map(name => cellOf(cells[name])));
	}
}

function cellOf(value: unknown): Cell {
	if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
	return Array.isArray(value) ? value.map(String) : formatJsonLine(value);
}
