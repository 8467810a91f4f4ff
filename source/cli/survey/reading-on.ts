import type {ByteSource} from '../../readers/byte-source.ts';

/** So many bytes are read at a time. */
const pieceLength = 2 ** 20;

/** The same bytes for whoever reads them from the start to the end in small pieces: they are read in large ones. */
export function readingOn(file: ByteSource): ByteSource {
	let start = 0;
	let piece: Buffer = Buffer.alloc(0);
	return {
		size: file.size,
		read(offset, length) {
			if (offset < start || offset + length > start + piece.length) {
				if (length > pieceLength) return file.read(offset, length);
				start = offset;
				piece = file.read(offset, pieceLength);
			}
			return piece.subarray(offset - start, offset - start + length);
		},
	};
}
