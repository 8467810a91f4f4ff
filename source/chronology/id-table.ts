import {floats, sharedIntegers, sharedRoom} from './growing.ts';

/**
 * An open table of numbers by the hashes of ids. It may know of ids behind those whose hashes are there, which another thread has added
 * since; they aren't found. A free place holds 0; else its low bits hold a number, as the next one, and the others as much of the hash as
 * has room, lest memory be asked for the hash of each id that is passed on the way.
 */
export type IdTable = {readonly hashes: Float64Array; readonly table: Uint32Array};

/** The high bits of a hash: as many as there are beyond the 32 low ones, by which its place is found. */
const highBits = 21;

/** How many low bits of a place hold the number in a table of some length, which is a power of 2. */
function widthIn(length: number): number {
	return Math.max(32 - highBits, 31 - Math.clz32(length));
}

/** What a place holds beside a number of some width: the high bits of a hash, as many as there is room for. */
function highOf(hash: number, width: number): number {
	return (hash / 2 ** 32) << width;
}

/** The numbers whose ids have a hash. */
export function* numbersWith({hashes, table}: IdTable, hash: number): Generator<number> {
	const mask = table.length - 1;
	const width = widthIn(table.length);
	const low = (1 << width) - 1;
	const high = highOf(hash, width);
	for (let at = hash & mask; ; at = (at + 1) & mask) {
		const place = table[at] ?? 0;
		if (place === 0) return;
		const number = (place & low) - 1;
		if (((place ^ high) & ~low) === 0 && hashes[number] === hash) yield number;
	}
}

/** A table of ids by their hashes that grows. */
export type GrowingIds = {
	readonly length: number;
	readonly add: (hash: number) => void;
	/** Adds an id unless one with its hash is there; tells whether it did. */
	readonly addNew: (hash: number) => boolean;
	/** The first number with a hash that is the one wanted, or any; `undefined` where there is none. */
	readonly find: (hash: number, isWanted?: (number: number) => boolean) => number | undefined;
	/** The table of the ids so far, where it stands. */
	readonly all: () => IdTable;
};

/** So many of four places are taken at most. */
const mostOfFour = 3;

/** Makes a table of ids that grows: each that is added has the next number. */
export function growingIds(): GrowingIds {
	const room = sharedRoom(floats);
	let hashes = room.atLeast(8);
	let length = 0;
	let table = sharedIntegers(8);
	let [mask, width, low] = [0, 0, 0];
	measure();

	function measure(): void {
		mask = table.length - 1;
		width = widthIn(table.length);
		low = (1 << width) - 1;
	}

	/** Puts a number into the first free place from one on. */
	function put(from: number, hash: number, number: number): void {
		let at = from;
		while (table[at] !== 0) at = (at + 1) & mask;
		table[at] = highOf(hash, width) | (number + 1);
	}

	/** Numbers the next id, for which there is a free place from one on. */
	function push(hash: number, at: number): void {
		if (length === hashes.length) hashes = room.atLeast(2 * length);
		hashes[length++] = hash;
		if (4 * length <= mostOfFour * table.length) {
			put(at, hash, length - 1);
			return;
		}
		// Who reads the one before goes on with that.
		table = sharedIntegers(2 * table.length);
		measure();
		for (let number = 0; number < length; number++) {
			const each = hashes[number] ?? 0;
			put(each & mask, each, number);
		}
	}

	return {
		get length() {
			return length;
		},
		add: hash => push(hash, hash & mask),
		addNew(hash) {
			const high = highOf(hash, width);
			let at = hash & mask;
			for (let place = table[at] ?? 0; place !== 0; place = table[at] ?? 0) {
				if (((place ^ high) & ~low) === 0 && hashes[(place & low) - 1] === hash) return false;
				at = (at + 1) & mask;
			}
			push(hash, at);
			return true;
		},
		find(hash, isWanted) {
			const high = highOf(hash, width);
			let at = hash & mask;
			for (let place = table[at] ?? 0; place !== 0; place = table[at] ?? 0) {
				const number = (place & low) - 1;
				const isFound = ((place ^ high) & ~low) === 0 && hashes[number] === hash;
				if (isFound && (!isWanted || isWanted(number))) return number;
				at = (at + 1) & mask;
			}
			return undefined;
		},
		all: () => ({hashes: hashes.subarray(0, length), table}),
	};
}
