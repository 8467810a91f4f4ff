import {createReadStream} from 'node:fs';
import type {ByteSource} from '../../readers/byte-source.ts';
import {longest, pieceDecoder} from '../../readers/encoding.ts';
import {headLength} from '../../readers/head.ts';
import {isPacked, unpackedName} from '../input/bytes.ts';
import {behind, bytesIn, gather} from '../input/stream-bytes.ts';
import type {FileOptions} from '../options/file-options.ts';
import {bytesOf, openBytes} from './file-bytes.ts';
import {type FoundFormat, formatInFile} from './format.ts';
import {type Spool, spoolOf} from './spool.ts';
import {inUtf8, isOtherThanUtf8} from './utf8.ts';

/** A large file whose rows can be read where they stand in it, or in a spool that its bytes are written to as they come. */
export type LargeFile = {
	readonly name: string;
	readonly found: FoundFormat;
	readonly descriptor: number;
	readonly bytes: ByteSource;
	/** What it is read from where that isn't the file itself. */
	readonly spool?: Spool;
	/** The share of the file that is read up to an offset; nothing where its size isn't known. */
	readonly shareAt: (offset: number) => number | undefined;
	/** All its bytes, once they are there; rejects with why they can't be had. */
	readonly all: () => Promise<Uint8Array>;
	/** Whether the file has been written to since it was opened. */
	readonly hasChanged: () => boolean;
	readonly close: () => void;
};

/** Opens a large file at a path. Resolves to nothing where it isn't there, or has to be read as a whole; rejects where there is no room for what it holds. */
export async function largeFileAt(file: string, options: FileOptions): Promise<LargeFile | undefined> {
	let bytes: ReturnType<typeof openBytes>;
	try {
		bytes = openBytes(file);
	} catch {
		return undefined;
	}
	const start = bytes.read(0, 4);
	if (!isPacked(start) && !isOtherThanUtf8(start, options.encoding)) {
		const found = await formatInFile(file, bytes, options.format);
		if (found)
			return {
				...{name: file, found, bytes},
				...bytes,
				shareAt: offset => offset / Math.max(1, bytes.size),
				all: async () => bytes.read(0, Math.min(bytes.size, longest)),
			};
		bytes.close();
		return undefined;
	}
	const {size} = bytes;
	bytes.close();
	const stream = createReadStream(file);
	const coming = bytesIn(stream)[Symbol.asyncIterator]();
	const gathered = await gather(coming).catch(() => undefined);
	const large =
		gathered && !gathered.isWhole
			? await largeFileOf(unpackedName(file), gathered.bytes, coming, options)
			: undefined;
	if (!large) {
		stream.destroy();
		return undefined;
	}
	const {spool} = large;
	const shareAt = (offset: number) =>
		((stream.bytesRead / Math.max(1, size)) * offset) / Math.max(1, spool?.length() ?? 0);
	return {...large, name: file, shareAt};
}

/** Spools bytes of which the first are there, and others are coming; resolves to nothing, and takes none, where they have to be read as a whole. */
export async function largeFileOf(
	name: string,
	start: Uint8Array,
	coming: AsyncIterator<Uint8Array>,
	{encoding, format}: FileOptions,
): Promise<LargeFile | undefined> {
	const head = decodedHead(start, encoding);
	const found = head && (await formatInFile(name, sourceOf(head), format));
	if (!found) return undefined;
	const spool = spoolOf(inUtf8(behind(start, coming), encoding));
	const {descriptor, close} = spool;
	await spool.reach(4 * headLength);
	const bytes: ByteSource = {
		get size() {
			return spool.length();
		},
		read: (offset, length) => bytesOf(descriptor, spool.length()).read(offset, length),
	};
	return {
		...{name, found, descriptor, bytes, spool, close},
		shareAt: () => undefined,
		hasChanged: () => false,
		async all() {
			await spool.reach(Infinity);
			return bytes.read(0, Math.min(bytes.size, longest));
		},
	};
}

/** The start of a text in UTF-8; nothing where it isn't one of its encoding. */
function decodedHead(start: Uint8Array, encoding: string | undefined): Buffer | undefined {
	const head = start.subarray(0, 4 * headLength);
	if (!isOtherThanUtf8(head, encoding)) return Buffer.from(head);
	try {
		return Buffer.from(pieceDecoder(head, encoding)(head, false));
	} catch {
		return undefined;
	}
}

function sourceOf(bytes: Buffer): ByteSource {
	return {size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length)};
}
