import type {Builder} from '../builder.ts';
import type {ByteSource} from '../byte-source.ts';
import {echo} from '../echo.ts';
import {chunksOf, shortPiece} from '../file-chunks.ts';
import {type FileFormat, otherwise, type Settled} from '../file-format.ts';
import {wrapIn} from '../json-wrap.ts';
import type {RowPlace} from '../problem.ts';
import type {RowOptions} from '../row-reader.ts';
import {isMap} from '../shape.ts';
import {isHead} from './head.ts';
import {type JsonRow, parsedOf, rowIn} from './maps.ts';
import {eventsIn, type OpenRows, openRows, sampleLength} from './ndjson.ts';
import type {Note} from './note.ts';
import {type RawRows, takeRawLines} from './raw-lines.ts';
import type {ValueText, WrapFinder} from './value-text.ts';
import {dividerOf} from './values.ts';

/** Whether rows can be read at all, or that it has to be done otherwise. */
type Taken = boolean | typeof otherwise;

/** Makes the format of events in JSON whose rows are read where they stand in a file; `wrapIn` finds the map around a list. */
function linesFile(findWrap?: WrapFinder): FileFormat {
	return {
		open(file, into, options) {
			const rows = openRows(into, options);
			const values = valuesIn(file, findWrap);
			let isSpelled = false;
			/** Takes the row of a value. */
			function take(row: JsonRow | undefined, isOdd: boolean): Taken | Promise<Taken> {
				isSpelled ||= isOdd;
				if (!row) return true;
				// The events of such a document have no row of their own, and odd numbers in it don't go from thread to thread.
				if (isHead(row.map) && (isOdd || eventsIn(row).length > 0)) return otherwise;
				return rows.take(row) ?? true;
			}
			return {
				async next() {
					const piece = values.piece();
					for (let lines = leastLines; ; ) {
						const count = piece.takeRaw(rows.raw());
						lines = count > 0 ? leastLines : Math.min(2 * lines, mostLines);
						const found = piece.take(rows.raw() ? lines : mostLines);
						if (!found) break;
						for (const value of found) {
							const row = rowIn(value, into);
							const taken = row instanceof Promise ? row.then(each => take(each, true)) : take(row, false);
							const done = taken instanceof Promise ? await taken : taken;
							if (done === otherwise) return otherwise;
							if (!done) return file.size;
						}
					}
					const reached = piece.use();
					if (reached === undefined) return otherwise;
					if (reached >= file.size) await rows.finish();
					return reached;
				},
				settled() {
					const dateOrder = rows.order();
					const isOdd = isSpelled || rows.raw()?.hasOddNumber();
					const keys = rows.keys();
					return {
						...(dateOrder !== undefined && {dateOrder}),
						...(isOdd && {isSpelled: true}),
						...(keys && {keys: [...keys]}),
					};
				},
			};
		},
		async again(file, options, settled) {
			const {into, last} = echo();
			const sourceTree = settled.isSpelled ? (await import('../json-source.ts')).sourceTree : undefined;
			const rows = await rowsAgain(file, options, settled, into);
			return (bytes, place) => {
				const text = bytes.toString();
				const parsed = parsedOf(text);
				const parse = parsed?.parse ?? (each => sourceTree?.(each).value);
				const map = parsed ? parsed.value : parse(text);
				last();
				if (isMap(map)) rows.again({map, text, place, parse});
				return last();
			};
		},
		async words(file, options, settled, into) {
			return (await rowsAgain(file, options, settled, echo().into)).words(into);
		},
	};

	async function rowsAgain(
		file: ByteSource,
		options: RowOptions,
		{keys, dateOrder}: Settled,
		into: Builder,
	): Promise<OpenRows> {
		const rows = openRows(into, {...options, ...(dateOrder && {dateOrder})}, keys);
		for (const row of await firstRows(file, findWrap, into)) await rows.take(row);
		await rows.finish();
		return rows;
	}
}

/** Events in JSON, one a line. */
export const plainLinesFile: FileFormat = linesFile();

/** Events in JSON in a list, which may stand in a map that wraps it. */
export const wrappedLinesFile: FileFormat = linesFile(wrapIn);

/** A value and where its bytes are. */
type Found = ValueText & {readonly place: RowPlace};

const lineFeed = 0x0a;

/** So many lines are divided at a time where one of them can't be taken by its bytes, and more where many can't. */
const [leastLines, mostLines] = [1, 256];

/** A piece of a file, whose values are taken from its start to its end. */
type ValuePiece = {
	/** Has lines taken by their bytes, as far as they can be; tells how many they are. */
	readonly takeRaw: (raw: RawRows | undefined) => number;
	/** The values that end in the next lines; nothing behind the last. */
	readonly take: (lines: number) => readonly (Found | Note)[] | undefined;
	/** Ends it; gives the offset that is reached, or nothing where its bytes aren't text in UTF-8. */
	readonly use: () => number | undefined;
};

