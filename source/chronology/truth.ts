/**
 * What is known of each row, as a code: whether something holds of it, or that this isn't known yet. The codes are such that of several
 * the least is what holds of all of them, and the greatest what holds of any.
 */
export type Truth = Uint8Array<ArrayBuffer>;

export const isNot = 0;
export const isUnknown = 1;
export const isSo = 2;
/** How many codes there are. */
export const codeCount = 3;

/** A truth of which nothing is known. */
export function unknownOf(size: number): Truth {
	return new Uint8Array(size).fill(isUnknown);
}

// Four rows are looked at together. Where codes are as likely as not, a choice for each row would take five times as long.
const [low, high] = [0x01_01_01_01, 0x02_02_02_02];

function foursOf({buffer, byteOffset, length}: Uint8Array): Uint32Array {
	return new Uint32Array(buffer, byteOffset, length >> 2);
}

/** The least of two codes in each of four rows. */
function leastOf(one: number, other: number): number {
	const both = one & other & high;
	return both | ((one | (one >> 1)) & (other | (other >> 1)) & low & ~(both >> 1));
}

/** The greatest of two codes in each of four rows. */
function greatestOf(one: number, other: number): number {
	const any = one | other;
	return (any & high) | (any & low & ~((any & high) >> 1));
}

/** The opposite of each of four codes. */
function oppositeOf(codes: number): number {
	return (codes & low) | ((~(codes | (codes >> 1)) & low) << 1);
}

/** Makes a function that changes a truth by another. */
function changeBy(change: (codes: number, others: number) => number): (all: Truth, other: Truth) => void {
	return (all, other) => {
		const [fours, others] = [foursOf(all), foursOf(other)];
		for (let at = 0; at < fours.length; at++) fours[at] = change(fours[at] ?? 0, others[at] ?? 0);
		for (let row = 4 * fours.length; row < all.length; row++)
			all[row] = change(all[row] ?? isNot, other[row] ?? isNot) & 3;
	};
}

/** Leaves of a truth what another holds of, too. */
export const keepLeast = changeBy((codes, others) => leastOf(codes, others));

/** Adds to a truth what another holds of. */
export const keepGreatest = changeBy((codes, others) => greatestOf(codes, others));

/** Takes out of a truth what another holds of. */
export const exclude = changeBy((codes, others) => leastOf(codes, oppositeOf(others)));

/** How many rows a truth holds of, from a row on. */
export function countWhere(truth: Truth, first = 0): number {
	const fours = foursOf(truth);
	const [from, to] = [Math.min(fours.length, (first + 3) >> 2), fours.length];
	let count = 0;
	for (let row = first; row < Math.min(truth.length, 4 * from); row++) count += (truth[row] ?? isNot) >> 1;
	for (let at = from; at < to; ) {
		// Each byte holds the sum of one row of four, which is below 256.
		let sums = 0;
		for (const end = Math.min(to, at + 255); at < end; at++) sums += ((fours[at] ?? 0) >> 1) & low;
		count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + ((sums >>> 24) & 0xff);
	}
	for (let row = Math.max(first, 4 * to); row < truth.length; row++) count += (truth[row] ?? isNot) >> 1;
	return count;
}

/** For each row 1 where a truth holds, from a row on, else 0. */
export function maskWhere(truth: Truth, first = 0): Uint8Array<ArrayBuffer> {
	const mask: Truth = new Uint8Array(truth.length);
	const [fours, masks] = [foursOf(truth), foursOf(mask)];
	for (let at = first >> 2; at < fours.length; at++) masks[at] = ((fours[at] ?? 0) >> 1) & low;
	for (let row = 4 * fours.length; row < truth.length; row++) mask[row] = (truth[row] ?? isNot) >> 1;
	return mask.fill(0, 0, first);
}

/** How many rows of a mask, or of all, have each of some codes. */
export function countCodes(codes: Uint8Array, mask: Uint8Array | undefined, different: number): Uint32Array {
	const counts = new Uint32Array(different);
	const fours = mask && foursOf(mask);
	for (let row = 0; row < codes.length; row++) {
		// Where four rows aren't in the mask, all are passed over.
		if (fours && (row & 3) === 0 && fours[row >> 2] === 0) row += 3;
		else if (!mask || mask[row] === 1) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
	}
	return counts;
}

/** The rows that a truth holds of, in order. */
export function rowsWhere(truth: Truth): Uint32Array {
	// One more is written, and not given, behind the last.
	const rows = new Uint32Array(countWhere(truth) + 1);
	const fours = foursOf(truth);
	let count = 0;
	for (let at = 0; at < fours.length; at++) {
		const codes = ((fours[at] ?? 0) >> 1) & low;
		if (codes === 0) continue;
		rows[count] = 4 * at;
		count += codes & 1;
		rows[count] = 4 * at + 1;
		count += (codes >> 8) & 1;
		rows[count] = 4 * at + 2;
		count += (codes >> 16) & 1;
		rows[count] = 4 * at + 3;
		count += codes >> 24;
	}
	for (let row = 4 * fours.length; row < truth.length; row++) {
		rows[count] = row;
		count += (truth[row] ?? isNot) >> 1;
	}
	return rows.subarray(0, count);
}

/** Those of some rows, in order, that a truth holds of. */
export function someWhere(truth: Truth, rows: Uint32Array): Uint32Array {
	if (rows.length === truth.length) return rowsWhere(truth);
	let count = 0;
	for (let place = 0; place < rows.length; place++) count += (truth[rows[place] ?? 0] ?? isNot) >> 1;
	const found = new Uint32Array(count + 1);
	count = 0;
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] ?? 0;
		found[count] = row;
		count += (truth[row] ?? isNot) >> 1;
	}
	return found.subarray(0, count);
}
