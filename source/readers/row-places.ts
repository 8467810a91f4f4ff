import {wholes} from '../chronology/growing.ts';
import {alikeAt, growingAlike} from '../chronology/growing-alike.ts';
import {growingNumbers, type NarrowNumbers} from '../chronology/growing-numbers.ts';

/** Where the bytes of each row are in a file, in its order. */
export type RowPlaces = {
	readonly offsets: NarrowNumbers;
	readonly lengths: NarrowNumbers;
	/** The number of the line that a row begins in, less its place among the rows; one number where that is so of all. */
	readonly linesAhead: Int32Array | number;
	/** The same of its number among all rows of the file, from 1, where only some have places. */
	readonly numbersAhead: Int32Array | number;
};

/** The line that the row of a place begins in; `undefined` where there is no such row. */
export function lineAt({linesAhead}: Pick<RowPlaces, 'linesAhead'>, place: number): number | undefined {
	const ahead = alikeAt(linesAhead, place);
	return ahead === undefined ? undefined : place + ahead;
}

/** The number of the row of a place among all rows of its file, from 1. */
export function numberAt({numbersAhead}: Pick<RowPlaces, 'numbersAhead'>, place: number): number {
	return place + (alikeAt(numbersAhead, place) ?? 1);
}

/** Where rows are that are added one by one. */
export type GrowingPlaces = {
	readonly length: number;
	readonly add: (offset: number, length: number, line: number, number: number) => void;
	readonly all: () => RowPlaces;
};

export function growingPlaces(): GrowingPlaces {
	const [offsets, lengths] = [growingNumbers(), growingNumbers()];
	const [linesAhead, numbersAhead] = [growingAlike(wholes), growingAlike(wholes)];
	let count = 0;
	return {
		get length() {
			return count;
		},
		add(offset, length, line, number) {
			linesAhead.push(line - count);
			numbersAhead.push(number - count);
			offsets.push(offset);
			lengths.push(length);
			count++;
		},
		all: () => ({
			...{offsets: offsets.all(), lengths: lengths.all()},
			...{linesAhead: linesAhead.all(), numbersAhead: numbersAhead.all()},
		}),
	};
}
