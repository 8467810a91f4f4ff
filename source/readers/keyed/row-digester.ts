import {type ByteMap, byteMap} from '../../lookup/byte-map.ts';
import {perValue} from '../../lookup/memo.ts';
import {type GrowingDigests, growingDigests, noNumber} from '../digest.ts';
import type {RawPlace} from '../numbered-rows.ts';
import {type DatePart, type KeyParts, mostDates, type Part} from './part.ts';
import {partKeys} from './part-keys.ts';
import {missCount, mostCells} from './part-table.ts';
import type {CellForm, RawCells} from './raw-cells.ts';
import {beginsWithWord, hashOfId, isShort} from './row-keys.ts';

/**
 * The parts of rows in the order in which a digest has their numbers: one for each, and of a part that falls into pieces their count and one for
 * each.
 */
function partsIn({date, doubts, source, actor, tag}: KeyParts): readonly NumberedPart[] {
	// The columns of a date are the same, whatever the order of day and month.
	return [date('either'), ...(doubts ? [doubts] : []), ...source, ...actor, ...tag];
}

/** Makes digests of rows. */
export type RowDigester = {
	/** Adds the digest of a row by its cells, unless that has to be left to the reader of its format. */
	readonly add: (cells: RawCells, place: RawPlace, lines: number) => void;
	readonly taken: GrowingDigests['taken'];
};

/** Makes what makes digests of the rows that have some parts. */
export function rowDigester(parts: KeyParts, form: CellForm): RowDigester {
	const all = partsIn(parts).map(part => numberedPart(part, form));
	const digests = growingDigests();
	return {
		add(cells, place, lines) {
			if (!isShort(place) || !beginsWithWord(cells, parts.words)) return;
			const hash = hashOfId(cells, parts.id) ?? NaN;
			if (hash < 0) return;
			for (let index = 0; index < all.length; index++) all[index]?.(cells, digests.numbers());
			digests.end(place, lines, hash);
		},
		taken: digests.taken,
	};
}

type NumberedPart = Part<unknown> & Pick<DatePart, 'key'>;

/** Makes the function that adds the numbers of a part in a row. */
function numberedPart(part: NumberedPart, form: CellForm): (cells: RawCells, into: number[]) => void {
	const [ofWholes, ofPieces] = [byteMap<number>(mostCells), byteMap<number>(mostCells)];
	const keys = partKeys(part, form);
	const {key, pieces} = keys;
	const misses = missCount();
	let next = 0;

	function numberIn(of: ByteMap<number>, hash: number, bytes: Buffer, from: number, to: number): number {
		const known = of.get(hash, bytes, from, to);
		if (known !== undefined) return known;
		of.set(hash, bytes, from, to, next);
		return next++;
	}

	const numberBy = perValue((_: number) => next++, mostDates);

	function ofWhole(cells: RawCells): number {
		const own = part.key?.(cells) ?? -1;
		if (own >= 0) return numberBy(own);
		if (misses.areMost() || !keys.findWhole(cells)) return noNumber;
		const count = next;
		const number = numberIn(ofWholes, key.hash, key.bytes, key.from, key.to);
		misses.count(number === count);
		return number;
	}

	return (cells, into) => {
		if (!pieces) {
			into.push(ofWhole(cells));
			return;
		}
		const count = keys.findPieces(cells);
		if (count < 0) {
			into.push(1, ofWhole(cells));
			return;
		}
		into.push(count);
		const {hashes, starts, ends} = pieces;
		for (let index = 0; index < count; index++)
			into.push(numberIn(ofPieces, hashes[index] ?? 0, cells.bytes, starts[index] ?? 0, ends[index] ?? 0));
	};
}
