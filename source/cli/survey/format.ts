import type {ByteSource} from '../../readers/byte-source.ts';
import type {FileFormat} from '../../readers/file-format.ts';
import {headLength} from '../../readers/head.ts';
import {readerOf} from '../../readers/index.ts';

/** A format whose rows can be read where they stand in a file, and what it is called in words. */
export type FoundFormat = {readonly format: FileFormat; readonly title: string};

/** The format of a file whose rows can be read where they stand in it; nothing where it has another, or isn't plain text in UTF-8. */
export async function formatInFile(
	name: string,
	file: ByteSource,
	given: string | undefined,
): Promise<FoundFormat | undefined> {
	const head = file.read(0, 4 * headLength).toString();
	if (head.includes('\0')) return undefined;
	const reader = await readerOf(name, head.replace(/^\ufeff/, ''), given);
	const format = typeof reader === 'object' && reader.type === 'rows' ? await reader.inFile?.() : undefined;
	return format && typeof reader === 'object' ? {format, title: reader.title} : undefined;
}
