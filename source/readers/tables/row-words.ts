import type {TextOfBytes} from '../../chronology/byte-words.ts';
import {cleanText} from '../../text/clean.ts';
import {most} from '../bounds.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import {cellWords} from '../keyed/cell-words.ts';
import type {RawCells} from '../keyed/raw-cells.ts';
import type {DateOrder} from './cell-date.ts';
import type {Layout} from './layout.ts';
import {cellForm, rawRecords} from './raw-record.ts';

const decoder = new TextDecoder();

const bare: TextOfBytes = (bytes, from, to) => cleanText(decoder.decode(bytes.subarray(from, to)));
const quoted: TextOfBytes = (bytes, from, to) => bare(bytes, from, to).replaceAll('""', '"');

/** Makes what puts in the words of the rows of a table, of those that `rawRecords` divides. */
export function rowWords(
	layout: Layout,
	table: {readonly delimiter: string; readonly names: readonly string[]; readonly order: DateOrder},
	{words, clock}: WordsInto,
): WordsOfRow | undefined {
	if (!areWithin(table.names)) return undefined;
	const cells: RawCells = {bytes: Buffer.alloc(0), bounds: new Uint32Array(0)};
	const put = layout.words?.(cellWords(words, cells, cellForm, {quoted, bare}), {order: table.order, clock});
	if (!put) return undefined;
	let wanted = 0;
	const records = rawRecords(table, (found, {length}) => {
		if (length !== wanted) return false;
		[cells.bytes, cells.bounds] = [found.bytes, found.bounds];
		put();
		return true;
	});
	return (bytes, at, length) => {
		wanted = length;
		return records.take(bytes, at, 0, 1) >= 0;
	};
}

/** Whether no name of a column, each of which may become the topic of a claim, is beyond a bound, nor are all of them together. */
export function areWithin(names: readonly string[]): boolean {
	let length = 0;
	for (const name of names) length += name.length;
	return length <= most.line;
}
