import type {Bytes} from '../input/bytes.ts';
import {bytesOf} from '../input/bytes.ts';
import {isEngineName} from '../input/engine-names.ts';
import type {FileRead, OnBytes} from '../input/read-file.ts';
import {allOf, bytesIn, gather} from '../input/stream-bytes.ts';
import type {FileOptions} from '../options/file-options.ts';
import {reasonOf} from '../system/errno.ts';
import {printedByEngine} from './engine.ts';
import {largeFileAt, largeFileOf} from './large-file.ts';
import {readLarge} from './read-large.ts';

/** Reads a large file, or `input` for `-`, row by row; resolves to all of its bytes where it has to be read as a whole. */
export async function readInput(
	file: string,
	options: FileOptions,
	onBytes: OnBytes,
	input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<FileRead | Bytes> {
	try {
		if (file === '-') return await readComing('-', bytesIn(input), options, onBytes);
		const printed = isEngineName(file) ? await printedByEngine(file) : undefined;
		if (printed) return await readComing(file, printed.bytes, options, onBytes);
		const large = await largeFileAt(file, options);
		const read = large && (await readLarge(large, options, onBytes));
		if (read) return read;
		large?.close();
		return bytesOf(file);
	} catch (error) {
		return {type: 'unreadable', reason: reasonOf(error)};
	}
}

/** Reads what comes, which can be read only once. */
async function readComing(
	name: string,
	given: AsyncIterable<Uint8Array>,
	options: FileOptions,
	onBytes: OnBytes,
): Promise<FileRead | Bytes> {
	const coming = given[Symbol.asyncIterator]();
	const {bytes, isWhole} = await gather(coming);
	if (isWhole) return {type: 'bytes', bytes};
	const large = await largeFileOf(name, bytes, coming, options);
	if (!large) return {type: 'bytes', bytes: await allOf(bytes, coming)};
	const read = await readLarge(large, options, onBytes);
	return read ?? {type: 'bytes', bytes: await large.all()};
}
