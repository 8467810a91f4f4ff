import type {RawPlace} from './numbered-rows.ts';

/**
 * What some rows of a file are found by, in the order of their starts, told by numbers for equal bytes: one thread makes it for another, which
 * need not divide these rows and look for their cells. A digest depends on nothing but the bytes that begin at its start, so that each can
 * be used or left by itself.
 */
export type Digests = {
	/** Where each row begins in its file, its length, and the lines that it has. */
	readonly starts: Float64Array<ArrayBuffer>;
	readonly lengths: Uint32Array<ArrayBuffer>;
	readonly lines: Uint32Array<ArrayBuffer>;
	/** The hashes of the ids; not a number where a row has none. */
	readonly hashes: Float64Array<ArrayBuffer>;
	/** Where the numbers of each row end in `numbers`. */
	readonly ends: Uint32Array<ArrayBuffer>;
	/** Of each row numbers for what it is found by, in an order that depends on the format. Equal bytes in a part of rows have the same number. */
	readonly numbers: Uint32Array<ArrayBuffer>;
	/** Whether a row may have a number that JavaScript would write otherwise. */
	readonly isOdd: boolean;
};

/** The number of cells that are too long to be compared, or that nearly every row has by itself. */
export const noNumber = 2 ** 32 - 1;

/** Digests that are made one by one. */
export type GrowingDigests = {
	/** The numbers so far, to which those of the next row are added before it ends. */
	readonly numbers: () => number[];
	readonly end: (place: RawPlace, lines: number, hash: number) => void;
	/** The digests since the last time. */
	readonly taken: (isOdd: boolean) => Digests;
};

export function growingDigests(): GrowingDigests {
	let batch = fresh();
	return {
		numbers: () => batch.numbers,
		end({offset, length}, lines, hash) {
			batch.starts.push(offset);
			batch.lengths.push(length);
			batch.lines.push(lines);
			batch.hashes.push(hash);
			batch.ends.push(batch.numbers.length);
		},
		taken(isOdd) {
			const {starts, lengths, lines, hashes, ends, numbers} = batch;
			batch = fresh();
			return {
				starts: Float64Array.from(starts),
				lengths: Uint32Array.from(lengths),
				lines: Uint32Array.from(lines),
				hashes: Float64Array.from(hashes),
				ends: Uint32Array.from(ends),
				numbers: Uint32Array.from(numbers),
				isOdd,
			};
		},
	};
}

type Batch = Readonly<Record<Exclude<keyof Digests, 'isOdd'>, number[]>>;

function fresh(): Batch {
	return {starts: [], lengths: [], lines: [], hashes: [], ends: [], numbers: []};
}
