import {byteMap, hashOfBytes, noBytes, withByte} from '../../lookup/byte-map.ts';
import type {Part} from './part.ts';
import {piecesBy} from './pieces.ts';
import {type CellForm, cellOf, plainText, type RawCells} from './raw-cells.ts';

/** What a part of each row gives, made once for all rows that have the same bytes in its cells. */
export type PartTable<T> = {
	/** What the part gives in a row. */
	readonly at: (cells: RawCells) => T;
	/** Calls for what each piece of its cell gives, if it falls into pieces, or for what the part gives as a whole. */
	readonly each: (cells: RawCells, take: (made: T) => void) => void;
};

/** The most different cells of which is kept what they give, and the most bytes that one is kept by. */
const [mostCells, mostBytes] = [2 ** 16, 2 ** 10];

/** After so many cells that weren't there, it is known whether it pays to look for them. */
const fewMisses = 2 ** 14;

/** Makes the table of a part; `note` makes what is kept of what the part gives. */
export function partTable<G, T extends NonNullable<unknown>>(
	part: Part<G>,
	form: CellForm,
	note: (given: G) => T,
): PartTable<T> {
	const {columns, make, marks} = part;
	const made = byteMap<T>(mostCells);
	const [only] = columns;
	const pieces = only === undefined || marks === undefined ? undefined : piecesBy(marks, form);
	/** The cells of several columns, one behind another, and the hash of these bytes. */
	const together = Buffer.alloc(mostBytes);
	let hashTogether = noBytes;
	/** How often cells were looked for, and weren't there. */
	let [asked, missed] = [0, 0];

	/** Puts the cells of all columns together; gives their length, or -1 where it is too great. */
	function gather({bytes, bounds}: RawCells): number {
		let [end, hash] = [0, noBytes];
		for (let index = 0; index < columns.length; index++) {
			const column = columns[index] ?? 0;
			const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
			if (end + to - from >= mostBytes) return -1;
			for (let at = from; at < to; at++) {
				const byte = bytes[at] ?? 0;
				together[end++] = byte;
				hash = withByte(hash, byte);
			}
			// No text has such a byte.
			together[end++] = 0xff;
			hash = withByte(hash, 0xff);
		}
		hashTogether = hash;
		return end;
	}

	/** What the part gives in a row whose cells stand between two indexes. */
	function keptFor(cells: RawCells, hash: number, bytes: Buffer, from: number, to: number): T {
		const known = made.get(hash, bytes, from, to);
		asked++;
		if (known !== undefined) return known;
		missed++;
		const value = note(make(cellOf(cells, form)));
		made.set(hash, bytes, from, to, value);
		return value;
	}

	function at(cells: RawCells): T {
		// What nearly every row has by itself is made for each.
		if (missed > fewMisses && missed > asked / 2) return note(make(cellOf(cells, form)));
		if (columns.length !== 1 || only === undefined) {
			const end = gather(cells);
			if (end >= 0) return keptFor(cells, hashTogether, together, 0, end);
		} else {
			const {bytes, bounds} = cells;
			const [from, to] = [bounds[2 * only] ?? 0, bounds[2 * only + 1] ?? 0];
			if (to - from <= mostBytes) return keptFor(cells, hashOfBytes(bytes, from, to), bytes, from, to);
		}
		return note(make(cellOf(cells, form)));
	}

	function ofPiece(hash: number, bytes: Buffer, from: number, to: number): T {
		const known = made.get(hash, bytes, from, to);
		if (known !== undefined) return known;
		const value = note(make(() => plainText(bytes, from, to)));
		made.set(hash, bytes, from, to, value);
		return value;
	}

	return {
		at,
		each(cells, take) {
			const {bytes, bounds} = cells;
			const count = pieces
				? pieces.find(bytes, bounds[2 * (only ?? 0)] ?? 0, bounds[2 * (only ?? 0) + 1] ?? 0)
				: -1;
			if (!pieces || count < 0) return take(at(cells));
			const {hashes, starts, ends} = pieces;
			for (let index = 0; index < count; index++)
				take(ofPiece(hashes[index] ?? 0, bytes, starts[index] ?? 0, ends[index] ?? 0));
		},
	};
}
