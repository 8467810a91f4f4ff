import {once} from '../../lookup/memo.ts';
import type {DigestQueue} from '../digest-queue.ts';
import type {CellsOfRow} from '../keyed/digested-part.ts';
import {apostrophe, type CellForm, plainText, quoteMark, type RawCells} from '../keyed/raw-cells.ts';
import type {RawPlace} from '../numbered-rows.ts';
import {cellFinder} from './cells.ts';
import {cellsByStops} from './cells-by-stops.ts';
import {withoutGuard} from './guard.ts';
import type {KeyedRows} from './keyed-rows.ts';

/** Takes the rows of a table by their bytes, as far as they can be divided so. */
export type RawRecords = {
	/** How many cells a row has. */
	readonly width: number;
	/** Takes the row at an index of some bytes, which begin at an offset of the file; gives where the next begins, or -1. */
	readonly take: (bytes: Buffer, at: number, offset: number, line: number) => number;
	/** How many lines the row had that was taken last. */
	readonly lines: () => number;
};

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** How the bytes of a cell are text: within quotation marks, two of them stand for one, and any line break for a line feed. */
export const cellForm: CellForm = {
	escapeMark: quoteMark,
	textOf(bytes, from, to) {
		if (bytes[from] !== quoteMark) return withoutGuard(plainText(bytes, from, to));
		const text = plainText(bytes, from + 1, to - 1).replace(/\r\n?/g, '\n');
		return withoutGuard(text.replaceAll('""', '"'));
	},
};

/** Takes a row by its cells, which has so many lines; tells whether it did. */
export type TakeCells = (cells: RawCells, place: RawPlace, lines: number) => boolean;

/** What the rows of a table look like: how wide they are, and the names of the columns, which a row may have again. */
export type RawTable = {readonly delimiter: string; readonly names: readonly string[]};

/** Rows by their digests, and what takes them. */
export type DigestedRecords = {readonly queue: DigestQueue; readonly take: KeyedRows['takeDigested']};

/**
 * Makes what takes the rows of a table that are as wide as its header and whose cells quotation marks divide plainly, or for which there are
 * digests.
 */
export function rawRecords(
	{delimiter, names}: RawTable,
	takeRow: TakeCells,
	digested?: DigestedRecords,
): RawRecords {
	const mark = delimiter.charCodeAt(0);
	const width = names.length;
	// The first screen needs none of them.
	const finders = once(() =>
		[cellFinder(width, mark), cellsByStops(width, mark)].filter(finder => finder !== undefined),
	);
	const cells: RawCells = {bytes: Buffer.alloc(0), bounds: new Uint32Array(2 * width)};
	const place: RawPlace = {offset: 0, length: 0, line: 0};
	const [first = ''] = names;
	const firstByte = Buffer.from(first)[0];
	let lines = 1;

	/** Finds the bounds of all cells; gives where the row ends, or -1. */
	function divide(bytes: Buffer, start: number): number {
		for (const finder of finders()) {
			const end = finder.divide(bytes, start);
			if (end < 0) continue;
			cells.bounds = finder.bounds;
			lines = finder.lines();
			return end;
		}
		return -1;
	}

	/** Whether the first cell has the name of its column, or may have it. */
	function isHeader(bytes: Buffer): boolean {
		const [from = 0, to = 0] = cells.bounds;
		let start = from;
		while (start < to && (bytes[start] === quoteMark || (bytes[start] ?? 0) <= space)) start++;
		return (
			bytes[start] === firstByte && (firstByte === apostrophe || cellForm.textOf(bytes, from, to) === first)
		);
	}

	/** The row at hand, which is divided only if its cells are asked for. */
	let start = 0;
	const cellsOfRow: CellsOfRow = () => (divide(cells.bytes, start) < 0 ? undefined : cells);

	/** Takes the row at an index by its digest, if there is one; gives where the next begins, or -1. */
	function takeDigested(bytes: Buffer, at: number, offset: number, line: number): number {
		if (!digested?.queue.find(offset + at)) return -1;
		const {digests, index} = digested.queue.found();
		const end = at + (digests.lengths[index] ?? 0);
		const next = end < bytes.length ? behindBreak(bytes, end) : -1;
		if (next < 0) return -1;
		[cells.bytes, start] = [bytes, at];
		place.offset = offset + at;
		place.length = end - at;
		place.line = line;
		if (!digested.take(digests, index, cellsOfRow, place)) return -1;
		lines = digests.lines[index] ?? 1;
		return next;
	}

	return {
		width,
		take(bytes, at, offset, line) {
			const known = takeDigested(bytes, at, offset, line);
			if (known >= 0) return known;
			const end = divide(bytes, at);
			const next = end < 0 ? -1 : behindBreak(bytes, end);
			if (next < 0 || isHeader(bytes)) return -1;
			cells.bytes = bytes;
			place.offset = offset + at;
			place.length = end - at;
			place.line = line;
			return takeRow(cells, place, lines) ? next : -1;
		},
		lines: () => lines,
	};
}

/** Where the line behind a line break begins; -1 where there is none that ends with a line feed. */
function behindBreak(bytes: Buffer, at: number): number {
	if (bytes[at] === lineFeed) return at + 1;
	return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : -1;
}
