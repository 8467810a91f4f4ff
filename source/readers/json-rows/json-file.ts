import type {Builder} from '../builder.ts';
import type {ByteSource} from '../byte-source.ts';
import {echo} from '../echo.ts';
import {shortPiece} from '../file-chunks.ts';
import {fileDigester, type RowMark} from '../file-digester.ts';
import {type FileFormat, otherwise, type Settled} from '../file-format.ts';
import {wrapIn} from '../json-wrap.ts';
import type {RowOptions} from '../row-reader.ts';
import {isMap} from '../shape.ts';
import {valuesIn} from './file-values.ts';
import {isHead} from './head.ts';
import {type JsonRow, parsedOf, rowIn} from './maps.ts';
import {eventsIn, type OpenRows, openRows, sampleLength} from './ndjson.ts';
import {keyStart, rowTaker} from './raw-rows.ts';
import type {WrapFinder} from './value-text.ts';

/** Whether rows can be read at all, or that it has to be done otherwise. */
type Taken = boolean | typeof otherwise;

/** Makes the format of events in JSON whose rows are read where they stand in a file; `wrapIn` finds the map around a list. */
function jsonFile(findWrap?: WrapFinder): FileFormat {
	return {
		open(file, into, options, digests) {
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
					for (let count = leastValues; ; ) {
						const raw = rows.raw(digests);
						count = piece.takeRaw(raw) > 0 ? leastValues : Math.min(2 * count, mostValues);
						const found = piece.take(raw ? count : mostValues);
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
					const isOdd = isSpelled || rows.raw(digests)?.hasOddNumber();
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
		async digester(file, options) {
			const {into} = echo();
			const rows = openRows(into, options);
			const first = await firstRows(file, findWrap, into);
			for (const row of first) await rows.take(row);
			const [digester, mark] = [rows.digester(), rowMark(file, first)];
			if (!digester || !mark) return undefined;
			const take = rowTaker();
			return fileDigester(file, {
				take: (bytes, from, offset) => take(digester, bytes, {...anyhow, from, offset, line: 0}).left,
				taken: digester.taken,
				mark,
			});
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

/** Events in JSON, one a line or one behind another. */
export const plainJsonFile: FileFormat = jsonFile();

/** Events in JSON in a list, which may stand in a map that wraps it. */
export const wrappedJsonFile: FileFormat = jsonFile(wrapIn);

/** So many values are divided at a time where one of them can't be taken by its bytes, and more where many can't. */
const [leastValues, mostValues] = [1, 256];

/** How values may stand for a digest of one, which the one who reads the file may leave. */
const anyhow = {areLines: false, isInList: true, isKeyed: true};
/** The most bytes between two rows by which others are found. */
const mostBetween = 200;

/** What stands between rows, from the end of the first to the start of the second; nothing where there are no two. */
function rowMark(file: ByteSource, [first, second]: readonly JsonRow[]): RowMark | undefined {
	const {offset = 0, length = 0} = first?.place ?? {};
	const end = offset + length;
	const between = (second?.place.offset ?? 0) - end;
	if (end === 0 || between < 0 || between > mostBetween) return undefined;
	const bytes = file.read(end - 1, between + 2);
	return bytes.includes(keyStart) ? {bytes: keyStart, before: 0} : {bytes, before: between + 1};
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
