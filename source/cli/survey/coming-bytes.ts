import type {ByteSource} from '../../readers/byte-source.ts';
import {bytesOf} from './file-bytes.ts';

/** How many bytes of a file are there while it is being written, and then how that ended: shared by threads. */
export type Arrival = BigInt64Array<SharedArrayBuffer>;

const [length, ending] = [0, 1];
const endings = {whole: 1n, failed: 2n} as const;

export function newArrival(): Arrival {
	return new BigInt64Array(new SharedArrayBuffer(16));
}

/** Tells all threads how many bytes are there. */
export function arrive(arrival: Arrival, now: number): void {
	Atomics.store(arrival, length, BigInt(now));
	Atomics.notify(arrival, length);
}

/** Tells all threads that no more bytes come. */
export function endArrival(arrival: Arrival, how: keyof typeof endings): void {
	Atomics.store(arrival, ending, endings[how]);
	Atomics.notify(arrival, length);
}

/** The bytes of a file that is being written, of which those are read that were there at the last look. Its size is endless until it is known. */
export type ComingBytes = ByteSource & {
	/** How many bytes were there at the last look. */
	readonly there: number;
	/** Looks how many bytes are there now; gives whether there are more than have been read, or these are all. */
	readonly look: () => boolean;
	readonly hasFailed: () => boolean;
	/** Keeps this thread waiting until there are more, for so many milliseconds at most. */
	readonly wait: (most: number) => void;
};

export function comingBytes(descriptor: number, arrival: Arrival): ComingBytes {
	let there = 0;
	let read = 0;
	let isWhole = false;
	const isEndedAs = (how: keyof typeof endings) => Atomics.load(arrival, ending) === endings[how];
	return {
		get there() {
			return there;
		},
		get size() {
			return isWhole ? there : Infinity;
		},
		read(offset, wanted, room) {
			const bytes = bytesOf(descriptor, there).read(offset, wanted, room);
			read = Math.max(read, offset + bytes.length);
			return bytes;
		},
		look() {
			// It is asked first, since bytes may come between the two.
			isWhole = isEndedAs('whole');
			there = Number(Atomics.load(arrival, length));
			return there > read || isWhole;
		},
		hasFailed: () => isEndedAs('failed'),
		wait(most) {
			Atomics.wait(arrival, length, BigInt(there), most);
		},
	};
}
