import type {ByteSource} from './byte-source.ts';
import type {Digests} from './digest.ts';
import type {FileDigester} from './file-format.ts';

/** What makes digests of rows in some bytes. */
export type BytesDigester = {
	/** Makes digests from an index of some bytes on, which begin at an offset of the file; gives the index of the first row that it left. */
	readonly take: (bytes: Buffer, at: number, offset: number) => number;
	readonly taken: () => Digests;
};

/** So many bytes are read at a time. A row of which fewer are there may go on behind them. */
const [pieceLength, longest] = [2 ** 20, 2 ** 16];

const lineFeed = 0x0a;

/** Makes what makes digests of a file; behind a row that is left it goes on with the next line. */
export function fileDigester(file: ByteSource, {take, taken}: BytesDigester): FileDigester {
	return {
		next(from) {
			const bytes = file.read(from, pieceLength);
			let at = 0;
			while (at < bytes.length) {
				at = take(bytes, at, from);
				if (at > 0 && bytes.length - at < longest) break;
				at = bytes.indexOf(lineFeed, at) + 1 || bytes.length;
			}
			return {digests: taken(), reached: from + at};
		},
	};
}

/** Where the first line begins at an offset of a file or behind it, if one does within some bytes. */
export function lineFrom(file: ByteSource, offset: number): number | undefined {
	if (offset === 0) return 0;
	const end = file.read(offset - 1, pieceLength).indexOf(lineFeed);
	return end < 0 ? undefined : offset + end;
}
