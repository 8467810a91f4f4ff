import {floats, type Growing, growing, sharedIntegers} from './growing.ts';

/**
 * An open table of numbers by the hashes of ids; a free place holds 0, a number is held as the next one. It may know of ids behind those
 * whose hashes are there, which another thread has added since; they aren't found.
 */
export type IdTable = {readonly hashes: Float64Array; readonly table: Uint32Array};

/** The numbers whose ids have a hash. */
export function* numbersWith({hashes, table}: IdTable, hash: number): Generator<number> {
	const mask = table.length - 1;
	for (let at = hash & mask; table[at] !== 0; at = (at + 1) & mask) {
		const number = (table[at] ?? 0) - 1;
		if (hashes[number] === hash) yield number;
	}
}

/** A table of ids by their hashes that grows. */
export type GrowingIds = {
	readonly hashes: Growing<Float64Array>;
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
	const hashes = growing(floats);
	let table = sharedIntegers(8);

	/** Numbers the next id, for which a place was found. */
	function push(hash: number, at: number): void {
		hashes.push(hash);
		const {length} = hashes;
		if (4 * length <= mostOfFour * table.length) {
			table[at] = length;
			return;
		}
		// Who reads the one before goes on with that.
		table = sharedIntegers(2 * table.length);
		for (let number = 0; number < length; number++) insert(table, hashes.at(number), number);
	}

	return {
		hashes,
		add(hash) {
			push(hash, freePlace(table, hash));
		},
		addNew(hash) {
			const mask = table.length - 1;
			let at = hash & mask;
			for (; table[at] !== 0; at = (at + 1) & mask)
				if (hashes.at((table[at] ?? 0) - 1) === hash) return false;
			push(hash, at);
			return true;
		},
		find(hash, isWanted) {
			const mask = table.length - 1;
			for (let at = hash & mask; table[at] !== 0; at = (at + 1) & mask) {
				const number = (table[at] ?? 0) - 1;
				if (hashes.at(number) === hash && (!isWanted || isWanted(number))) return number;
			}
			return undefined;
		},
		all: () => ({hashes: hashes.all(), table}),
	};
}

function insert(table: Uint32Array, hash: number, number: number): void {
	table[freePlace(table, hash)] = number + 1;
}

function freePlace(table: Uint32Array, hash: number): number {
	const mask = table.length - 1;
	let at = hash & mask;
	while (table[at] !== 0) at = (at + 1) & mask;
	return at;
}
