import {hashOfBytes, noBytes, withByte} from '../../lookup/byte-map.ts';
import type {Part} from './part.ts';
import {type Pieces, piecesBy} from './pieces.ts';
import type {CellForm, RawCells} from './raw-cells.ts';

/** Some bytes, and their hash. */
export type ByteKey = {hash: number; bytes: Buffer; from: number; to: number};

/** The bytes by which it is known what a part gives in a row. */
export type PartKeys = {
	/** What was found as a whole the last time. */
	readonly key: Readonly<ByteKey>;
	/** The pieces that were found the last time; left out where the part doesn't fall into such. */
	readonly pieces?: Pieces;
	/** Finds the bytes of all cells of the part; tells whether they are few enough. */
	readonly findWhole: (cells: RawCells) => boolean;
	/** Finds the pieces of its cell; gives how many they are, or -1 where it doesn't fall into such. */
	readonly findPieces: (cells: RawCells) => number;
};

/** The most bytes of a key. */
const mostBytes = 2 ** 10;

/** Makes what finds the keys of a part. */
export function partKeys(
	{columns, marks}: Pick<Part<unknown>, 'columns' | 'marks'>,
	form: CellForm,
): PartKeys {
	const [only] = columns;
	const pieces = only === undefined || marks === undefined ? undefined : piecesBy(marks, form);
	/** The cells of several columns, one behind another. */
	const together = Buffer.alloc(mostBytes);
	const key: ByteKey = {hash: noBytes, bytes: together, from: 0, to: 0};

	function gather({bytes, bounds}: RawCells): boolean {
		let [end, hash] = [0, noBytes];
		for (let index = 0; index < columns.length; index++) {
			const column = columns[index] ?? 0;
			const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
			if (end + to - from >= mostBytes) return false;
			for (let at = from; at < to; at++) {
				const byte = bytes[at] ?? 0;
				together[end++] = byte;
				hash = withByte(hash, byte);
			}
			// No text has such a byte.
			together[end++] = 0xff;
			hash = withByte(hash, 0xff);
		}
		key.hash = hash;
		key.to = end;
		return true;
	}

	return {
		key,
		...(pieces && {pieces}),
		findWhole(cells) {
			if (columns.length !== 1 || only === undefined) return gather(cells);
			const {bytes, bounds} = cells;
			const [from, to] = [bounds[2 * only] ?? 0, bounds[2 * only + 1] ?? 0];
			if (to - from > mostBytes) return false;
			key.hash = hashOfBytes(bytes, from, to);
			key.bytes = bytes;
			key.from = from;
			key.to = to;
			return true;
		},
		findPieces({bytes, bounds}) {
			if (!pieces || only === undefined) return -1;
			return pieces.find(bytes, bounds[2 * only] ?? 0, bounds[2 * only + 1] ?? 0);
		},
	};
}
