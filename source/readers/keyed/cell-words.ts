import type {TextOfBytes} from '../../chronology/byte-words.ts';
import type {GrowingWords} from '../../chronology/words.ts';
import {perValue} from '../../lookup/memo.ts';
import {cleanText} from '../../text/clean.ts';
import {fold} from '../../text/fold.ts';
import {most} from '../bounds.ts';
import type {Part} from './part.ts';
import {partTable} from './part-table.ts';
import {
	apostrophe,
	type CellForm,
	type CellOf,
	cellOf,
	copyText,
	isPlainSign,
	quoteMark,
	type RawCells,
	startsWord,
} from './raw-cells.ts';

/** Puts the words into an index that a row is searched by, without making its event. */
export type CellWords = {
	/** Puts in the words of a cell, the last with a mark behind it; tells whether it has any text. */
	readonly cell: (column: number | undefined, mark?: string) => boolean;
	readonly has: (column: number) => boolean;
	/** Whether two cells have the same text. */
	readonly areSame: (one: number, other: number) => boolean;
	/** Whether a cell has nothing but a dash. */
	readonly isDash: (column: number) => boolean;
	/** The text of a cell. */
	readonly of: CellOf;
	/** The bytes of a cell's text, until the next is asked for; nothing where that isn't told by doubled quotation marks alone. */
	readonly bytesOf: (column: number) => Uint8Array | undefined;
	/** Puts in the words of a part of the bytes that were asked for last. */
	readonly bytes: (from: number, to: number) => void;
	/** Puts in the words of texts. */
	readonly texts: (texts: readonly string[]) => void;
	/** Makes what puts in the words of texts that many rows have. */
	readonly always: (texts: readonly string[]) => () => void;
	/** Makes what puts in the words of texts that a few cells give, which are made once for all rows that have the same there. */
	readonly part: (part: Part<readonly string[]>) => () => void;
};

/** The texts that bytes are in the cells of a format: between quotation marks, and without. */
export type CellTexts = {readonly quoted: TextOfBytes; readonly bare: TextOfBytes};

/** Makes what puts in the words of the row whose cells stand in `cells`. */
export function cellWords(
	words: GrowingWords,
	cells: RawCells,
	form: CellForm,
	{quoted, bare}: CellTexts,
): CellWords {
	const of = cellOf(cells, form);
	const [inQuotes, inBare, inCopy] = [words.inBytes(quoted), words.inBytes(bare), words.inBytes(bare)];
	const copy = new Uint8Array(most.line);
	const marked = perValue((mark: string) => words.inBytes((...part) => bare(...part) + mark));

	/** The text of the cell that was looked at: where it begins and ends, without blanks around it, and whether it stands between quotation marks. */
	let [from, to, isQuoted] = [0, 0, false];

	/** Looks at a cell. */
	function look(column: number): 'none' | 'text' | 'odd' {
		const {bytes, bounds} = cells;
		[from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
		if (from === to) return 'none';
		isQuoted = bytes[from] === quoteMark;
		if (isQuoted) {
			from++;
			to--;
		}
		while (from < to && isBlank(bytes[from])) from++;
		if (from === to) return 'none';
		while (isBlank(bytes[to - 1])) to--;
		const first = bytes[from];
		// It may be no text at all, or another one than stands there.
		if (first === apostrophe || (first === form.opaque && !isQuoted)) return 'odd';
		return isPlainSign(first) || startsWord(bytes, from) ? 'text' : 'odd';
	}

	function putText(text: string, mark: string): boolean {
		if (text !== '') words.text(fold(cleanText(text)) + mark);
		return text !== '';
	}

	return {
		of,
		cell(column, mark = '') {
			const kind = column === undefined ? 'none' : look(column);
			if (kind === 'none') return false;
			if (kind === 'odd') return putText(of(column), mark);
			const {bytes} = cells;
			const last = mark === '' ? to : lastToken(bytes, from, to);
			if (last < 0) return putText(of(column), mark);
			(isQuoted ? inQuotes : inBare)(bytes, from, last);
			if (last < to) marked(mark)(bytes, last, to);
			return true;
		},
		has(column) {
			const kind = look(column);
			return kind === 'text' || (kind === 'odd' && of(column) !== '');
		},
		areSame(one, other) {
			const {bytes} = cells;
			if (look(one) === 'text') {
				const first = bytes[from];
				if (look(other) === 'text' && bytes[from] !== first && isPlainSign(first) && isPlainSign(bytes[from]))
					return false;
			}
			return of(one) === of(other);
		},
		isDash(column) {
			const {bytes, bounds} = cells;
			const to = bounds[2 * column + 1] ?? 0;
			for (let at = bounds[2 * column] ?? 0; at < to; at++) if (isBeside(bytes[at])) return false;
			return of(column) === '-';
		},
		bytesOf(column) {
			const length = copyText(cells, column, form, copy);
			return length < 0 ? undefined : copy.subarray(0, length);
		},
		bytes: (start, end) => inCopy(copy, start, end),
		texts: texts => words.text(foldedLines(texts)),
		always(texts) {
			const numbers = words.numbersIn(foldedLines(texts));
			return () => words.numbers(numbers);
		},
		part(given) {
			const table = partTable(given, form, texts => words.numbersIn(foldedLines(texts)));
			return () => words.numbers(table.at(cells));
		},
	};
}

/** The folded lines of texts that rows are searched in. */
export function foldedLines(texts: readonly string[]): string {
	return texts.map(text => fold(cleanText(text))).join('\n');
}

function isBlank(byte = 0): boolean {
	return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Whether a byte is in no cell that has nothing but a dash. */
function isBeside(byte = 0): boolean {
	return (byte >= 0x30 && byte < 0x5c) || (byte > 0x5c && byte < 0x7f);
}

/** Where the last word begins; -1 where its signs don't all stand for themselves. */
function lastToken(bytes: Buffer, from: number, to: number): number {
	let at = to;
	while (at > from && isPlainSign(bytes[at - 1])) at--;
	return at === from || isBlank(bytes[at - 1]) ? at : -1;
}
