import {noBytes, withByte} from '../../lookup/byte-map.ts';
import {apostrophe, type CellForm, quoteMark} from './raw-cells.ts';

/** The pieces into which cells fall: where each begins and ends, without the blanks around it, and the hash of its bytes. */
export type Pieces = {
	readonly hashes: Int32Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	/** Finds the pieces of a cell, or of the texts of a list; gives how many they are, or -1 where what stands there isn't its text as it is. */
	readonly find: (bytes: Buffer, from: number, to: number) => number;
};

/** The most pieces into which a cell falls here, and the most bytes that it may have. */
const [mostPieces, mostBytes] = [50, 2 ** 12];

const [comma, endOfList] = [0x2c, 0x5d];

/** Makes what finds pieces by the marks between them, which are signs of ASCII. */
export function piecesBy(marks: string, {escapeMark, opaque}: CellForm): Pieces {
	const divides = new Uint8Array(256);
	for (const mark of marks) divides[mark.charCodeAt(0)] = 1;
	const hashes = new Int32Array(mostPieces);
	const [starts, ends] = [new Uint32Array(mostPieces), new Uint32Array(mostPieces)];
	let count = 0;
	/** How many there are with those that are empty. */
	let all = 0;

	/** Finds the pieces of a text; tells whether it could. */
	function divide(bytes: Buffer, from: number, to: number): boolean {
		let at = from;
		for (;;) {
			while (at < to && isBlank(bytes[at])) at++;
			const start = at;
			let [end, hash, whole] = [at, noBytes, noBytes];
			for (; at < to; at++) {
				const byte = bytes[at] ?? 0;
				if (byte === escapeMark) return false;
				if (divides[byte] === 1) break;
				hash = withByte(hash, byte);
				if (isBlank(byte)) continue;
				end = at + 1;
				whole = hash;
			}
			if (++all > mostPieces) return false;
			if (end > start) {
				[hashes[count], starts[count], ends[count]] = [whole, start, end];
				count++;
			}
			if (at >= to) return true;
			at++;
		}
	}

	/** Finds the pieces of the texts of a list. */
	function divideList(bytes: Buffer, from: number): boolean {
		for (let at = from + 1; ; at++) {
			while (isBlank(bytes[at]) || bytes[at] === comma) at++;
			if (bytes[at] === endOfList) return true;
			if (bytes[at] !== quoteMark) return false;
			const start = at + 1;
			for (at = start; bytes[at] !== quoteMark; at++) if (bytes[at] === escapeMark) return false;
			if (!divide(bytes, start, at)) return false;
		}
	}

	return {
		...{hashes, starts, ends},
		find(bytes, from, to) {
			[count, all] = [0, 0];
			const first = bytes[from];
			if (from === to) return 0;
			if (to - from > mostBytes || first === apostrophe) return -1;
			const isWhole =
				first === opaque
					? divideList(bytes, from)
					: first === quoteMark
						? divide(bytes, from + 1, to - 1)
						: divide(bytes, from, to);
			return isWhole ? count : -1;
		},
	};
}

function isBlank(byte = 0): boolean {
	return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
