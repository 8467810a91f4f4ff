import Papa from 'papaparse';
import {grouped} from '../../text/english.ts';

/** The cells of a row by their columns, which may be made when they are asked for. */
export type Cells = {readonly length: number; at(column: number): string | undefined};

/** A row of a table: its cells as they are written, and the line where it begins, counted from 1. */
export type TableRecord = {
	readonly type: 'record';
	readonly cells: Cells;
	readonly line: number;
	/** Where its bytes are, in a file that they can be read from again. */
	readonly offset?: number;
	readonly length?: number;
};

/** A line that can't be divided into cells, and why. */
export type Broken = {readonly type: 'broken'; readonly line: number; readonly message: string};

/** So much text, in UTF-16 units, is divided at a time. */
const pieceLength = 2 ** 17;
/** The longest row that is read, and the most cells that are kept of one. */
export const longestRow = 2 ** 20;
export const mostCells = 2 ** 12;
/** So much text may be read a second time, since a quotation mark in it isn't closed; then quotation marks are characters like others. */
export const mostAgain = 2 ** 26;

/**
 * Divides a text that comes in pieces into the rows of a table. Rows end in LF, CR LF or CR; empty lines are passed over. A cell in
 * quotation marks may have line breaks. A row whose quotation marks go wrong costs its first line; the next is read anew.
 */
export async function* recordsOf(
	chunks: AsyncIterable<string>,
	delimiter: string,
	firstLine: number,
): AsyncGenerator<readonly (TableRecord | Broken)[]> {
	const divide = divider(delimiter, firstLine);
	for await (const piece of withLineFeeds(chunks)) {
		const records = divide(piece, false);
		if (records.length > 0) yield records;
	}
	yield divide('', true);
}

/** Gives a text in pieces that aren't long, each line break as a line feed. */
export async function* withLineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
	let endedInCr = false;
	for await (const chunk of chunks) {
		for (let at = 0; at < chunk.length; at += pieceLength) {
			const piece = chunk.slice(at, at + pieceLength);
			const from = endedInCr && piece.startsWith('\n') ? 1 : 0;
			endedInCr = piece.endsWith('\r');
			yield piece.slice(from).replace(/\r\n?/g, '\n');
		}
	}
}

type Divide = (piece: string, isLast: boolean) => readonly (TableRecord | Broken)[];

function divider(delimiter: string, firstLine: number): Divide {
	let text = '';
	let line = firstLine;
	let width = 0;
	let again = 0;
	let wanted = pieceLength;
	let isPassing = false;

	return (piece, isLast) => {
		text += piece;
		if (text.length < wanted && !isLast) return [];
		const found: (TableRecord | Broken)[] = [];
		while (takeRows(found, isLast)) passLine();
		wanted = Math.max(pieceLength, 2 * text.length);
		return found;
	};

	/** Takes whole rows from the start of the text; whether a line that can't be read follows them. */
	function takeRows(found: (TableRecord | Broken)[], isLast: boolean): boolean {
		if (isPassing) passLine();
		let at = 0;
		let broken: string | undefined;
		const parser = new Papa.Parser({
			delimiter,
			newline: '\n',
			...(again > mostAgain && {fastMode: true}),
			step: ({data, errors, meta: {cursor}}: Papa.ParseResult<string[]>) => {
				const [cells = []] = data;
				broken = faultIn({cells, errors, length: cursor - at, width, delimiter});
				if (broken !== undefined) {
					again += Math.min(cursor - at, longestRow);
					parser.abort();
					return;
				}
				if (cells.length > 1 || cells[0]?.trim()) {
					found.push({type: 'record', cells: cells.slice(0, mostCells), line});
					width = cells.length;
				}
				line += lineFeedsIn(text, at, cursor);
				at = cursor;
			},
		});
		parser.parse(text, 0, !isLast);
		text = text.slice(at);
		if (broken === undefined && !isLast && text.length > longestRow) {
			again += longestRow;
			broken = tooLong;
		}
		if (broken !== undefined) found.push({type: 'broken', line, message: broken});
		return broken !== undefined;
	}

	function passLine(): void {
		const end = text.indexOf('\n');
		isPassing = end < 0;
		text = isPassing ? '' : text.slice(end + 1);
		if (!isPassing) line++;
	}
}

/** A row as the library divides it: its cells, what is wrong with it, its length, and how many cells the row before it has. */
type Divided = {
	readonly cells: readonly string[];
	readonly errors: readonly Papa.ParseError[];
	readonly length: number;
	readonly width: number;
	readonly delimiter: string;
};

/** Why a row is not to be trusted; `undefined` where it is. */
export function faultIn({cells, errors, length, width, delimiter}: Divided): string | undefined {
	if (length > longestRow) return tooLong;
	const long = errors.length === 0 ? [] : cells.filter(cell => cell.includes('\n'));
	if (long.length === 0) return undefined;
	const isOpen = errors.some(({code}) => code === 'MissingQuotes');
	// A cell that goes on to the quotation mark of another has this one's delimiter in it.
	const joints = [`${delimiter}"`, `"${delimiter}`, '\n"'];
	const isJoint = long.some(cell => joints.some(joint => cell.includes(joint)));
	return isOpen || isJoint || cells.length !== width ? unclosed : undefined;
}

const unclosed =
	'a quotation mark opens a cell here and none closes it: write it twice within a cell, or close the cell';
export const tooLong = `the row that begins here is longer than ${grouped(longestRow)} characters: it may have a quotation mark that isn't closed`;

/** How many lines end in a part of a text. */
export function lineFeedsIn(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
