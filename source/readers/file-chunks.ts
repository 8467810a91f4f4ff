import {isUtf8} from 'node:buffer';
import type {ByteSource} from './byte-source.ts';

/** A piece of a file, which begins at an offset. */
export type Piece = {readonly bytes: Buffer; readonly offset: number; readonly isLast: boolean};

/** The bytes of a file in pieces, each with what was left of the one before. */
export type Chunks = {
	/** The next piece. */
	readonly piece: () => Piece;
	/**
	 * Tells how much of it has been used, and whether somebody keeps its bytes, so that those of the next one mustn't take their place; gives
	 * the offset up to which all is used, or nothing where the bytes aren't text in UTF-8.
	 */
	readonly use: (piece: Piece, length: number, isKept: boolean) => number | undefined;
};

/** So many bytes are read at a time, and so many where a few rows are enough. */
const pieceLength = 2 ** 18;
export const shortPiece = 2 ** 16;

/** Makes pieces of a file from an offset on. */
export function chunksOf(file: ByteSource, from: number, length = pieceLength): Chunks {
	let used = from;
	let wanted = length;
	let room = Buffer.alloc(0);
	return {
		piece() {
			if (room.length < wanted) room = Buffer.allocUnsafeSlow(wanted);
			const bytes = file.read(used, wanted, room);
			// Of a file that has become shorter there is nothing more, and of one that is still coming there is.
			const isShort = bytes.length === 0 || (bytes.length < wanted && file.size !== Infinity);
			return {bytes, offset: used, isLast: isShort || used + bytes.length >= file.size};
		},
		use({bytes, isLast}, taken, isKept) {
			if (isKept) room = Buffer.alloc(0);
			const part = bytes.subarray(0, taken);
			if (!isUtf8(part) || part.includes(0)) return undefined;
			used += taken;
			// A row that is longer than what is read needs more.
			if (taken > 0) wanted = length;
			else if (bytes.length === wanted) wanted *= 2;
			return isLast ? file.size : used;
		},
	};
}
