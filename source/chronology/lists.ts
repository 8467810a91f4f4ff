/** A list of numbers for each row, one behind another: that of a row stands in `values` from `starts[row]` up to `starts[row + 1]`. */
export type Lists = {readonly starts: Uint32Array; readonly values: Uint32Array};

/** Rows of a chronology, in order. */
export type Rows = readonly number[] | Uint32Array;

/** The list of a row; empty where there is no such row. */
export function listAt({starts, values}: Lists, row: number): Uint32Array {
	return values.subarray(starts[row] ?? 0, starts[row + 1] ?? starts[row] ?? 0);
}

/** For each of `count` numbers, the rows whose lists hold it, in order and once each; `places` tells which list is that of a row. */
export function invertLists({starts, values}: Lists, count: number, places?: Uint32Array): Lists {
	const size = starts.length - 1;
	const begins = new Uint32Array(count + 1);
	const last = new Uint32Array(count);
	/** Calls for each number of each row, once. */
	const each = (take: (value: number, row: number) => void) => {
		last.fill(0);
		for (let row = 0; row < size; row++) {
			const place = places ? (places[row] ?? 0) : row;
			for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
				const value = values[at] ?? 0;
				if (last[value] === row + 1) continue;
				last[value] = row + 1;
				take(value, row);
			}
		}
	};
	each(value => {
		begins[value + 1] = (begins[value + 1] ?? 0) + 1;
	});
	for (let value = 0; value < count; value++)
		begins[value + 1] = (begins[value + 1] ?? 0) + (begins[value] ?? 0);
	const rows = new Uint32Array(begins[count] ?? 0);
	const next = begins.slice();
	each((value, row) => {
		const at = next[value] ?? 0;
		rows[at] = row;
		next[value] = at + 1;
	});
	return {starts: begins, values: rows};
}
