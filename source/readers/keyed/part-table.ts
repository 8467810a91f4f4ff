import {byteMap} from '../../lookup/byte-map.ts';
import type {Part} from './part.ts';
import {partKeys} from './part-keys.ts';
import {type CellForm, cellOf, plainText, type RawCells} from './raw-cells.ts';

/** What a part of each row gives, made once for all rows that have the same bytes in its cells. */
export type PartTable<T> = {
	/** What the part gives in a row. */
	readonly at: (cells: RawCells) => T;
	/** Calls for what each piece of its cell gives, if it falls into pieces, or for what the part gives as a whole. */
	readonly each: (cells: RawCells, take: (made: T) => void) => void;
};

/** The most different cells of which is kept what they give. */
export const mostCells = 2 ** 16;

/** After so many cells that weren't there, it is known whether it pays to look for them. */
const fewMisses = 2 ** 14;

/**
 * Makes the table of a part; `note` makes what is kept of what the part gives, unless `find` can tell it by the bytes of its cells. It looks for as
 * many as it keeps where `most` is given, before it may turn out not to pay.
 */
export function partTable<G, T extends NonNullable<unknown>>(
	part: Part<G>,
	form: CellForm,
	note: (given: G) => T,
	find?: (cells: RawCells) => T | undefined,
	most?: number,
): PartTable<T> {
	const {make} = part;
	// A piece may have the bytes of a whole cell that means something else, such as one that begins with an apostrophe.
	const [kept, ofPieces] = [byteMap<T>(most ?? mostCells), byteMap<T>(most ?? mostCells)];
	const keys = partKeys(part, form);
	const {key, pieces} = keys;
	const misses = missCount(most);

	const made = (cells: RawCells) => find?.(cells) ?? note(make(cellOf(cells, form)));

	function at(cells: RawCells): T {
		// What nearly every row has by itself is made for each.
		if (misses.areMost() || !keys.findWhole(cells)) return made(cells);
		const {hash, bytes, from, to} = key;
		const known = kept.get(hash, bytes, from, to);
		misses.count(known === undefined);
		if (known !== undefined) return known;
		const value = made(cells);
		kept.set(hash, bytes, from, to, value);
		return value;
	}

	function ofPiece(hash: number, bytes: Buffer, from: number, to: number): T {
		const known = ofPieces.get(hash, bytes, from, to);
		if (known !== undefined) return known;
		const value = note(make(() => plainText(bytes, from, to)));
		ofPieces.set(hash, bytes, from, to, value);
		return value;
	}

	return {
		at,
		each(cells, take) {
			const count = keys.findPieces(cells);
			if (!pieces || count < 0) return take(at(cells));
			const {hashes, starts, ends} = pieces;
			for (let index = 0; index < count; index++)
				take(ofPiece(hashes[index] ?? 0, cells.bytes, starts[index] ?? 0, ends[index] ?? 0));
		},
	};
}

/** Counts how often cells are looked for, and aren't there. */
export function missCount(few = fewMisses): {
	readonly count: (isMissed: boolean) => void;
	/** Whether most aren't there. */
	readonly areMost: () => boolean;
} {
	let [asked, missed] = [0, 0];
	return {
		count(isMissed) {
			asked++;
			if (isMissed) missed++;
		},
		areMost: () => missed > few && missed > asked / 2,
	};
}
