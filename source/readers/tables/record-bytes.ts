import {isAscii} from 'node:buffer';
import {cellsByLibrary, irregularAt} from './irregular.ts';
import type {RawRecords} from './raw-record.ts';
import {
	type Broken,
	type Cells,
	longestRow,
	mostAgain,
	mostCells,
	type TableRecord,
	tooLong,
} from './records.ts';

/** A row of a table in a file, and where its bytes are; a line break may be among them at the end. */
export type FileRecord = (TableRecord | Broken) & {readonly offset: number; readonly length: number};

/** Divides the bytes of a table into rows, as `recordsOf` does the text. */
export type ByteDivider = {
	/** Hands on the rows that end in some bytes, which begin at an offset; gives how many of the bytes they take. */
	readonly take: (bytes: Buffer, offset: number, isLast: boolean, onRow: (row: FileRecord) => void) => number;
	/** Has rows taken by their bytes from now on, as far as that can be. */
	readonly takeRaw: (records: RawRecords) => void;
};

const lineFeed = 0x0a;
const quoteMark = 0x22;
const carriageReturn = 0x0d;

/** Makes a divider of bytes in UTF-8. Rows that quotation marks don't divide plainly are left to the library. */
export function byteDivider(delimiter: string, firstLine: number): ByteDivider {
	const mark = delimiter.charCodeAt(0);
	let line = firstLine;
	let width = 0;
	let again = 0;
	let isPassing = false;
	let raw: RawRecords | undefined;

	return {
		takeRaw(records) {
			raw = records;
		},
		take(bytes, offset, isLast, onRow) {
			let at = 0;
			// Latin-1 is read faster, and is the same where all is ASCII.
			const encoded: Encoded = {bytes, encoding: isAscii(bytes) ? 'latin1' : 'utf8'};
			// Each sign is looked for once: the next one may be at the end of very many rows.
			const ahead = (sign: number) => {
				let known = bytes.indexOf(sign);
				return () => {
					if (known >= 0 && known < at) known = bytes.indexOf(sign, at);
					return known;
				};
			};
			const quoteAhead = ahead(quoteMark);
			const feedAhead = ahead(lineFeed);
			const returnAhead = ahead(carriageReturn);
			while (at < bytes.length) {
				const taken = raw && !isPassing && again <= mostAgain ? raw.take(bytes, at, offset, line) : -1;
				if (raw && taken >= 0) {
					at = taken;
					line += raw.lines();
					({width} = raw);
					continue;
				}
				const feed = feedAhead();
				if (isPassing) {
					at = nextLine(feed, returnAhead());
					isPassing = at < 0;
					if (isPassing) return bytes.length;
					line++;
					continue;
				}
				const stop = feed < 0 ? bytes.length : feed;
				if (feed < 0 && !isLast && stop - at <= longestBytes) return at;
				const [quote, returned] = [quoteAhead(), returnAhead()];
				const end = returned >= 0 && returned < stop - 1 ? returned : stop;
				const isPlain = quote < 0 || quote >= end || again > mostAgain;
				const row = isPlain
					? plainCells(encoded, at, end, delimiter)
					: quotedCells(encoded, {at, mark, isLast});
				if (row === 'more') {
					if (bytes.length - at <= longestBytes) return at;
				} else if (row !== 'irregular' && row.end - at <= longestRow) {
					const {cells, lines} = row;
					if (cells.length > 1 || cells.at(0)?.trim()) {
						const kept = cells.length > mostCells ? firstCells(cells) : cells;
						onRow({type: 'record', cells: kept, line, offset: offset + at, length: row.end - at});
						width = cells.length;
					}
					line += lines;
					at = row.next;
					continue;
				}
				if (!isLast && bytes.length - at <= longestBytes) return at;
				const next = takeIrregular(bytes, at, offset, isLast, onRow);
				if (next !== undefined) at = next;
				else isPassing = true;
			}
			return at;
		},
	};

	/** Hands on the row that begins at a place, and gives where the next one begins; nothing where the row is broken, so that its line is passed over. */
	function takeIrregular(
		bytes: Buffer,
		at: number,
		offset: number,
		isLast: boolean,
		onRow: (row: FileRecord) => void,
	): number | undefined {
		const isFast = again > mostAgain;
		const {raw, found} = irregularAt(bytes, at, longestBytes, {delimiter, width, isLast, isFast});
		if (found.type === 'record') {
			const length = Buffer.byteLength(raw.slice(0, found.next));
			if (found.cells.length > 1 || found.cells[0]?.trim()) {
				onRow({type: 'record', cells: found.cells.slice(0, mostCells), line, offset: offset + at, length});
				width = found.cells.length;
			}
			line += found.lines;
			return at + length;
		}
		again += Math.min(found.length, longestRow);
		onRow({type: 'broken', line, message: found.message ?? tooLong, offset: offset + at, length: 0});
		return undefined;
	}
}

