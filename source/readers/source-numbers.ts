import type {NumberedIds} from '../chronology/texts.ts';
import {byteMap, hashOfBytes} from '../lookup/byte-map.ts';
import {most} from './bounds.ts';
import {textOfParts} from './text-of-parts.ts';

/** Gives the number of a source by its outlet, its title and the day when it was published, which begin and end in some bytes where `bounds` tells from an index on; the day may be empty. */
export type SourceNumbers = (bytes: Buffer, bounds: ArrayLike<number>, index: number) => number | undefined;

/** How many bounds a source has. */
const boundsOfSource = 6;

/** What sources are kept in: their texts, their ids, and what ids are made from. */
type Kept = {
	readonly given: NumberedIds;
	readonly ids: NumberedIds;
	readonly numbers: Map<string, number>;
	readonly freeId: (wanted: string) => string;
	readonly idOfOutlet: (outlet: string) => string;
};

/** The id that the sources of an outlet have before a number; `bytes` is left out where it isn't plain. */
type OutletId = {readonly wanted: string; readonly bytes: Buffer};

/** The most outlets of which the ids are kept. */
const mostOutlets = 2 ** 14;

const [lineFeed, space] = [0x0a, 0x20];

/**
 * Makes what numbers sources in bytes, each as `add` of a list of sources would: in a data set whose rows have an article each, no text is
 * made then. What isn't plain is left to that.
 */
export function sourceNumbers({given, ids, numbers, freeId, idOfOutlet}: Kept): SourceNumbers {
	const text = textOfParts(most.id);
	const outlets = byteMap<OutletId>(mostOutlets);

	function outletIn(bytes: Buffer, from: number, to: number): OutletId {
		const hash = hashOfBytes(bytes, from, to);
		const known = outlets.get(hash, bytes, from, to);
		if (known) return known;
		const wanted = idOfOutlet(bytes.toString('utf8', from, to));
		const made = {wanted, bytes: Buffer.from(`${wanted}-`)};
		outlets.set(hash, bytes, from, to, made);
		return made;
	}

	/** Gives a new source the first free id of its outlet. */
	function addId({wanted, bytes}: OutletId): void {
		for (let number = numbers.get(wanted); number !== undefined; number++) {
			text.clear();
			if (!text.put(bytes, 0, bytes.length)) break;
			text.putNumber(number);
			text.end();
			if (ids.findBytes(text) !== undefined) continue;
			numbers.set(wanted, number + 1);
			ids.addNewBytes(text);
			return;
		}
		ids.addNew(freeId(wanted));
	}

	return (bytes, bounds, index) => {
		text.clear();
		let outletEnd = 0;
		for (let part = 0; part < boundsOfSource; part += 2) {
			const [from, to] = [bounds[index + part] ?? 0, bounds[index + part + 1] ?? 0];
			const isThere = from < to && bytes[from] !== space && bytes[to - 1] !== space;
			// It may have no date.
			const isPlain = isThere || (from === to && part === boundsOfSource - 2);
			if (!isPlain || !text.put(bytes, from, to)) return undefined;
			if (part === 0) outletEnd = to;
			if (part < boundsOfSource - 2) text.putSign(lineFeed);
		}
		if (text.length > most.id) return undefined;
		text.end();
		const known = given.findBytes(text);
		if (known !== undefined) return known;
		const number = given.addNewBytes(text);
		addId(outletIn(bytes, bounds[index] ?? 0, outletEnd));
		return number;
	};
}
