import {codes, floats, type Growing, growing, integers, shorts} from './growing.ts';

/** Whole numbers from 0 on, in an array of the narrowest kind that holds them. */
export type NarrowNumbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The kinds of arrays, each with the greatest number that it holds. */
const kinds = [
	[codes, 2 ** 8 - 1],
	[shorts, 2 ** 16 - 1],
	[integers, 2 ** 32 - 1],
	[floats, Infinity],
] as const;

/** An empty list of whole numbers from 0 on. What was in it at a time stays where it was then, when it gets an array of another kind. */
export function growingNumbers(): Growing<NarrowNumbers> {
	let [list, most]: [Growing<NarrowNumbers>, number] = [growing<NarrowNumbers>(codes), kinds[0][1]];

	function widen(value: number): void {
		const [make, holds] = kinds.find(([, holds]) => value <= holds) ?? kinds[3];
		const wider = growing<NarrowNumbers>(make);
		for (const each of list.all()) wider.push(each);
		[list, most] = [wider, holds];
	}

	return {
		get length() {
			return list.length;
		},
		push(value) {
			if (value > most) widen(value);
			list.push(value);
		},
		at: index => list.at(index),
		all: () => list.all(),
	};
}
