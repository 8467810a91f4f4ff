import {decodeBytes} from './encoding.ts';
import {isOwn, type ReadOptions, readChronology} from './index.ts';
import type {ReadResult} from './result.ts';
import {refusal} from './tree.ts';

/** A chronology with the text that it was read from, or why there is none. */
export type BytesRead =
	| (Extract<ReadResult, {type: 'read'}> & {readonly text: string})
	| Extract<ReadResult, {type: 'refused'}>;

/** How bytes are read: as text of an encoding, and that as a chronology. */
export type BytesOptions = ReadOptions & {readonly encoding?: string};

/** Reads a chronology from the bytes of a file, in UTF-8 where no encoding is named. */
export async function readBytes(
	name: string,
	bytes: Uint8Array,
	{encoding, ...options}: BytesOptions = {},
): Promise<BytesRead> {
	const decoding = decodeBytes(bytes, encoding);
	if (decoding.type === 'refused') return (await foreignBytes(name, bytes)) ?? decoding;
	const reading = await readChronology(name, decoding.text, options);
	return reading.type === 'read' ? {...reading, text: decoding.text} : reading;
}

const headLength = 2 ** 16;

/** Refuses bytes that aren't UTF-8 for what they are, such as a table of a spreadsheet: another encoding wouldn't make them readable. */
async function foreignBytes(name: string, bytes: Uint8Array) {
	const {foreignText} = await import('./foreign.ts');
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
	const foreign = head.includes('\0') || isOwn(head) ? undefined : foreignText(name, head);
	return foreign === undefined ? undefined : refusal(foreign);
}
