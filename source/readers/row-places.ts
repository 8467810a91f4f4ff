import {floats, type Growing, growing, integers, wholes} from '../chronology/growing.ts';
import {alikeAt, growingAlike} from '../chronology/growing-alike.ts';

/** Where the bytes of each row are in a file, in its order. */
export type RowPlaces = {
	readonly offsets: Uint32Array | Float64Array;
	readonly lengths: Uint32Array;
	/** The number of the line that a row begins in, less its place among the rows; one number where that is so of all. */
	readonly linesAhead: Int32Array | number;
};

/** The line that the row of a place begins in; `undefined` where there is no such row. */
export function lineAt({linesAhead}: Pick<RowPlaces, 'linesAhead'>, place: number): number | undefined {
	const ahead = alikeAt(linesAhead, place);
	return ahead === undefined ? undefined : place + ahead;
}

/** Where rows are that are added one by one. */
export type GrowingPlaces = {
	readonly length: number;
	readonly add: (offset: number, length: number, line: number) => void;
	readonly all: () => RowPlaces;
};

const mostInteger = 2 ** 32 - 1;

export function growingPlaces(): GrowingPlaces {
	let offsets: Growing<Uint32Array | Float64Array> = growing<Uint32Array | Float64Array>(integers);
	let isLong = false;
	const lengths = growing(integers);
	const linesAhead = growingAlike(wholes);
	return {
		get length() {
			return lengths.length;
		},
		add(offset, length, line) {
			if (offset > mostInteger && !isLong) {
				isLong = true;
				offsets = inFloats(offsets.all());
			}
			linesAhead.push(line - lengths.length);
			offsets.push(offset);
			lengths.push(length);
		},
		all: () => ({offsets: offsets.all(), lengths: lengths.all(), linesAhead: linesAhead.all()}),
	};
}

function inFloats(offsets: Uint32Array | Float64Array): Growing<Float64Array> {
	const long = growing(floats);
	for (const offset of offsets) long.push(offset);
	return long;
}
