import Papa from 'papaparse';
import {faultIn, lineFeedsIn, longestRow} from './records.ts';

/** The first row of a text whose quotation marks don't divide it plainly, or why it can't be trusted. */
export type Irregular =
	| {
			readonly type: 'record';
			readonly cells: readonly string[];
			/** Where the next row begins in the text, in UTF-16 units. */
			readonly next: number;
			readonly lines: number;
	  }
	| {readonly type: 'broken'; readonly length: number; readonly message: string | undefined};

type Given = {
	readonly delimiter: string;
	readonly width: number;
	readonly isLast: boolean;
	readonly isFast: boolean;
};

/** So many bytes hold most rows. */
const shortText = 256;
const carriageReturn = 0x0d;

/**
 * Divides the first row of a text in UTF-8 that begins at a place in some bytes and is so long at most, and gives as much of the text as that took.
 * Each row of a file may be irregular, so that no more is looked at than holds one.
 */
export function irregularAt(
	bytes: Buffer,
	at: number,
	most: number,
	given: Given,
): {readonly raw: string; readonly found: Irregular} {
	const whole = Math.min(bytes.length, at + most);
	for (let length = shortText; ; length *= 8) {
		const end = at + length < whole ? characterBefore(bytes, at + length) : whole;
		const raw = bytes.toString('utf8', at, end);
		const found = irregularRecord(raw, {...given, isLast: given.isLast && end === whole});
		if (end === whole || found.type === 'record' || found.message !== undefined) return {raw, found};
	}
}

/** The last place at or before another one where a character begins, and no line feed that belongs to a return. */
function characterBefore(bytes: Buffer, place: number): number {
	let at = place;
	while (((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
	return bytes[at - 1] === carriageReturn ? at - 1 : at;
}

/** Divides the first row of a text by the library that reads tables. A text without a whole row is broken. */
function irregularRecord(raw: string, {delimiter, width, isLast, isFast}: Given): Irregular {
	const text = raw.replace(/\r\n?/g, '\n');
	let found: Irregular = {type: 'broken', length: longestRow, message: undefined};
	const parser = new Papa.Parser({
		delimiter,
		newline: '\n',
		...(isFast && {fastMode: true}),
		step: ({data, errors, meta: {cursor}}: Papa.ParseResult<string[]>) => {
			const [cells = []] = data;
			const message = faultIn({cells, errors, length: cursor, width, delimiter});
			const next = rawLength(raw, cursor);
			found =
				message === undefined
					? {type: 'record', cells, next, lines: lineFeedsIn(text, 0, cursor)}
					: {type: 'broken', length: cursor, message};
			parser.abort();
		},
	});
	parser.parse(text, 0, !isLast);
	return found;
}

/** The cells of a text that is one row. */
export function cellsByLibrary(raw: string, delimiter: string): readonly string[] {
	const [cells = []] = Papa.parse<string[]>(raw.replace(/\r\n?/g, '\n'), {delimiter, newline: '\n'}).data;
	return cells;
}

/** How much of a text with any line breaks a length of the same text with line feeds is. */
function rawLength(raw: string, length: number): number {
	let at = 0;
	for (let left = length; left > 0; left--) at += raw.startsWith('\r\n', at) ? 2 : 1;
	return at;
}
