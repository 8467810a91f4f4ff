import type {ByteSource} from './byte-source.ts';

/** The bytes of a file for whoever reads its rows one after another: they are read in large pieces. */
export type ReadAhead = ByteSource & {
	/** Where some bytes stand in a piece, which has a few of those behind them, too, if there are any. */
	readonly find: (offset: number, length: number) => {readonly bytes: Buffer; readonly at: number};
};

/** So many bytes are read at a time. */
const pieceLength = 2 ** 20;
/** So many bytes behind a row tell that it ends there. */
const behindRow = 2;

export function readAhead(file: ByteSource): ReadAhead {
	let start = 0;
	let bytes: Buffer = Buffer.alloc(0);

	function find(offset: number, length: number) {
		const end = Math.min(file.size, offset + length + behindRow);
		if (offset < start || end > start + bytes.length) {
			start = offset;
			bytes = file.read(offset, Math.max(pieceLength, length + behindRow));
		}
		return {bytes, at: offset - start};
	}

	return {
		size: file.size,
		find,
		read(offset, length) {
			const found = find(offset, length);
			return found.bytes.subarray(found.at, found.at + length);
		},
	};
}
