import type {ByteSource} from '../byte-source.ts';
import {echo} from '../echo.ts';
import {chunksOf, shortPiece} from '../file-chunks.ts';
import {fileDigester} from '../file-digester.ts';
import {type FileFormat, otherwise} from '../file-format.ts';
import {rowDigester} from '../keyed/row-digester.ts';
import {type Division, divisionOf} from './delimiter.ts';
import {keyedRows} from './keyed-rows.ts';
import {cellForm, rawRecords} from './raw-record.ts';
import {headLength, type OpenTable, openTable, sampleLength} from './read.ts';
import {type ByteDivider, byteDivider, cellsAgain, type FileRecord} from './record-bytes.ts';
import type {Broken, TableRecord} from './records.ts';
import {rowWords} from './row-words.ts';

/** Tables whose rows are read where they stand in a file. */
export const tableFile: FileFormat = {
	open(file, into, options, digests) {
		const start = startOf(file);
		const rows = start && rowsFrom(file, start);
		const first: (TableRecord | Broken)[] = [];
		let table: OpenTable | undefined;
		let isRefused = false;
		const begin = () => {
			table = openTable(first, into, options);
			isRefused = table === undefined;
			if (!start || !table?.keyed || !into.numbered) return;
			const {keyed, names} = table;
			const {take, takeDigested} = keyedRows(keyed, cellForm, into.numbered);
			const digested = digests && {queue: digests, take: takeDigested};
			rows?.takeRaw(rawRecords({delimiter: start.delimiter, names}, take, digested));
		};
		return {
			async next() {
				if (!rows) return otherwise;
				const reached = rows.next(row => {
					if (table) table.take(row);
					else if (!isRefused && first.push(row) >= sampleLength) begin();
				});
				if (reached === undefined) return otherwise;
				if (!table && !isRefused && reached >= file.size) begin();
				if (reached >= file.size) table?.finish();
				return isRefused ? file.size : reached;
			},
			settled() {
				const dateOrder = table?.order();
				return dateOrder === undefined ? {} : {dateOrder};
			},
		};
	},
	async again(file, options, {dateOrder}) {
		const start = startOf(file);
		const {into, last} = echo();
		const table =
			start && openTable(firstRows(file, start), into, {...options, ...(dateOrder && {dateOrder})});
		return (bytes, {line}) => {
			last();
			table?.take({type: 'record', cells: cellsAgain(bytes, start?.delimiter ?? ','), line});
			return last();
		};
	},
	async words(file, options, {dateOrder: order}, into) {
		const start = startOf(file);
		const table = start && order && openTable(firstRows(file, start), echo().into, options);
		return table && rowWords(table.layout, {...start, names: table.names, order}, into);
	},
	async digester(file, options) {
		const start = startOf(file);
		const table = start && openTable(firstRows(file, start), echo().into, options);
		if (!start || !table?.keyed) return undefined;
		const digester = rowDigester(table.keyed.parts, cellForm);
		const records = rawRecords({delimiter: start.delimiter, names: table.names}, (cells, place, lines) => {
			digester.add(cells, place, lines);
			return true;
		});
		return fileDigester(file, {
			take(bytes, from, offset) {
				let at = from;
				for (let next = at; next >= 0; next = records.take(bytes, at, offset, 0)) at = next;
				return at;
			},
			taken: () => digester.taken(false),
		});
	},
};

type Start = Pick<Division, 'delimiter'> & {readonly offset: number; readonly line: number};

/** Where the rows of a table begin; nothing where it isn't one of lines in UTF-8 with a delimiter of one byte. */
function startOf(file: ByteSource): Start | undefined {
	// Any character takes four bytes at most.
	const bytes = file.read(0, 4 * headLength);
	const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const text = bytes.toString('utf8', mark);
	if (text.includes('\0') || !text.includes('\n')) return undefined;
	const {delimiter, from} = divisionOf(text.replace(/\r\n?/g, '\n').slice(0, headLength));
	if (delimiter.charCodeAt(0) > 0x7f) return undefined;
	const offset = from === 0 ? 0 : bytes.indexOf(0x0a, mark) - mark + 1;
	return {delimiter, offset: mark + offset, line: from === 0 ? 1 : 2};
}

type TakeRow = (row: FileRecord) => void;

/** Makes what hands on the rows of the next piece of a file, and gives the offset that it has reached. */
function rowsFrom(
	file: ByteSource,
	{delimiter, offset, line}: Start,
	pieceLength?: number,
): {readonly next: (take: TakeRow) => number | undefined; readonly takeRaw: ByteDivider['takeRaw']} {
	const divider = byteDivider(delimiter, line);
	const chunks = chunksOf(file, offset, pieceLength);
	return {
		next(take) {
			const piece = chunks.piece();
			const {bytes, offset, isLast} = piece;
			let isKept = false;
			const used = divider.take(bytes, offset, isLast, row => {
				// Its cells are made of their bytes when they are asked for.
				isKept = true;
				take(row);
			});
			return chunks.use(piece, used, isKept);
		},
		takeRaw: divider.takeRaw,
	};
}

/** The rows by which a table was opened when it was read. */
function firstRows(file: ByteSource, start: Start): readonly (TableRecord | Broken)[] {
	const rows = rowsFrom(file, start, shortPiece);
	const first: FileRecord[] = [];
	let reached: number | undefined = 0;
	while (first.length < sampleLength && reached !== undefined && reached < file.size)
		reached = rows.next(row => {
			if (first.length < sampleLength) first.push(row);
		});
	return first;
}