/** The most cells that are kept of a row. */
function firstCells(cells: Cells): Cells {
	return Array.from({length: mostCells}, (_, column) => cells.at(column) ?? '');
}

/** The cells of a row that was read before, by its bytes. */
export function cellsAgain(bytes: Buffer, delimiter: string): Cells {
	const encoded: Encoded = {bytes, encoding: isAscii(bytes) ? 'latin1' : 'utf8'};
	const row = bytes.includes(quoteMark)
		? quotedCells(encoded, {at: 0, mark: delimiter.charCodeAt(0), isLast: true})
		: plainCells(encoded, 0, bytes.length, delimiter);
	if (typeof row !== 'string' && row.end === bytes.length) return row.cells;
	return cellsByLibrary(bytes.toString(), delimiter);
}

/** Where the line behind a place begins, by the line feed and the return that come next; -1 where the bytes have no end of the line. */
function nextLine(feed: number, carriage: number): number {
	if (carriage < 0 || (feed >= 0 && feed <= carriage + 1)) return feed < 0 ? -1 : feed + 1;
	return carriage + 1;
}

type Encoded = {readonly bytes: Buffer; readonly encoding: 'latin1' | 'utf8'};

/** So many bytes hold the longest row that is read, whatever its characters. */
const longestBytes = 4 * longestRow;

/** Cells, where the row ends and the next begins, and how many lines it takes; or that quotation marks don't divide it plainly. */
type Divided = {
	readonly cells: Cells;
	readonly end: number;
	readonly next: number;
	readonly lines: number;
};

function plainCells(
	{bytes, encoding}: Encoded,
	at: number,
	end: number,
	delimiter: string,
): Divided | 'irregular' {
	const isReturned = end > at && bytes[end - 1] === carriageReturn;
	const stop = isReturned ? end - 1 : end;
	const text = bytes.toString(encoding, at, stop);
	if (text.includes('\r')) return 'irregular';
	return {cells: text.split(delimiter), end: stop, next: end + 1, lines: 1};
}

/** The cells of a row, some of which stand in quotation marks: each of these closes right before a delimiter or the end of its row. */
function quotedCells(
	encoded: Encoded,
	{at, mark, isLast}: {readonly at: number; readonly mark: number; readonly isLast: boolean},
): Divided | 'irregular' | 'more' {
	const {bytes} = encoded;
	const {length} = bytes;
	const bounds: number[] = [];
	let lines = 1;
	let index = at;
	for (;;) {
		if (bytes[index] === quoteMark) {
			const from = index + 1;
			for (index++; ; index++) {
				if (index >= length) return isLast ? 'irregular' : 'more';
				const byte = bytes[index];
				if (byte === lineFeed) lines++;
				else if (byte === carriageReturn && bytes[index + 1] !== lineFeed) lines++;
				else if (byte === quoteMark && bytes[++index] !== quoteMark) break;
			}
			bounds.push(from, index - 1);
			// The mark may be the first of two, or a line feed may follow a return.
			if (index + 1 >= length && !isLast) return 'more';
		} else {
			const from = index;
			for (; index < length; index++) {
				const byte = bytes[index];
				if (byte === mark || byte === lineFeed || byte === carriageReturn) break;
			}
			// A line feed may follow a return.
			if (index + (bytes[index] === carriageReturn ? 1 : 0) >= length && !isLast) return 'more';
			bounds.push(from, index);
		}
		const sign = index < length ? bytes[index] : undefined;
		if (sign === undefined || sign === lineFeed)
			return {cells: new CellsInBytes(encoded, bounds), end: index, next: index + 1, lines};
		if (sign === carriageReturn) {
			const next = index + (bytes[index + 1] === lineFeed ? 2 : 1);
			return {cells: new CellsInBytes(encoded, bounds), end: index, next, lines};
		}
		if (sign !== mark) return 'irregular';
		index++;
		if (index < length) continue;
		if (!isLast) return 'more';
		// A delimiter at the very end has an empty cell behind it.
		return {cells: new CellsInBytes(encoded, [...bounds, index, index]), end: index, next: index, lines};
	}
}

/** Cells that are made of their bytes when they are asked for, as most never are while a file is surveyed. */
class CellsInBytes implements Cells {
	readonly #encoded: Encoded;
	/** Where each cell begins and ends, without its quotation marks. */
	readonly #bounds: readonly number[];

	constructor(encoded: Encoded, bounds: readonly number[]) {
		this.#encoded = encoded;
		this.#bounds = bounds;
	}

	get length(): number {
		return this.#bounds.length / 2;
	}

	at(column: number): string | undefined {
		const [from, end] = [this.#bounds[2 * column], this.#bounds[2 * column + 1]];
		if (from === undefined || end === undefined) return undefined;
		const {bytes, encoding} = this.#encoded;
		const text = bytes.toString(encoding, from, end);
		if (bytes[from - 1] !== quoteMark) return text;
		const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
		return whole.includes('"') ? whole.replaceAll('""', '"') : whole;
	}
}
