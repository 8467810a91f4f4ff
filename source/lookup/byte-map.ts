/** A map whose keys are texts in bytes. It forgets all once it holds a certain number of them. Who asks gives the hash of the bytes. */
export type ByteMap<V> = {
	/** The value of the text in a part of some bytes; `undefined` where there is none. */
	readonly get: (hash: number, bytes: Uint8Array, from: number, to: number) => V | undefined;
	/** Keeps the value of a text that has none. */
	readonly set: (hash: number, bytes: Uint8Array, from: number, to: number, value: V) => void;
};

/** The least number of places in the table, which is filled to a half at most. */
const leastPlaces = 2 ** 8;

/** So many places are tried for a text, since a file may hold texts that are chosen so that all belong into the same. */
const mostTried = 64;

/** Makes an empty map, which forgets all before it would hold more than `most` texts. */
export function byteMap<V>(most: number): ByteMap<V> {
	let places = new Uint32Array(leastPlaces);
	let hashes = new Int32Array(leastPlaces / 2);
	let ends = new Uint32Array(leastPlaces / 2);
	let kept = new Uint8Array(16 * leastPlaces);
	const values: V[] = [];

	function isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
		const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
		if ((ends[number] ?? 0) - start !== to - from) return false;
		for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== kept[other]) return false;
		return true;
	}

	function put(hash: number, number: number): void {
		const mask = places.length - 1;
		let at = mixed(hash) & mask;
		for (let tried = 1; places[at] !== 0 && tried < mostTried; tried++) at = (at + 1) & mask;
		places[at] = number + 1;
	}

	/** Makes room for twice as many texts. */
	function grow(): void {
		places = new Uint32Array(2 * places.length);
		const [wider, longer] = [new Int32Array(places.length / 2), new Uint32Array(places.length / 2)];
		wider.set(hashes);
		longer.set(ends);
		[hashes, ends] = [wider, longer];
		for (let number = 0; number < values.length; number++) put(hashes[number] ?? 0, number);
	}

	return {
		get(hash, bytes, from, to) {
			const mask = places.length - 1;
			let at = mixed(hash) & mask;
			for (let tried = 0; tried < mostTried; tried++, at = (at + 1) & mask) {
				const number = (places[at] ?? 0) - 1;
				if (number < 0) return undefined;
				if (hashes[number] === hash && isAt(number, bytes, from, to)) return values[number];
			}
			return undefined;
		},
		set(hash, bytes, from, to, value) {
			if (values.length >= most) {
				places.fill(0);
				values.length = 0;
			}
			const count = values.push(value);
			if (2 * count > places.length) grow();
			const start = count === 1 ? 0 : (ends[count - 2] ?? 0);
			const end = start + to - from;
			if (end > kept.length) {
				const larger = new Uint8Array(2 * end);
				larger.set(kept.subarray(0, start));
				kept = larger;
			}
			for (let at = from, other = start; at < to; at++, other++) kept[other] = bytes[at] ?? 0;
			hashes[count - 1] = hash;
			ends[count - 1] = end;
			put(hash, count - 1);
		},
	};
}

/** A hash of bytes in 32 bits (FNV-1a); the hash of no bytes is `noBytes`, and `withByte` gives that with one more. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
	let hash = noBytes;
	for (let at = from; at < to; at++) hash = withByte(hash, bytes[at] ?? 0);
	return hash;
}

export const noBytes = 0x811c9dc5 | 0;

export function withByte(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, 0x01000193);
}

/** A hash whose low bits, by which places are found, depend on all of its bits. */
function mixed(hash: number): number {
	const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return half ^ (half >>> 13);
}
