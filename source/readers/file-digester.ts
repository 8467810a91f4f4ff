import type {ByteSource} from './byte-source.ts';
import type {Digests} from './digest.ts';
import type {FileDigester} from './file-format.ts';

/** What makes digests of rows in some bytes. */
export type BytesDigester = {
	/** Makes digests from an index of some bytes on, which begin at an offset of the file; gives the index of the first row that it left. */
	readonly take: (bytes: Buffer, at: number, offset: number) => number;
	readonly taken: () => Digests;
	/** What stands where a row begins, and how many of these bytes are before it; left out where rows begin behind line breaks. */
	readonly mark?: RowMark;
};

/** Some bytes by which the start of a row is known, and how many of them are before it. */
export type RowMark = {readonly bytes: Buffer; readonly before: number};

/** So many bytes are read at a time. A row of which fewer are there may go on behind them. */
const [pieceLength, longest] = [2 ** 20, 2 ** 16];

const lineBreak: RowMark = {bytes: Buffer.from('\n'), before: 1};

/** Makes what makes digests of a file; behind a row that is left it goes on with the next one. */
export function fileDigester(file: ByteSource, {take, taken, mark = lineBreak}: BytesDigester): FileDigester {
	/** The index of the next row in some bytes from an index on; nothing where none begins there. */
	function nextRow(bytes: Buffer, from: number): number | undefined {
		const found = bytes.indexOf(mark.bytes, Math.max(0, from - mark.before));
		return found < 0 ? undefined : found + mark.before;
	}

	return {
		rowFrom(offset) {
			if (offset === 0) return 0;
			const start = Math.max(0, offset - mark.before);
			const at = nextRow(file.read(start, pieceLength), mark.before);
			return at === undefined ? undefined : start + at;
		},
		next(from) {
			const bytes = file.read(from, pieceLength);
			let at = 0;
			while (at < bytes.length) {
				at = take(bytes, at, from);
				if (at > 0 && bytes.length - at < longest) break;
				at = nextRow(bytes, at + 1) ?? bytes.length;
			}
			return {digests: taken(), reached: from + at};
		},
	};
}
