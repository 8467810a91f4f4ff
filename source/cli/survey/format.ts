import type {ByteSource} from '../../readers/byte-source.ts';
import type {FileFormat} from '../../readers/file-format.ts';
import {headLength} from '../../readers/head.ts';
import {readerOf} from '../../readers/index.ts';

/** The format of a file whose rows can be read where they stand in it; nothing where it has another, or isn't plain text in UTF-8. */
export async function formatInFile(
	name: string,
	file: ByteSource,
	format: string | undefined,
): Promise<FileFormat | undefined> {
	const head = file.read(0, 4 * headLength).toString();
	if (head.includes('\0')) return undefined;
	const reader = await readerOf(name, head.replace(/^\ufeff/, ''), format);
	return typeof reader === 'object' && reader.type === 'rows' ? reader.inFile?.() : undefined;
}
