import type {TextOfBytes} from '../../chronology/byte-words.ts';
import {cleanText} from '../../text/clean.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import {cellWords} from '../keyed/cell-words.ts';
import type {DateOrder} from '../tables/cell-date.ts';
import type {Layout} from '../tables/layout.ts';
import {areWithin} from '../tables/row-words.ts';
import {type RawMap, valueForm} from './raw-map.ts';

const decoder = new TextDecoder();

/** The text of a part of a string. */
export const stringText: TextOfBytes = (bytes, from, to) =>
	cleanText(JSON.parse(`"${decoder.decode(bytes.subarray(from, to))}"`) as string);

const scalarText: TextOfBytes = (bytes, from, to) => decoder.decode(bytes.subarray(from, to));

/** Makes what puts in the words of maps that are read as the rows of a table, of those that are found in bytes. */
export function valueWords(
	layout: Layout,
	{
		map,
		names,
		order,
	}: {readonly map: RawMap; readonly names: readonly string[]; readonly order: DateOrder | undefined},
	{words, clock}: WordsInto,
): WordsOfRow | undefined {
	if (order === undefined || !areWithin(names)) return undefined;
	const texts = {quoted: stringText, bare: scalarText};
	const put = layout.words?.(cellWords(words, map.cells, valueForm, texts), {order, clock});
	if (!put) return undefined;
	return (bytes, at, length) => {
		if (map.find(bytes, at) !== at + length) return false;
		put();
		return true;
	};
}
