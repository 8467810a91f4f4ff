import {open, readFile, stat} from 'node:fs/promises';
import {longest} from '../../readers/encoding.ts';
import {formatNames} from '../../readers/formats.ts';
import {tooLarge} from '../../readers/too-large.ts';
import {meantByFile} from '../options/mistaken-file.ts';
import {codeOf, reasonOf} from '../system/errno.ts';

/** The name of a file as it is told to users; `-` is standard input. */
export function shownNameOf(file: string): string {
	return file === '-' ? 'standard input' : file;
}

/** All bytes of a file, or why they can't be read. */
export type Bytes =
	| {readonly type: 'bytes'; readonly bytes: Uint8Array}
	| {readonly type: 'unreadable'; readonly reason: string};

/** Whether bytes begin as those of a file that is packed with gzip. */
export function isPacked([a, b]: Uint8Array): boolean {
	return a === 0x1f && b === 0x8b;
}

/** The name of a file without the ending that says that it is packed, so that the one before it tells the format. */
export function unpackedName(name: string): string {
	return name.replace(/(?<=.)\.gz$/i, '');
}

/** Reads all bytes of a file; what is packed with gzip is unpacked. */
export async function bytesOf(file: string): Promise<Bytes> {
	try {
		const start = await startOfTooLarge(file);
		if (start && !isPacked(start)) return {type: 'unreadable', reason: tooLarge(start)};
		const bytes = await readFile(file);
		return isPacked(bytes) ? await (await import('./unpack.ts')).unpack(bytes) : {type: 'bytes', bytes};
	} catch (error) {
		const isAbsent = codeOf(error) === 'ENOENT';
		if (isAbsent && /^https?:\/\//i.test(file)) return {type: 'unreadable', reason: onTheWeb};
		const meant = isAbsent ? meantByFile(file) : undefined;
		return {type: 'unreadable', reason: [reasonOf(error, whenOpened), meant].filter(Boolean).join('; ')};
	}
}

/** How a file begins that is larger than one text; nothing for another. */
async function startOfTooLarge(file: string): Promise<Uint8Array | undefined> {
	const {size} = await stat(file);
	if (size <= longest) return undefined;
	const handle = await open(file);
	try {
		const {buffer, bytesRead} = await handle.read({buffer: new Uint8Array(startLength), position: 0});
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

const startLength = 2 ** 12;
const whenOpened = {ENOENT: 'there is no such file', EISDIR: `is a folder: name a ${formatNames} file`};

const onTheWeb = 'is an address on the web, and annals opens files: save what is there to one';
