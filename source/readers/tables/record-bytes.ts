import {isAscii} from 'node:buffer';
import {cellsByLibrary, irregularRecord} from './irregular.ts';
import {type Broken, longestRow, mostAgain, mostCells, type TableRecord, tooLong} from './records.ts';

/** A row of a table in a file, and where its bytes are; a line break may be among them at the end. */
export type FileRecord = (TableRecord | Broken) & {readonly offset: number; readonly length: number};

/** Divides the bytes of a table into rows, as `recordsOf` does the text. */
export type ByteDivider = {
	/** Hands on the rows that end in some bytes, which begin at an offset; gives how many of the bytes they take. */
	readonly take: (bytes: Buffer, offset: number, isLast: boolean, onRow: (row: FileRecord) => void) => number;
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

	return {
		take(bytes, offset, isLast, onRow) {
			let at = 0;
			// Latin-1 is read faster, and is the same where all is ASCII.
			const encoded: Encoded = {bytes, encoding: isAscii(bytes) ? 'latin1' : 'utf8'};
			let quote = bytes.indexOf(quoteMark);
			while (at < bytes.length) {
				const feed = bytes.indexOf(lineFeed, at);
				if (isPassing) {
					at = nextLine(bytes, at);
					isPassing = at < 0;
					if (isPassing) return bytes.length;
					line++;
					continue;
				}
				const end = feed < 0 ? bytes.length : feed;
				if (feed < 0 && !isLast && end - at <= longestBytes) return at;
				if (quote >= 0 && quote < at) quote = bytes.indexOf(quoteMark, at);
				const isPlain = quote < 0 || quote >= end || again > mostAgain;
				const row = isPlain
					? plainCells(encoded, at, end, delimiter)
					: quotedCells(encoded, {at, mark, isLast});
				if (row === 'more') {
					if (bytes.length - at <= longestBytes) return at;
				} else if (row !== 'irregular' && row.end - at <= longestRow) {
					const {cells, lines} = row;
					if (cells.length > 1 || cells[0]?.trim()) {
						const kept = cells.length > mostCells ? cells.slice(0, mostCells) : cells;
						onRow({type: 'record', cells: kept, line, offset: offset + at, length: row.end - at});
						width = cells.length;
					}
					line += lines;
					at = row.next;
					continue;
				}
				if (!isLast && bytes.length - at <= longestBytes) return at;
				at = takeIrregular(bytes, at, offset, isLast, onRow);
			}
			return at;
		},
	};

	function takeIrregular(
		bytes: Buffer,
		at: number,
		offset: number,
		isLast: boolean,
		onRow: (row: FileRecord) => void,
	): number {
		const raw = bytes.toString('utf8', at, Math.min(bytes.length, at + longestBytes));
		const found = irregularRecord(raw, {delimiter, width, isLast, isFast: again > mostAgain});
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
		const next = nextLine(bytes, at);
		isPassing = next < 0;
		if (isPassing) return bytes.length;
		line++;
		return next;
	}
}

/** The cells of a row that was read before, by its bytes. */
export function cellsAgain(bytes: Buffer, delimiter: string): readonly string[] {
	const encoded: Encoded = {bytes, encoding: isAscii(bytes) ? 'latin1' : 'utf8'};
	const row = bytes.includes(quoteMark)
		? quotedCells(encoded, {at: 0, mark: delimiter.charCodeAt(0), isLast: true})
		: plainCells(encoded, 0, bytes.length, delimiter);
	if (typeof row !== 'string' && row.end === bytes.length) return row.cells;
	return cellsByLibrary(bytes.toString(), delimiter);
}

/** Where the line behind a place begins; -1 where the bytes have no end of the line. */
function nextLine(bytes: Buffer, at: number): number {
	const [feed, carriage] = [bytes.indexOf(lineFeed, at), bytes.indexOf(carriageReturn, at)];
	if (carriage < 0 || (feed >= 0 && feed <= carriage + 1)) return feed < 0 ? -1 : feed + 1;
	return carriage + 1;
}

type Encoded = {readonly bytes: Buffer; readonly encoding: 'latin1' | 'utf8'};

/** So many bytes hold the longest row that is read, whatever its characters. */
const longestBytes = 4 * longestRow;

/** Cells, where the row ends and the next begins, and how many lines it takes; or that quotation marks don't divide it plainly. */
type Cells = {
	readonly cells: readonly string[];
	readonly end: number;
	readonly next: number;
	readonly lines: number;
};

function plainCells(
	{bytes, encoding}: Encoded,
	at: number,
	end: number,
	delimiter: string,
): Cells | 'irregular' {
	const isReturned = end > at && bytes[end - 1] === carriageReturn;
	const stop = isReturned ? end - 1 : end;
	const text = bytes.toString(encoding, at, stop);
	if (text.includes('\r')) return 'irregular';
	return {cells: text.split(delimiter), end: stop, next: end + 1, lines: 1};
}

/** The cells of a row, some of which stand in quotation marks: each of these closes right before a delimiter or the end of its row. */
function quotedCells(
	{bytes, encoding}: Encoded,
	{at, mark, isLast}: {readonly at: number; readonly mark: number; readonly isLast: boolean},
): Cells | 'irregular' | 'more' {
	const cells: string[] = [];
	let lines = 1;
	let from = at;
	for (;;) {
		let end: number;
		if (bytes[from] === quoteMark) {
			let closing = bytes.indexOf(quoteMark, from + 1);
			let hasDouble = false;
			while (closing >= 0 && bytes[closing + 1] === quoteMark) {
				hasDouble = true;
				closing = bytes.indexOf(quoteMark, closing + 2);
			}
			if (closing < 0) return isLast ? 'irregular' : 'more';
			if (closing + 2 >= bytes.length && !isLast) return 'more';
			const text = bytes.toString(encoding, from + 1, closing);
			const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
			for (let feed = whole.indexOf('\n'); feed >= 0; feed = whole.indexOf('\n', feed + 1)) lines++;
			cells.push(hasDouble ? whole.replaceAll('""', '"') : whole);
			end = closing + 1;
		} else {
			const feed = bytes.indexOf(lineFeed, from);
			const next = bytes.indexOf(mark, from);
			if (feed < 0 && next < 0 && !isLast) return 'more';
			const row = feed < 0 ? bytes.length : feed;
			end = next < 0 || next > row ? row : next;
			if (end === row && end > from && bytes[end - 1] === carriageReturn) end--;
			const text = bytes.toString(encoding, from, end);
			if (text.includes('\r')) return 'irregular';
			cells.push(text);
		}
		if (end >= bytes.length) return isLast ? {cells, end, next: end, lines} : 'more';
		const sign = bytes[end];
		if (sign === lineFeed) return {cells, end, next: end + 1, lines};
		if (sign === carriageReturn) {
			if (end + 1 === bytes.length && isLast) return {cells, end, next: end + 1, lines};
			return bytes[end + 1] === lineFeed ? {cells, end, next: end + 2, lines} : 'irregular';
		}
		if (sign !== mark) return 'irregular';
		from = end + 1;
		// A delimiter at the very end has an empty cell behind it.
		if (from === bytes.length && isLast) return {cells: [...cells, ''], end: from, next: from, lines};
		if (from === bytes.length) return 'more';
	}
}
