import type {Builder} from '../builder.ts';
import type {ByteSource} from '../byte-source.ts';
import {echo} from '../echo.ts';
import {chunksOf, shortPiece} from '../file-chunks.ts';
import {type FileFormat, otherwise} from '../file-format.ts';
import {wrapIn} from '../json-wrap.ts';
import type {RowPlace} from '../problem.ts';
import {isMap} from '../shape.ts';
import {isHead} from './head.ts';
import {type JsonRow, parsedOf, rowIn} from './maps.ts';
import {eventsIn, openRows, sampleLength} from './ndjson.ts';
import type {Note} from './note.ts';
import {dividerOf, type ValueText, type WrapFinder} from './values.ts';

/** Makes the format of events in JSON whose rows are read where they stand in a file; `wrapIn` finds the map around a list. */
function linesFile(findWrap?: WrapFinder): FileFormat {
	return {
		open(file, into, options) {
			const rows = openRows(into, options);
			const next = valuesIn(file, findWrap);
			let isSpelled = false;
			return {
				async next() {
					const values: (Found | Note)[] = [];
					const reached = next(each => values.push(each));
					if (reached === undefined) return otherwise;
					for (const value of values) {
						const given = rowIn(value, into);
						const isOdd = given instanceof Promise;
						isSpelled ||= isOdd;
						const row = isOdd ? await given : given;
						if (!row) continue;
						// The events of such a document have no row of their own, and odd numbers in it don't go from thread to thread.
						if (isHead(row.map) && (isOdd || eventsIn(row).length > 0)) return otherwise;
						const done = rows.take(row);
						if (done && !(await done)) return file.size;
					}
					if (reached >= file.size) await rows.finish();
					return reached;
				},
				settled() {
					const dateOrder = rows.order();
					return {...(dateOrder !== undefined && {dateOrder}), ...(isSpelled && {isSpelled})};
				},
			};
		},
		async again(file, options, {isSpelled = false}) {
			const {into, last} = echo();
			const rows = openRows(into, options);
			const sourceTree = isSpelled ? (await import('../json-source.ts')).sourceTree : undefined;
			for (const row of await firstRows(file, findWrap, into)) await rows.take(row);
			await rows.finish();
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
	};
}

/** Events in JSON, one a line. */
export const plainLinesFile: FileFormat = linesFile();

/** Events in JSON in a list, which may stand in a map that wraps it. */
export const wrappedLinesFile: FileFormat = linesFile(wrapIn);

/** A value and where its bytes are. */
type Found = ValueText & {readonly place: RowPlace};

const lineFeed = 0x0a;

/** Makes the function that hands on the values of the next piece of a file, and gives the offset that it has reached. */
function valuesIn(
	file: ByteSource,
	findWrap: WrapFinder | undefined,
	pieceLength?: number,
): (take: (value: Found | Note) => void) => number | undefined {
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

	return take =>
		chunks.next((bytes, offset, isLast) => {
			const end = isLast ? bytes.length : bytes.lastIndexOf(lineFeed) + 1 || endOfText(bytes);
			const text = bytes.toString('utf8', 0, end);
			for (const lineStart of lineStartsIn(bytes.subarray(0, end))) starts.push(offset + lineStart);
			let lastLine = firstLine;
			for (const value of divider.take(text, false)) {
				lastLine = value.place.line;
				take(placed(value));
			}
			if (isLast) for (const value of divider.take('', true)) take(placed(value));
			starts = starts.slice(lastLine - firstLine);
			firstLine = lastLine;
			return end;
		});
}

/** The rows by which the kind of all was found when they were read. */
async function firstRows(
	file: ByteSource,
	findWrap: WrapFinder | undefined,
	into: Builder,
): Promise<readonly JsonRow[]> {
	const next = valuesIn(file, findWrap, shortPiece);
	const rows: JsonRow[] = [];
	for (let reached: number | undefined = 0; reached !== undefined && reached < file.size; ) {
		const values: (Found | Note)[] = [];
		reached = next(value => values.push(value));
		for (const value of values) {
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
