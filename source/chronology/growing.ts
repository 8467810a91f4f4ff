type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Makes an array of so many numbers, in a buffer if one is given. */
export type Make<T extends Numbers> = ((length: number, buffer?: SharedArrayBuffer) => T) & Access<T>;

/** A function of its own by which an array is read: V8 makes those fast that see one kind of array, and not those that see five. */
type Access<T extends Numbers> = {get(array: T, index: number): number};

/** So many numbers are gathered before they are put into their array: they are written one by one into one kind of array only. */
const mostGathered = 512;

/**
 * A list of numbers in a typed array that threads share, which grows by a half whenever it is full. Nothing in it moves or changes once it
 * is there, so that another thread may read what was there when it was told of it.
 */
export type Growing<T extends Numbers> = {
	readonly length: number;
	readonly push: (value: number) => void;
	readonly at: (index: number) => number;
	/** The numbers so far, where they stand. */
	readonly all: () => T;
};

/** Makes an empty list of numbers whose arrays `make` gives. */
export function growing<T extends Numbers>(make: Make<T>): Growing<T> {
	const room = sharedRoom(make);
	const last = new Float64Array(mostGathered);
	let array = room.atLeast(64);
	/** How many numbers are in the array, and how many in `last`. */
	let [length, gathered] = [0, 0];

	function put(): void {
		const end = length + gathered;
		if (end > array.length) array = room.atLeast(Math.ceil(Math.max(end, array.length * 1.5)));
		array.set(gathered === mostGathered ? last : last.subarray(0, gathered), length);
		[length, gathered] = [end, 0];
	}

	return {
		get length() {
			return length + gathered;
		},
		push(value) {
			if (gathered === mostGathered) put();
			last[gathered++] = value;
		},
		at: index => (index < length ? make.get(array, index) : (last[index - length] ?? 0)),
		all() {
			put();
			return array.subarray(0, length) as T;
		},
	};
}

/** Room for numbers that threads share: an array of so many at least, which begins with what stood in the one before. */
export type Room<T extends Numbers> = {readonly atLeast: (length: number) => T};

/** So many times as long as it is an array may become where it stands: addresses are kept for that, and no memory. */
const timesLonger = 16;
/** An array of so many bytes is one of many rows, and is kept addresses for so many: one that is copied stays in memory for as long as anybody has it. */
const [longBytes, mostBytes] = [2 ** 16, 2 ** 28];

export function sharedRoom<T extends Numbers>(make: Make<T>): Room<T> {
	let array = make(0);
	let buffer: SharedArrayBuffer | undefined;
	const width = array.BYTES_PER_ELEMENT;
	return {
		atLeast(length) {
			if (length <= array.length) return array;
			const [wanted, before] = [length * width, array];
			if (buffer?.growable && wanted <= buffer.maxByteLength) buffer.grow(wanted);
			else buffer = newBuffer(wanted, buffer ? addressesFor(wanted) : wanted);
			array = make(length, buffer);
			if (array.buffer !== before.buffer) array.set(before);
			return array;
		},
	};
}

function addressesFor(length: number): number {
	return Math.max(timesLonger * length, length < longBytes ? 0 : mostBytes);
}

function newBuffer(length: number, most: number): SharedArrayBuffer {
	if (most === length) return new SharedArrayBuffer(length);
	try {
		return new SharedArrayBuffer(length, {maxByteLength: most});
	} catch {
		// Addresses may be limited.
		return new SharedArrayBuffer(length);
	}
}

export const floats: Make<Float64Array> = Object.assign(
	(length: number, buffer?: SharedArrayBuffer) =>
		new Float64Array(buffer ?? new ArrayBuffer(8 * length), 0, length),
	{
		get: (array: Float64Array, index: number) => array[index] ?? 0,
	},
);
export const integers: Make<Uint32Array> = Object.assign(
	(length: number, buffer?: SharedArrayBuffer) =>
		new Uint32Array(buffer ?? new ArrayBuffer(4 * length), 0, length),
	{
		get: (array: Uint32Array, index: number) => array[index] ?? 0,
	},
);
export const wholes: Make<Int32Array> = Object.assign(
	(length: number, buffer?: SharedArrayBuffer) =>
		new Int32Array(buffer ?? new ArrayBuffer(4 * length), 0, length),
	{
		get: (array: Int32Array, index: number) => array[index] ?? 0,
	},
);
export const shorts: Make<Uint16Array> = Object.assign(
	(length: number, buffer?: SharedArrayBuffer) =>
		new Uint16Array(buffer ?? new ArrayBuffer(2 * length), 0, length),
	{
		get: (array: Uint16Array, index: number) => array[index] ?? 0,
	},
);
export const codes: Make<Uint8Array> = Object.assign(
	(length: number, buffer?: SharedArrayBuffer) =>
		new Uint8Array(buffer ?? new ArrayBuffer(length), 0, length),
	{
		get: (array: Uint8Array, index: number) => array[index] ?? 0,
	},
);

/** Integers that threads share. */
export const sharedIntegers = (length: number): Uint32Array =>
	integers(length, new SharedArrayBuffer(4 * length));