/** Divides a file into pieces, and these into values. */
function valuesIn(
	file: ByteSource,
	findWrap: WrapFinder | undefined,
	pieceLength?: number,
): {readonly piece: () => ValuePiece} {
	const mark = file.read(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
	const chunks = chunksOf(file, mark, pieceLength);
	const divider = dividerOf(findWrap);
	/** Where the lines begin from the first one on that may have a value which isn't whole yet. */
	let starts: number[] = [mark];
	let firstLine = 1;

	/** Where the value before began: a line may have very many. */
	let last = {line: 1, column: 1, offset: mark};

	function placed(value: ValueText | Note): Found | Note {
		if (value.type === 'note') return value;
		const {place, text} = value;
		const {line, column} = place;
		const start = line === last.line ? last : {column: 1, offset: starts[line - firstLine] ?? 0};
		const before = column - start.column;
		const between = before === 0 ? '' : file.read(start.offset, 4 * before).toString();
		const offset = start.offset + Buffer.byteLength([...between].slice(0, before).join(''));
		last = {line, column, offset};
		return {...value, place: {...place, offset, length: Buffer.byteLength(text)}};
	}

	return {
		piece() {
			const piece = chunks.piece();
			const {bytes, offset, isLast} = piece;
			const end = isLast ? bytes.length : bytes.lastIndexOf(lineFeed) + 1 || endOfText(bytes);
			let at = 0;
			let isDone = false;
			return {
				takeRaw(raw) {
					const line = raw && divider.nextLine();
					if (!raw || line === undefined) return 0;
					const taken = takeRawLines(raw, bytes, {from: at, offset, line});
					if (taken.count === 0) return 0;
					at = taken.end;
					divider.passLines(taken.count);
					firstLine = line + taken.count;
					starts = [offset + at];
					return taken.count;
				},
				take(lines) {
					if (isDone) return undefined;
					const stop = behindLines(bytes, {from: at, end, lines});
					const text = bytes.toString('utf8', at, stop);
					for (const lineStart of lineStartsIn(bytes.subarray(at, stop)))
						starts.push(offset + at + lineStart);
					let lastLine = firstLine;
					const found: (Found | Note)[] = [];
					for (const value of divider.take(text, false)) {
						lastLine = value.place.line;
						found.push(placed(value));
					}
					at = stop;
					isDone = at === end;
					if (isDone && isLast) for (const value of divider.take('', true)) found.push(placed(value));
					starts = starts.slice(lastLine - firstLine);
					firstLine = lastLine;
					return found;
				},
				use: () => chunks.use(piece, end),
			};
		},
	};
}

/** The index behind some lines; the end, where there are no more. */
function behindLines(
	bytes: Buffer,
	{from, end, lines}: {readonly from: number; readonly end: number; readonly lines: number},
): number {
	if (lines === Infinity) return end;
	let at = from;
	for (let count = 0; count < lines && at < end; count++) at = bytes.indexOf(lineFeed, at) + 1 || end;
	return Math.min(at, end);
}

/** The rows by which the kind of all was found when they were read. */
async function firstRows(
	file: ByteSource,
	findWrap: WrapFinder | undefined,
	into: Builder,
): Promise<readonly JsonRow[]> {
	const values = valuesIn(file, findWrap, shortPiece);
	const rows: JsonRow[] = [];
	for (let reached: number | undefined = 0; reached !== undefined && reached < file.size; ) {
		const piece = values.piece();
		const found = piece.take(Infinity) ?? [];
		reached = piece.use();
		for (const value of found) {
			const row = await rowIn(value, into);
			if (row && rows.push(row) === sampleLength) return rows;
		}
	}
	return rows;
}

/** Where lines begin in some bytes, behind LF, CR LF or CR. */
function lineStartsIn(bytes: Buffer): readonly number[] {
	const starts: number[] = [];
	const hasReturns = bytes.includes(0x0d);
	for (let at = 0; at < bytes.length; ) {
		const feed = bytes.indexOf(lineFeed, at);
		const carriage = hasReturns ? bytes.indexOf(0x0d, at) : -1;
		if (feed < 0 && carriage < 0) break;
		const isLone = carriage >= 0 && (feed < 0 || carriage < feed - 1);
		at = (isLone ? carriage : feed) + 1;
		starts.push(at);
	}
	return starts;
}

/** Where bytes that may be cut anywhere end as text: before a character that isn't whole, and before a CR, which a LF may follow. */
function endOfText(bytes: Buffer): number {
	let end = bytes.length;
	if (bytes[end - 1] === 0x0d) return end - 1;
	while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
	return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : end;
}
