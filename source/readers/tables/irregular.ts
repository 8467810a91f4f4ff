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

/** Divides the first row of a text by the library that reads tables. A text without a whole row is broken. */
export function irregularRecord(raw: string, {delimiter, width, isLast, isFast}: Given): Irregular {
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
