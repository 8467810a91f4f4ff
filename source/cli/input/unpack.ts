import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import {codeOf} from '../system/errno.ts';
import type {Bytes} from './bytes.ts';

/** So many bytes of a file that is packed are unpacked: what one text can hold. */
const most = 2 ** 29;

/** Unpacks a file that is packed with gzip, or says why it can't be. */
export async function unpack(bytes: Uint8Array, limit = most): Promise<Bytes> {
	try {
		return {type: 'bytes', bytes: await promisify(gunzip)(bytes, {maxOutputLength: limit})};
	} catch (error) {
		return {type: 'unreadable', reason: unpackFault(codeOf(error), limit)};
	}
}

/** Says why what is packed with gzip can't be unpacked, by the code of the error. */
export function unpackFault(code: string | undefined, limit = most): string {
	return `is packed with gzip, and ${reasonOf(code, limit)}`;
}

function reasonOf(code: string | undefined, limit: number): string {
	if (code === 'ERR_BUFFER_TOO_LARGE') return `holds more than ${limit / 2 ** 20} MiB`;
	return code === 'Z_BUF_ERROR' ? 'ends before its content does: get it again' : 'is damaged: get it again';
}
