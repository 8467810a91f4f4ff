import {isAscii} from 'node:buffer';
import type {ByteSource} from '../byte-source.ts';
import {chunksOf} from '../file-chunks.ts';
import {signs} from '../json-signs.ts';
import type {TextPlace} from './between.ts';
import type {Note} from './note.ts';
import {type RawRows, rowTaker} from './raw-rows.ts';
import type {ValueText, WrapFinder} from './value-text.ts';
import {dividerOf} from './values.ts';

/** A piece of a file, whose values are taken from its start to its end. */
export type ValuePiece = {
	/** Has rows taken by their bytes, as far as they can be; tells how many they are. */
	readonly takeRaw: (raw: RawRows | undefined) => number;
	/** So many of the next values, or those that are left; nothing behind the last. */
	readonly take: (count: number) => readonly (ValueText | Note)[] | undefined;
	/** Ends it; gives the offset that is reached, or nothing where its bytes aren't text in UTF-8. */
	readonly use: () => number | undefined;
};

/** So many bytes become text at a time where a value is looked for, and the most where many are. */
const [shortText, longText] = [2 ** 11, 2 ** 16];

/** Divides a file into pieces, and these into values. */
export function valuesIn(
	file: ByteSource,
	findWrap: WrapFinder | undefined,
	pieceLength?: number,
): {readonly piece: () => ValuePiece} {
	const mark = file.read(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
	const chunks = chunksOf(file, mark, pieceLength);
	const divider = dividerOf(findWrap, mark);
	const takeRows = rowTaker();

	return {
		piece() {
			const piece = chunks.piece();
			const {bytes, offset, isLast} = piece;
			let end = isLast
				? bytes.length
				: bytes.lastIndexOf(signs.lineFeed) + 1 || endOfText(bytes, bytes.length);
			/** Up to where it has been made text, or taken. */
			let at = 0;
			let isDone = false;
			return {
				takeRaw(raw) {
					const between = raw && !isDone ? divider.between() : undefined;
					if (!raw || !between || between.place.offset < offset) return 0;
					const {place, ...how} = between;
					const from = place.offset - offset;
					const taken = takeRows(raw, bytes, {...how, from, offset, line: place.line});
					if (taken.count === 0) return 0;
					at = taken.end;
					end = Math.max(end, at);
					divider.goTo(placeAt(bytes, {from, place, to: at, line: taken.line}));
					return taken.count;
				},
				take(count) {
					if (isDone) return undefined;
					const found: (ValueText | Note)[] = [];
					let text = '';
					for (;;) {
						const isEnd = isLast && at === end;
						for (const value of divider.take(text, isEnd)) if (found.push(value) === count) return found;
						isDone = at === end;
						if (isDone) return found;
						const stop = Math.min(end, at + Math.min(longText, shortText * count));
						const next = stop === end ? end : endOfText(bytes, stop);
						text = bytes.toString('utf8', at, next);
						at = next;
					}
				},
				use: () => chunks.use(piece, end, false),
			};
		},
	};
}

/** The place of an index in a line, behind another place. */
function placeAt(
	bytes: Buffer,
	{
		from,
		place,
		to,
		line,
	}: {readonly from: number; readonly place: TextPlace; readonly to: number; readonly line: number},
): TextPlace {
	const isInLine = line === place.line;
	const start = isInLine ? from : bytes.lastIndexOf(signs.lineFeed, to - 1) + 1;
	const column = (isInLine ? place.column : 1) + charactersIn(bytes.subarray(start, to));
	return {line, column, offset: place.offset + to - from};
}

function charactersIn(bytes: Buffer): number {
	if (isAscii(bytes)) return bytes.length;
	let count = 0;
	for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count++;
	return count;
}

/** Where bytes that may be cut anywhere end as text up to an index: before a character that isn't whole, and before a CR, which a LF may follow. */
function endOfText(bytes: Buffer, to: number): number {
	if (bytes[to - 1] === signs.carriageReturn) return to - 1;
	let end = to;
	while (end > to - 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
	return (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : end;
}
