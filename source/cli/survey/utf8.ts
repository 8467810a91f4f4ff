import {byteOrderMarkOf, pieceDecoder} from '../../readers/encoding.ts';

/** Bytes are not text of the encoding that they are said to have. */
export class WrongEncoding extends Error {}

/** So many bytes tell a byte order mark. */
const markLength = 4;

/** Bytes of a text in UTF-8: as they are, unless their byte order mark or a name says that they have another encoding. */
export async function* inUtf8(
	bytes: AsyncIterable<Uint8Array>,
	named: string | undefined,
): AsyncGenerator<Uint8Array> {
	let decode: ReturnType<typeof pieceDecoder> | undefined;
	let isKnown = false;
	let waiting: Uint8Array = new Uint8Array();
	for await (const chunk of bytes) {
		waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
		if (!isKnown && waiting.length < markLength) continue;
		if (!isKnown && isOtherThanUtf8(waiting, named)) decode = pieceDecoder(waiting, named);
		isKnown = true;
		yield decode ? decoded(waiting, false) : waiting;
		waiting = new Uint8Array();
	}
	if (!isKnown && isOtherThanUtf8(waiting, named)) decode = pieceDecoder(waiting, named);
	yield decode ? decoded(waiting, true) : waiting;

	function decoded(piece: Uint8Array, isLast: boolean): Uint8Array {
		try {
			return Buffer.from(decode?.(piece, isLast) ?? '');
		} catch {
			throw new WrongEncoding(`isn't valid ${named ?? 'UTF-16'} all through`);
		}
	}
}

/** Whether a text that begins with some bytes, four at least, is to be read in another encoding than UTF-8. */
export function isOtherThanUtf8(start: Uint8Array, named: string | undefined): boolean {
	return (byteOrderMarkOf(start) ?? named ?? 'utf-8').toLowerCase() !== 'utf-8';
}
