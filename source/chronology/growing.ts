type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A list of numbers in a typed array, which grows by a half whenever it is full. */
export type Growing<T extends Numbers> = {
	readonly length: number;
	readonly push: (value: number) => void;
	readonly at: (index: number) => number;
	/** The numbers so far, in the array that holds them until it grows. */
	readonly all: () => T;
};

/** Makes an empty list of numbers whose arrays `make` gives. */
export function growing<T extends Numbers>(make: (length: number) => T): Growing<T> {
	let array = make(64);
	let length = 0;
	return {
		get length() {
			return length;
		},
		push(value) {
			if (length === array.length) {
				const larger = make(Math.ceil(length * 1.5));
				larger.set(array);
				array = larger;
			}
			array[length++] = value;
		},
		at: index => array[index] ?? 0,
		all: () => array.subarray(0, length) as T,
	};
}

export const floats = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length);
export const integers = (length: number): Uint32Array<ArrayBuffer> => new Uint32Array(length);
export const codes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length);
