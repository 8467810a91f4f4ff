/** An open table of rows by their hashes, filled to a half at most; a free place holds 0, a row is held as the next number. */
export type IdTable = {readonly hashes: Float64Array<ArrayBuffer>; readonly table: Uint32Array<ArrayBuffer>};

/** Makes the table of rows by the hashes of their ids. */
export function idTable(hashes: Float64Array<ArrayBuffer>): IdTable {
	const length = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
	const table = new Uint32Array(length);
	for (let row = 0; row < hashes.length; row++) {
		let at = startOf(hashes[row] ?? 0, length);
		while (table[at] !== 0) at = (at + 1) % length;
		table[at] = row + 1;
	}
	return {hashes, table};
}

/** The rows whose ids have a hash. */
export function* rowsWith({hashes, table}: IdTable, hash: number): Generator<number> {
	for (let at = startOf(hash, table.length); table[at] !== 0; at = (at + 1) % table.length) {
		const row = (table[at] ?? 0) - 1;
		if (hashes[row] === hash) yield row;
	}
}

function startOf(hash: number, length: number): number {
	return hash % length;
}
