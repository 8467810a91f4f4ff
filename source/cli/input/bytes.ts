import {readFile} from 'node:fs/promises';
import {buffer as readAll} from 'node:stream/consumers';
import {formatNames} from '../../readers/formats.ts';
import {meantByFile} from '../options/mistaken-file.ts';
import {codeOf, reasonOf} from '../system/errno.ts';

/** The name of a file as it is told to users; `-` is standard input. */
export function shownNameOf(file: string): string {
	return file === '-' ? 'standard input' : file;
}

/** Reads all bytes of a file, or of standard input for `-`. Resolves to nothing if it can't, and tells why. */
export async function bytesOf(
	file: string | URL,
	tell: (message: string) => void,
): Promise<Uint8Array | undefined> {
	try {
		return file === '-' ? await readAll(process.stdin) : await readFile(file);
	} catch (error) {
		const meant = typeof file === 'string' && codeOf(error) === 'ENOENT' ? adviceOn(file) : undefined;
		tell([`${file}: ${reasonOf(error, whenOpened)}`, meant].filter(Boolean).join('; '));
		return undefined;
	}
}

const whenOpened = {ENOENT: 'there is no such file', EISDIR: `is a folder: name a ${formatNames} file`};

function adviceOn(file: string): string | undefined {
	return /^https?:\/\//i.test(file)
		? 'of an address on the web save what is there to a file, and open that'
		: meantByFile(file);
}
