import {type Growing, growing, type Make} from './growing.ts';

/** A list of numbers that takes no room while all of them are alike. */
export type GrowingAlike<T> = {
	/** Adds a number, or one that nobody asks for. */
	readonly push: (value: number | undefined) => void;
	/** Adds the number that was added last. */
	readonly again: () => void;
	readonly at: (index: number) => number;
	/** The numbers so far; one where all are that. */
	readonly all: () => T | number;
};

export function growingAlike<T extends Float64Array | Int32Array>(make: Make<T>): GrowingAlike<T> {
	let usual: number | undefined;
	let length = 0;
	let list: Growing<T> | undefined;
	return {
		push(value) {
			usual ??= value;
			if (!list && value !== usual && value !== undefined) {
				list = growing(make);
				for (let index = 0; index < length; index++) list.push(usual ?? 0);
			}
			list?.push(value ?? 0);
			length++;
		},
		again() {
			list?.push(list.at(length - 1));
			length++;
		},
		at: index => (list ? list.at(index) : (usual ?? 0)),
		all: () => list?.all() ?? usual ?? 0,
	};
}

/** A number of a list; `undefined` of one that has no such. */
export function alikeAt(list: Float64Array | Int32Array | number, index: number): number | undefined {
	return typeof list === 'number' ? list : list[index];
}
