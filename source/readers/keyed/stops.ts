import {once} from '../../lookup/memo.ts';
import {type Exports, instanceOf} from './engine.ts';
import {stopsCode} from './stops-code.ts';

/** Gives the index of the next stop from an index on; the number of the bytes where there is none. It is made for indexes that go up. */
export type NextStop = (bytes: Buffer, from: number) => number;

/** What finds stops in a block of bytes: `find` looks at the first `length`, puts the indexes of stops, with `base` added, into `places`, and gives how many they are. */
export type StopFinder = {
	readonly block: Uint8Array;
	readonly places: Uint32Array;
	readonly find: (length: number, sign: number, other: number, base: number) => number;
};

/** So many bytes are looked at in one go. */
const blockLength = 2 ** 16;
/** So many bytes behind them are looked at, too. */
const behind = 16;
const highestControl = 0x1f;

/** One for all, since each would have its own memory. */
const shared = once(() => finderInCode() ?? finderInLoop());

/** Makes what gives the next stop: one of two signs, or a control character. */
export function nextStop(sign: number, other: number, finder: () => StopFinder = shared): NextStop {
	let places = new Uint32Array(0);
	let known: Buffer | undefined;
	/** The block of the bytes whose stops are in `places`, how many these are, and the one that was given last. */
	let [start, end, count, index] = [0, 0, 0, 0];

	function look(bytes: Buffer, from: number): void {
		const {block, places: found, find} = finder();
		start = from;
		end = Math.min(bytes.length, from + block.length);
		block.set(bytes.subarray(start, end));
		count = find(end - start, sign, other, start);
		if (count > places.length) places = new Uint32Array(Math.max(count, 2 * places.length));
		places.set(found.subarray(0, count));
		// What stands behind the block is from the one before.
		while (count > 0 && (places[count - 1] ?? 0) >= end) count--;
		index = 0;
	}

	return (bytes, from) => {
		if (from >= bytes.length) return bytes.length;
		if (bytes !== known || from < start) {
			known = bytes;
			look(bytes, from);
		}
		for (;;) {
			while (index > 0 && (places[index - 1] ?? 0) >= from) index--;
			while (index < count) {
				const place = places[index] ?? 0;
				if (place >= from) return place;
				index++;
			}
			if (end >= bytes.length) return bytes.length;
			look(bytes, Math.max(from, end));
		}
	};
}

/** The finder of `stops.wat`; nothing where it can't be had. */
export function finderInCode(): StopFinder | undefined {
	const code = instanceOf<StopCode>(stopsCode);
	if (!code) return undefined;
	const {memory, find} = code;
	const into = blockLength + behind;
	return {
		block: new Uint8Array(memory.buffer, 0, blockLength),
		places: new Uint32Array(memory.buffer, into, blockLength + behind),
		find: (length, sign, other, base) => find(length, sign, other, base, into),
	};
}

type StopCode = Exports & {
	readonly find: (length: number, sign: number, other: number, base: number, into: number) => number;
};

/** The same without `stops.wat`, for blocks of a length. */
export function finderInLoop(length = blockLength): StopFinder {
	const block = new Uint8Array(length);
	const places = new Uint32Array(length);
	return {
		block,
		places,
		find(length, sign, other, base) {
			let count = 0;
			for (let at = 0; at < length; at++) {
				const byte = block[at] ?? 0;
				if (byte === sign || byte === other || byte <= highestControl) places[count++] = base + at;
			}
			return count;
		},
	};
}
