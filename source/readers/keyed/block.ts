/** A part of some bytes, copied to where code that was assembled looks at it. */
export type Block = {
	/** Where in the bytes the part begins. */
	readonly start: () => number;
	readonly length: () => number;
	/** Whether an index of some bytes is in the part. */
	readonly has: (bytes: Buffer, at: number) => boolean;
	/** Looks at what begins at an index of some bytes, in a part that begins there if need be; tells whether it was found. */
	readonly look: (bytes: Buffer, at: number) => boolean;
	/** Forgets the part. */
	readonly clear: () => void;
};

/** What looks at an index of a block: whether it finds something, and else at which index that failed. */
export type Look = {readonly find: (at: number) => boolean; readonly stop: () => number};

/** The most bytes of a part, and how many stand behind it. */
export const blockLength = 2 ** 16;
export const behindBlock = 64;

/** So many bytes are looked at together. */
const together = 16;

/** Makes a block at the start of a memory, behind which bytes stand that end whatever goes on there. */
export function blockIn(memory: ArrayBuffer, last: number, {find, stop}: Look): Block {
	const block = new Uint8Array(memory, 0, blockLength + behindBlock);
	let known: Buffer | undefined;
	let [start, length] = [0, 0];

	function take(bytes: Buffer, from: number): void {
		[known, start, length] = [bytes, from, Math.min(blockLength, bytes.length - from)];
		block.set(bytes.subarray(from, from + length));
		block.fill(last, length, length + behindBlock);
	}

	const has = (bytes: Buffer, at: number) => bytes === known && at >= start && at < start + length;

	return {
		start: () => start,
		length: () => length,
		has,
		look(bytes, at) {
			if (!has(bytes, at)) take(bytes, at);
			if (find(at - start)) return true;
			const mayGoOn = stop() + together > length && start + length < bytes.length;
			if (at === start || !mayGoOn) return false;
			take(bytes, at);
			return find(0);
		},
		clear() {
			known = undefined;
		},
	};
}
