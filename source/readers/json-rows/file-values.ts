import type {ByteSource} from '../byte-source.ts';
import {chunksOf} from '../file-chunks.ts';
import type {RowPlace} from '../problem.ts';
import type {Note} from './note.ts';
import {type RawRows, takeRawLines} from './raw-lines.ts';
import type {ValueText, WrapFinder} from './value-text.ts';
import {dividerOf} from './values.ts';

/** A value and where its bytes are. */
type Found = ValueText & {readonly place: RowPlace};
const lineFeed = 0x0a;

/** A piece of a file, whose values are taken from its start to its end. */
export type ValuePiece = {
	/** Has lines taken by their bytes, as far as they can be; tells how many they are. */
	readonly takeRaw: (raw: RawRows | undefined) => number;
	/** The values that end in the next lines; nothing behind the last. */
	readonly take: (lines: number) => readonly (Found | Note)[] | undefined;
	/** Ends it; gives the offset that is reached, or nothing where its bytes aren't text in UTF-8. */
	readonly use: () => number | undefined;
};

/** Divides a file into pieces, and these into values. */
export function valuesIn(
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
