import type {TextOfBytes} from '../../chronology/byte-words.ts';
import type {GrowingWords} from '../../chronology/words.ts';
import {perValue} from '../../lookup/memo.ts';
import {cleanText} from '../../text/clean.ts';
import {fold} from '../../text/fold.ts';
import type {CellOf, Part} from './part.ts';
import {partTable} from './part-table.ts';
import {
	apostrophe,
	type CellForm,
	cellOf,
	isPlainSign,
	quoteMark,
	type RawCells,
	startsWord,
} from './raw-cells.ts';

/** Puts the words into an index that a row is searched by, without making its event. */
export type CellWords = {
	/** Puts in the words of a cell, the last with a mark behind it; tells whether it has any text. */
	readonly cell: (column: number | undefined, mark?: string) => boolean;
	/** Whether a cell has nothing but a dash. */
	readonly isDash: (column: number) => boolean;
	/** The text of a cell. */
	readonly of: CellOf;
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
	const [inQuotes, inBare] = [words.inBytes(quoted), words.inBytes(bare)];
	const marked = perValue((mark: string) => words.inBytes((...part) => bare(...part) + mark));

	function oddCell(column: number, mark: string): boolean {
		const text = of(column);
		if (text !== '') words.text(fold(cleanText(text)) + mark);
		return text !== '';
	}

	return {
		of,
		cell(column, mark = '') {
			if (column === undefined) return false;
			const {bytes, bounds} = cells;
			let [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
			if (from === to) return false;
			const isQuoted = bytes[from] === quoteMark;
			if (isQuoted) {
				from++;
				to--;
			}
			while (from < to && isBlank(bytes[from])) from++;
			if (from === to) return false;
			const first = bytes[from];
			const isList = first === form.opaque && !isQuoted;
			// Else it may be no text at all, or another one than stands there.
			const isText = first !== apostrophe && !isList && (isPlainSign(first) || startsWord(bytes, from));
			if (!isText) return oddCell(column, mark);
			const put = isQuoted ? inQuotes : inBare;
			if (mark === '') put(bytes, from, to);
			else {
				while (isBlank(bytes[to - 1])) to--;
				const last = lastToken(bytes, from, to);
				if (last < 0) return oddCell(column, mark);
				put(bytes, from, last);
				marked(mark)(bytes, last, to);
			}
			return true;
		},
		isDash(column) {
			const {bytes, bounds} = cells;
			const to = bounds[2 * column + 1] ?? 0;
			for (let at = bounds[2 * column] ?? 0; at < to; at++) if (isBeside(bytes[at])) return false;
			return of(column) === '-';
		},
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
