import {apostrophe, type CellForm, plainText, quoteMark, type RawCells} from '../keyed/raw-cells.ts';
import type {RawPlace} from '../numbered-rows.ts';
import {withoutGuard} from './guard.ts';
import type {TakeRaw} from './keyed-rows.ts';

/** A row that was taken by its bytes: where the next one begins, and in which line; nothing where it has to be divided otherwise. */
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

/** A cell of so many bytes is long. */
const leastLong = 64;

/** The index of a byte from another index on; the number of bytes where there is none. */
function indexOrEnd(bytes: Buffer, byte: number, from: number): number {
	const index = bytes.indexOf(byte, from);
	return index < 0 ? bytes.length : index;
}

/** Where the line behind a line break begins; -1 where there is none that ends with a line feed. */
function behindBreak(bytes: Buffer, at: number): number {
	if (bytes[at] === lineFeed) return at + 1;
	return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : -1;
}

/** How the bytes of a cell are text: within quotation marks, two of them stand for one, and any line break for a line feed. */
export const cellForm: CellForm = {
	escapeMark: quoteMark,
	textOf(bytes, from, to) {
		if (bytes[from] !== quoteMark) return withoutGuard(plainText(bytes, from, to));
		const text = plainText(bytes, from + 1, to - 1).replace(/\r\n?/g, '\n');
		return withoutGuard(text.replaceAll('""', '"'));
	},
};

/** What the rows of a table look like: how wide they are, and the names of the columns, which a row may have again. */
export type RawTable = {readonly delimiter: string; readonly names: readonly string[]};

/** Makes what takes the rows of a table that are as wide as its header and whose cells quotation marks divide plainly. */
export function rawRecords({delimiter, names}: RawTable, takeRow: TakeRaw): RawRecords {
	const mark = delimiter.charCodeAt(0);
	const width = names.length;
	const bounds = new Uint32Array(2 * width);
	const cells: RawCells = {bytes: Buffer.alloc(0), bounds};
	const place: RawPlace = {offset: 0, length: 0, line: 0};
	const [first = ''] = names;
	const firstByte = Buffer.from(first)[0];
	let lines = 1;

	/** Whether the cell of a column was long in the row before; and where the next line breaks are. */
	const isPassed = new Uint8Array(width);
	let [lastBytes, nextFeed, nextReturn]: [Buffer | undefined, number, number] = [undefined, -1, -1];

	/** Finds the next line breaks from an index on. */
	function lookForBreaks(bytes: Buffer, at: number): void {
		if (bytes !== lastBytes) [lastBytes, nextFeed, nextReturn] = [bytes, -1, -1];
		if (nextFeed < at) nextFeed = indexOrEnd(bytes, lineFeed, at);
		if (nextReturn < at) nextReturn = indexOrEnd(bytes, carriageReturn, at);
	}

	/** The end of a cell without quotation marks that isn't short. */
	function endOfLong(bytes: Buffer, at: number): number {
		lookForBreaks(bytes, at);
		const end = Math.min(nextFeed, nextReturn);
		if (end >= bytes.length) return -1;
		const next = bytes.indexOf(mark, at);
		return next < 0 || next > end ? end : next;
	}

	/** Finds the bounds of all cells; gives where the row ends, or -1. */
	function divide(bytes: Buffer, start: number): number {
		const {length} = bytes;
		let at = start;
		lines = 1;
		for (let column = 0; column < width; column++) {
			const from = at;
			if (bytes[at] === quoteMark) {
				for (at++; ; at++) {
					if (at >= length) return -1;
					const byte = bytes[at];
					if (byte === lineFeed) lines++;
					else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) lines++;
					else if (byte === quoteMark && bytes[++at] !== quoteMark) break;
				}
				if (at >= length) return -1;
			} else if (isPassed[column] === 1) {
				at = endOfLong(bytes, at);
				if (at < 0) return -1;
			} else {
				let byte = bytes[at];
				while (byte !== mark && byte !== lineFeed && byte !== carriageReturn) {
					if (++at >= length) return -1;
					byte = bytes[at];
				}
			}
			isPassed[column] = at - from >= leastLong ? 1 : 0;
			bounds[2 * column] = from;
			bounds[2 * column + 1] = at - from === 2 && bytes[from] === quoteMark ? from : at;
			if (column < width - 1 && bytes[at++] !== mark) return -1;
		}
		return at;
	}

	/** Whether the first cell has the name of its column. */
	function mayBeHeader(bytes: Buffer): boolean {
		const [from = 0, to = 0] = bounds;
		let start = from;
		while (start < to && (bytes[start] === quoteMark || (bytes[start] ?? 0) <= space)) start++;
		return (
			bytes[start] === firstByte && (firstByte === apostrophe || cellForm.textOf(bytes, from, to) === first)
		);
	}

	return {
		width,
		take(bytes, at, offset, line) {
			const end = divide(bytes, at);
			const next = end < 0 ? -1 : behindBreak(bytes, end);
			if (next < 0 || mayBeHeader(bytes)) return -1;
			cells.bytes = bytes;
			place.offset = offset + at;
			place.length = end - at;
			place.line = line;
			return takeRow(cells, place) ? next : -1;
		},
		lines: () => lines,
	};
}
