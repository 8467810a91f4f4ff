import {hashOfUtf8} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
import type {RawPlace} from '../numbered-rows.ts';
import {apostrophe, isPlainSign, quoteMark, type RawCells, startsWord} from './raw-cells.ts';

/** Whether a row is so short that no text of it is cut. */
export function isShort({length}: RawPlace): boolean {
	return length <= most.line;
}

/** The hash of an id; nothing where there is none, and -1 where its bytes may not be its text. */
export function hashOfId({bytes, bounds}: RawCells, columns: readonly number[]): number | undefined {
	let [from, to] = [0, 0];
	for (let index = 0; index < columns.length && from === to; index++) {
		const column = columns[index] ?? 0;
		from = bounds[2 * column] ?? 0;
		to = bounds[2 * column + 1] ?? 0;
	}
	if (from === to) return undefined;
	if (bytes[from] === quoteMark) {
		from++;
		to--;
	}
	if (to - from > most.id || bytes[from] === apostrophe) return -1;
	for (let at = from; at < to; at++) if (!isPlainSign(bytes[at])) return -1;
	return hashOfUtf8(bytes, from, to);
}

/** Whether the first of some cells that isn't empty begins with a letter or a figure. */
export function beginsWithWord({bytes, bounds}: RawCells, columns: readonly number[]): boolean {
	for (let index = 0; index < columns.length; index++) {
		const column = columns[index] ?? 0;
		const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
		if (from === to) continue;
		return startsWord(bytes, bytes[from] === quoteMark ? from + 1 : from);
	}
	return false;
}
