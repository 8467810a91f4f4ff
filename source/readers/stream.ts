import type {Chronology} from '../chronology/store.ts';
import {binaryTitle} from './binary.ts';
import {type BytesOptions, readBytes} from './bytes.ts';
import {longest, pieceDecoder} from './encoding.ts';
import type {Reader} from './formats.ts';
import {isHead, readerOf} from './index.ts';
import {type KeptRows, keptRows} from './kept-rows.ts';
import type {Problem} from './problem.ts';
import type {ReadResult} from './result.ts';
import {readRows, titleOf} from './rows.ts';
import {tooLarge} from './too-large.ts';
import {refusal} from './tree.ts';

/** The rows of a file so far, and what is wrong with them. */
export type SoFar = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	/** Whether keys waited while it was made. */
	readonly isSudden: boolean;
};

/** A file that is read as its bytes come. */
export type Stream = {
	/** Makes a chronology of the rows that are there; gives nothing unless there are more than the last time. */
	readonly soFar: () => Promise<SoFar | undefined>;
	/** What all its bytes give: the same as if they had come at once. Rejects as the bytes do. */
	readonly whole: Promise<ReadResult>;
};

/** So much text is read anew for what is there so far: a reader may need more of it to begin. */
const earlyLength = 2 ** 18;
/** So many bytes are handed on at a time, and so many are kept for telling what is wrong with the encoding. */
const pieceLength = 2 ** 13;
const mostKept = 2 ** 26;

/** Begins to read a file from bytes. A format that is read row by row needs no more than its rows; others wait for the whole. */
export function readStream(
	name: string,
	bytes: AsyncIterable<Uint8Array>,
	{encoding, ...options}: BytesOptions = {},
): Stream {
	const coming = bytes[Symbol.asyncIterator]();
	let kept: Uint8Array[] = [];
	let begun: Uint8Array | undefined;
	let size = 0;
	let isFaulty = false;
	let rows: KeptRows | undefined;
	let early: string | undefined = '';
	let looked = 0;
	let most = 0;
	return {soFar, whole: read()};

	async function read(): Promise<ReadResult> {
		const pieces = texts();
		try {
			const {head, reader} = await begin(pieces);
			if (reader) {
				rows = keptRows(titleOf(name));
				return await readRows(reader, name, after(head, pieces), options, rows);
			}
			for (let piece = await pieces.next(); !piece.done; ) piece = await pieces.next();
		} catch (error) {
			if (!isFaulty) throw error;
		}
		return readWhole();
	}

	/** Reads the start of the text, and chooses the reader by it; none for what isn't read row by row. */
	async function begin(pieces: AsyncGenerator<string>) {
		const parts: string[] = [];
		let length = 0;
		let lineEnd = -1;
		while (!isHead(length, lineEnd)) {
			const {value, done} = await pieces.next();
			if (done) break;
			const end = lineEnd < 0 ? value.search(/[\r\n]/) : -1;
			if (end >= 0) lineEnd = length + end;
			parts.push(value);
			length += value.length;
		}
		const head = parts.join('');
		return {head: withoutMark(head), reader: await rowReaderOf(withoutMark(head))};
	}

	async function rowReaderOf(head: string): Promise<Extract<Reader, {type: 'rows'}> | undefined> {
		if (encoding === undefined && kept[0] && binaryTitle(kept[0]) !== undefined) return undefined;
		const reader = await readerOf(name, head, options.format);
		return typeof reader === 'object' && reader.type === 'rows' ? reader : undefined;
	}

	/** The text, decoded piece by piece. It throws, and `isFaulty` is set, where it isn't text of its encoding. */
	async function* texts(): AsyncGenerator<string> {
		let decode: ReturnType<typeof pieceDecoder> | undefined;
		let waiting: Uint8Array = new Uint8Array();
		for (;;) {
			const {value, done = false} = await coming.next();
			if (!done) keep(value);
			waiting = done ? waiting : joined([waiting, value]);
			if (waiting.length < 4 && !decode && !done) continue;
			for (let at = 0; at < Math.max(waiting.length, 1); at += pieceLength) {
				const piece = waiting.subarray(at, at + pieceLength);
				isFaulty = true;
				decode ??= pieceDecoder(waiting, encoding);
				const text = decode(piece, done && at + pieceLength >= waiting.length);
				if (text.includes('\0') || (size > longest && !rows)) throw new RangeError('no text');
				isFaulty = false;
				early = early === undefined || early.length > earlyLength ? undefined : early + text;
				yield text;
				await options.pause?.();
			}
			waiting = new Uint8Array();
			if (done) return;
		}
	}

	function keep(chunk: Uint8Array): void {
		size += chunk.length;
		begun ??= chunk;
		if (rows ? size > mostKept : size > longest) kept = [];
		else kept.push(chunk);
	}

	/** Reads all bytes at once, those that are still to come too. */
	async function readWhole(): Promise<ReadResult> {
		const isLost = () => kept.length === 0 && size > 0;
		while (!isLost()) {
			const {value, done} = await coming.next();
			if (done) break;
			keep(value);
		}
		if (!isLost()) return readBytes(name, joined(kept), {...options, ...(encoding && {encoding})});
		return refusal(
			rows ? `isn't valid ${encoding ?? 'UTF-8'} all through` : tooLarge(begun ?? new Uint8Array()),
		);
	}

	async function soFar(): Promise<SoFar | undefined> {
		if (isFaulty || size === looked) return undefined;
		looked = size;
		const text = early;
		const isEarly = text !== undefined;
		const built = isEarly ? await readEarly(text) : rows?.made();
		if (!built || built.chronology.size <= most) return undefined;
		most = built.chronology.size;
		return {chronology: built.chronology, problems: isEarly ? [] : built.problems, isSudden: !isEarly};
	}

	/** Reads what is there as if it were the whole. What is wrong with it may be that it isn't. */
	async function readEarly(text: string) {
		const start = wholeLines(withoutMark(text));
		const reader = await rowReaderOf(start);
		if (!reader) return undefined;
		const early = keptRows(titleOf(name));
		await reader.read(after(start, nothing()), early.into, options);
		return early.made();
	}

	async function* after(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
		for (let at = 0; at < head.length; at += pieceLength) {
			yield head.slice(at, at + pieceLength);
			await options.pause?.();
		}
		yield* rest;
	}
}

async function* nothing(): AsyncGenerator<string> {}

function withoutMark(text: string): string {
	return text.replace(/^\ufeff/, '');
}

/** The lines of a text that are there to their ends; of a table, those before a cell that isn't. */
function wholeLines(text: string): string {
	const lines = text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
	if (/^\s*[[{]/.test(lines)) return lines;
	const isOpen = lines.split('"').length % 2 === 0;
	return isOpen ? lines.slice(0, lines.lastIndexOf('\n', lines.lastIndexOf('"')) + 1) : lines;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
