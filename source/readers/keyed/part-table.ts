import {byteTexts} from '../../lookup/byte-texts.ts';
import type {Part} from './part.ts';
import {apostrophe, type CellForm, cellOf, plainText, quoteMark, type RawCells} from './raw-cells.ts';

/** What a part of each row gives, made once for all rows that have the same bytes in its cells. */
export type PartTable<T> = {
	/** What the part gives in a row. */
	readonly at: (cells: RawCells) => T;
	/** Calls for what each piece of its cell gives, if it falls into pieces; tells whether that is all there is. */
	readonly each: (cells: RawCells, take: (made: T) => void) => boolean;
};

/** The most different cells of which is kept what they give, and the most bytes that one is kept by. */
const [mostCells, mostBytes] = [2 ** 16, 2 ** 10];

/** The most pieces into which a cell falls here. */
const mostPieces = 50;

/** Makes the table of a part; `note` makes what is kept of what the part gives. */
export function partTable<G, T>(part: Part<G>, form: CellForm, note: (given: G) => T): PartTable<T> {
	const {columns, make, marks} = part;
	const made: T[] = [];
	const texts = byteTexts(mostCells, () => {
		made.length = 0;
	});
	const [only] = columns;
	const divides = new Uint8Array(256);
	for (const mark of marks ?? '') divides[mark.charCodeAt(0)] = 1;
	/** The cells of several columns, one behind another. */
	const together = new Uint8Array(mostBytes);

	/** Puts the cells of all columns together; gives their length, or -1 where it is too great. */
	function gather({bytes, bounds}: RawCells): number {
		let end = 0;
		for (let index = 0; index < columns.length; index++) {
			const column = columns[index] ?? 0;
			const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
			if (end + to - from >= mostBytes) return -1;
			for (let at = from; at < to; at++) together[end++] = bytes[at] ?? 0;
			// No text has such a byte.
			together[end++] = 0xff;
		}
		return end;
	}

	function at(cells: RawCells): T {
		let [bytes, from, to] = [cells.bytes, 0, 0];
		if (columns.length === 1 && only !== undefined) {
			from = cells.bounds[2 * only] ?? 0;
			to = cells.bounds[2 * only + 1] ?? 0;
		} else {
			bytes = together;
			to = gather(cells);
		}
		if (to < 0 || to - from > mostBytes) return note(make(cellOf(cells, form)));
		const number = texts.find(bytes, from, to);
		if (number >= 0) return made[number] as T;
		const value = note(make(cellOf(cells, form)));
		made[texts.add(bytes, from, to)] = value;
		return value;
	}

	function ofPiece(bytes: Uint8Array, from: number, to: number): T {
		const number = texts.find(bytes, from, to);
		if (number >= 0) return made[number] as T;
		const value = note(make(() => plainText(bytes, from, to)));
		made[texts.add(bytes, from, to)] = value;
		return value;
	}

	return {
		at,
		each(cells, take) {
			const {bytes, bounds} = cells;
			let [from, to] = [bounds[2 * (only ?? 0)] ?? 0, bounds[2 * (only ?? 0) + 1] ?? 0];
			if (marks === undefined || only === undefined || !isPlain(bytes, from, to, form)) {
				take(at(cells));
				return true;
			}
			if (bytes[from] === quoteMark) {
				from++;
				to--;
			}
			let count = 0;
			for (let start = from; start < to; ) {
				let next = start;
				while (next < to && divides[bytes[next] ?? 0] === 0) next++;
				let end = next;
				while (start < end && isBlank(bytes[start])) start++;
				while (end > start && isBlank(bytes[end - 1])) end--;
				if (++count > mostPieces || end - start > mostBytes) return false;
				if (start < end) take(ofPiece(bytes, start, end));
				start = next + 1;
			}
			return true;
		},
	};
}

/** Whether what stands in a cell, within its quotation marks, is its text as it is. */
function isPlain(bytes: Uint8Array, from: number, to: number, {escapeMark, opaque}: CellForm): boolean {
	const first = bytes[from];
	if (first === opaque || first === apostrophe) return false;
	const isQuoted = first === quoteMark;
	const end = isQuoted ? to - 1 : to;
	for (let at = isQuoted ? from + 1 : from; at < end; at++) if (bytes[at] === escapeMark) return false;
	return true;
}

function isBlank(byte: number | undefined): boolean {
	return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}
