import {floats, type Growing, growing} from './growing.ts';

/** An open table of rows by the hashes of their ids, filled to a half at most; a free place holds 0, a row is held as the next number. */
export type IdTable = {readonly hashes: Float64Array<ArrayBuffer>; readonly table: Uint32Array<ArrayBuffer>};

/** Makes the table of rows by the hashes of their ids. */
export function idTable(hashes: Float64Array<ArrayBuffer>): IdTable {
	const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
	for (let row = 0; row < hashes.length; row++) insert(table, hashes[row] ?? 0, row);
	return {hashes, table};
}

/** The rows whose ids have a hash. */
export function* rowsWith({hashes, table}: IdTable, hash: number): Generator<number> {
	const mask = table.length - 1;
	for (let at = hash & mask; table[at] !== 0; at = (at + 1) & mask) {
		const row = (table[at] ?? 0) - 1;
		if (hashes[row] === hash) yield row;
	}
}

/** A table of ids by their hashes that grows. */
export type GrowingIds = {
	readonly hashes: Growing<Float64Array<ArrayBuffer>>;
	readonly add: (hash: number) => void;
	/** The first row with a hash; `undefined` where there is none. */
	readonly find: (hash: number) => number | undefined;
	readonly rowsWith: (hash: number) => Iterable<number>;
};

/** Makes a table of ids that grows: each that is added is of the next row. */
export function growingIds(): GrowingIds {
	const hashes = growing(floats);
	let {table} = idTable(hashes.all());
	return {
		hashes,
		add(hash) {
			hashes.push(hash);
			if (2 * hashes.length > table.length) ({table} = idTable(hashes.all()));
			else insert(table, hash, hashes.length - 1);
		},
		find(hash) {
			const mask = table.length - 1;
			for (let at = hash & mask; table[at] !== 0; at = (at + 1) & mask) {
				const row = (table[at] ?? 0) - 1;
				if (hashes.at(row) === hash) return row;
			}
			return undefined;
		},
		rowsWith: hash => rowsWith({hashes: hashes.all(), table}, hash),
	};
}

function insert(table: Uint32Array, hash: number, row: number): void {
	const mask = table.length - 1;
	let at = hash & mask;
	while (table[at] !== 0) at = (at + 1) & mask;
	table[at] = row + 1;
}
