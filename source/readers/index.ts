// This folder makes a chronology of the text of a file. A document of annals' own format is made a tree of plain values, which is
// cleaned, held against the schema and decoded; other formats are read row by row, and a builder makes the chronology of what they
// hand it. Every problem is told with its place. The folder imports the chronology and what is below; it never opens files, which
// cli does. This file chooses the reader; the table of formats is in `formats.ts`.

import {type OnStep, readDocument} from './document.ts';
import {formatNames, type Reader, readerNamed, readers} from './formats.ts';
import {headLength} from './head.ts';
import {isJsonList, isNdjson} from './json-look.ts';
import type {ReadResult} from './result.ts';
import type {RowOptions} from './row-reader.ts';
import {refusal} from './tree.ts';

/**
 * How a chronology is read: a thorough reading also warns of what looks wrong though it is well formed; `format` names a row of the table;
 * `onShare` is called with the share of the text whose rows are read, where they are read one by one, and `onStep` with how far each step is
 * by which a document is read as a whole.
 */
export type ReadOptions = RowOptions & {
	readonly isThorough?: boolean;
	readonly format?: string;
	readonly onShare?: (share: number) => void;
	readonly onStep?: OnStep;
};

/** Reads a chronology from the text of a file, by the format that is named, by what the text looks like, or else by the name's extension. */
export async function readChronology(
	name: string,
	text: string,
	{isThorough = false, format, onShare, onStep, ...options}: ReadOptions = {},
): Promise<ReadResult> {
	const plain = text.replace(/^\ufeff/, '');
	const reader = await readerOf(name, plain, format);
	if (typeof reader === 'string') return refusal(reader);
	if (!reader || text.includes('\0')) return refusal(`isn't text in ${formatNames}`);
	if (reader.type === 'rows') {
		const {readRows} = await import('./rows.ts');
		return readRows(reader, name, pieces(plain, onShare), options);
	}
	const result = await readDocument(reader, plain, isThorough, onStep);
	const other = reader.sniff(plain) ? undefined : readers.find(each => each !== reader && each.sniff(plain));
	if (result.type === 'read' || !other || format !== undefined || !isKeyed.test(plain)) return result;
	return refusal(
		`isn't ${reader.title}, and looks like ${other.title}: give it a name that ends in ${other.extensions[0]}`,
	);
}

/** The reader for a text, of which the start is enough (see `isHead`); or why there is none. */
export async function readerOf(
	name: string,
	text: string,
	format: string | undefined,
): Promise<Reader | string | undefined> {
	return format === undefined ? readerFor(name, text) : readerCalled(format, text);
}

/** The reader of a format that is named. What is written in JSON may be more than a document. */
function readerCalled(format: string, text: string): Reader | undefined {
	const head = headOf(text);
	const called = readers.find(each => each.format === format);
	const inJson = readers.find(each => jsonFormats.has(each.format) && each.sniff(head));
	return (format === 'json' ? inJson : undefined) ?? called;
}

const jsonFormats: ReadonlySet<string> = new Set(['timelinejs', 'ndjson', 'json-list']);

/** The reader for a text, or why there is none. */
async function readerFor(name: string, text: string): Promise<Reader | string | undefined> {
	const head = headOf(text);
	const named = readerNamed(name);
	// The first line of NDJSON may be a document without its events.
	const isLines = named?.format === 'ndjson' || isNdjson(head);
	const isDocument = isOwn(head) && !isLines && !isJsonList(head);
	const rows = isDocument ? undefined : readers.find(({type, sniff}) => type === 'rows' && sniff(head));
	if (rows) return rows;
	// Other programs use some of these names too, as Maple does .mw for its worksheets in XML.
	if (named?.type === 'rows' && !isDocument && !/^\s*</.test(head)) return named;
	const foreign = isDocument ? undefined : (await import('./foreign.ts')).foreignText(name, text);
	const own = named?.type === 'document' ? named : undefined;
	return foreign ?? own ?? readers.find(({type, sniff}) => type === 'document' && sniff(head));
}

/** The start of a text, with the second line's where the first line is long. */
function headOf(text: string): string {
	return text.slice(0, Math.max(headLength, text.search(/[\r\n]/) + secondLine));
}

/** Whether the start of a text that is so long, and the first line of which ends there, tells the format as the whole does. */
export function isHead(length: number, lineEnd: number): boolean {
	return lineEnd >= 0 && length >= Math.max(headLength, lineEnd + secondLine);
}

const secondLine = 100;

/** So much of a text is handed on before it is told how much of it that was. */
const pieceLength = 2 ** 18;

async function* pieces(text: string, onShare?: (share: number) => void): AsyncGenerator<string> {
	if (!onShare) return yield text;
	for (let at = 0; at < text.length; at += pieceLength) {
		if (at > 0) onShare(at / text.length);
		yield text.slice(at, at + pieceLength);
	}
}

/** Whether a line begins with a key, as in YAML. */
const isKeyed = /^["']?[\w$-]+["']?:(?:\s|$)/m;

/** Whether a text has the key that no file of another format begins a line with, or puts behind its first brace. */
export function isOwn(text: string): boolean {
	return /^[ \t]*(?:\{[ \t]*)?["']?version["']?[ \t]*:/m.test(text);
}
