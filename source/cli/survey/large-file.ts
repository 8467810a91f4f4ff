import {createReadStream} from 'node:fs';
import {perObject} from '../../lookup/memo.ts';
import type {ByteSource} from '../../readers/byte-source.ts';
import {longest, pieceDecoder} from '../../readers/encoding.ts';
import {headLength} from '../../readers/head.ts';
import {readerOf} from '../../readers/index.ts';
import type {RowsInFile} from '../../readers/survey.ts';
import {isPacked, unpackedName} from '../input/bytes.ts';
import {isEngineName} from '../input/engine-names.ts';
import {behind, bytesIn, gather} from '../input/stream-bytes.ts';
import type {FileOptions} from '../options/file-options.ts';
import {printedByEngine} from './engine.ts';
import {bytesOf, openBytes} from './file-bytes.ts';
import {type FoundFormat, formatInFile} from './format.ts';
import {NoRoom, type Spool, spoolOf} from './spool.ts';
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
	/** Ends what its bytes come from; those that are there stay. */
	readonly stop: () => void;
	readonly close: () => void;
};

/** The rows of a large file where they stand: one object, since what reads them again is made once for it, and takes longer than a key may. */
export const rowsIn = perObject((large: LargeFile) =>
	perObject((options: FileOptions): RowsInFile => ({format: large.found.format, file: large.bytes, options})),
);

/** Opens a large file at a path. Resolves to nothing where it isn't there, or has to be read as a whole; rejects where there is no room for what it holds. */
export async function largeFileAt(file: string, options: FileOptions): Promise<LargeFile | undefined> {
	const printed = isEngineName(file) ? await printedByEngine(file) : undefined;
	if (printed) return spooledFrom(file, printed, options);
	let bytes: ReturnType<typeof openBytes>;
	try {
		bytes = openBytes(file);
	} catch {
		return undefined;
	}
	const start = bytes.read(0, 4);
	const {size} = bytes;
	const isSpooled = isPacked(start) || isOtherThanUtf8(start, options.encoding);
	const found = isSpooled ? undefined : await formatInFile(file, bytes, options.format);
	if (found)
		return {
			...{name: file, found, bytes},
			...bytes,
			shareAt: offset => offset / Math.max(1, size),
			all: async () => bytes.read(0, Math.min(size, longest)),
			stop() {},
		};
	bytes.close();
	if (!isSpooled) return undefined;
	const stream = createReadStream(file);
	const shareOf = () => stream.bytesRead / Math.max(1, size);
	try {
		return await spooledFrom(file, {bytes: bytesIn(stream), stop: () => stream.destroy(), shareOf}, options);
	} catch (error) {
		// Who reads it as a whole says what is wrong with what is packed.
		if (error instanceof NoRoom) throw error;
		return undefined;
	}
}

/** What the rows of a file come from, what ends that, and the share of it that has come. */
type Origin = {
	readonly bytes: AsyncIterable<Uint8Array>;
	readonly stop: () => void;
	readonly shareOf?: () => number;
};

/** Spools what comes of a file if it is much, and its rows can be read there. */
async function spooledFrom(
	file: string,
	{bytes, stop, shareOf}: Origin,
	options: FileOptions,
): Promise<LargeFile | undefined> {
	const coming = bytes[Symbol.asyncIterator]();
	const gathered = await gather(coming);
	const large = gathered.isWhole
		? undefined
		: await largeFileOf(unpackedName(file), gathered.bytes, coming, options);
	if (!large) {
		stop();
		return undefined;
	}
	const {spool} = large;
	const shareAt = (offset: number) => shareOf && (shareOf() * offset) / Math.max(1, spool?.length() ?? 0);
	return {...large, name: file, shareAt, stop};
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
		read: (offset, length, room) => bytesOf(descriptor, spool.length()).read(offset, length, room),
	};
	return {
		...{name, found, descriptor, bytes, spool, close},
		shareAt: () => undefined,
		stop() {},
		hasChanged: () => false,
		async all() {
			await spool.reach(Infinity);
			return bytes.read(0, Math.min(bytes.size, longest));
		},
	};
}

/** Whether bytes are the start of a document in annals' own format, which is read as a whole. */
export async function isDocument(
	name: string,
	start: Uint8Array,
	{encoding, format}: FileOptions,
): Promise<boolean> {
	const head = decodedHead(start, encoding)
		?.toString()
		.replace(/^\ufeff/, '');
	const reader = head === undefined ? undefined : await readerOf(name, head, format);
	return typeof reader === 'object' && reader.type === 'document';
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
