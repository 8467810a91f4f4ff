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

/** Numbers of a text that stand side by side, as memory is read by lines: its hash, and where its bytes begin and end. */
const perText = 4;

/** Makes an empty map, which forgets all before it would hold more than `most` texts. */
export function byteMap<V>(most: number): ByteMap<V> {
	let places = new Uint32Array(leastPlaces);
	let known = new Int32Array((perText * leastPlaces) / 2);
	let kept = new Uint8Array(16 * leastPlaces);
	let end = 0;
	const values: V[] = [];

	function isAt(record: number, bytes: Uint8Array, from: number, to: number): boolean {
		let other = known[record + 1] ?? 0;
		if ((known[record + 2] ?? 0) - other !== to - from) return false;
		for (let at = from; at < to; at++, other++) if (bytes[at] !== kept[other]) return false;
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
		const wider = new Int32Array((perText * places.length) / 2);
		wider.set(known);
		known = wider;
		for (let number = 0; number < values.length; number++) put(known[perText * number] ?? 0, number);
	}

	return {
		get(hash, bytes, from, to) {
			const mask = places.length - 1;
			let at = mixed(hash) & mask;
			for (let tried = 0; tried < mostTried; tried++, at = (at + 1) & mask) {
				const number = (places[at] ?? 0) - 1;
				if (number < 0) return undefined;
				const record = perText * number;
				if (known[record] === hash && isAt(record, bytes, from, to)) return values[number];
			}
			return undefined;
		},
		set(hash, bytes, from, to, value) {
			if (values.length >= most) {
				places.fill(0);
				values.length = 0;
				end = 0;
			}
			if (2 * (values.length + 1) > places.length) grow();
			const number = values.push(value) - 1;
			const start = end;
			end += to - from;
			if (end > kept.length) {
				const larger = new Uint8Array(2 * end);
				larger.set(kept.subarray(0, start));
				kept = larger;
			}
			for (let at = from, other = start; at < to; at++, other++) kept[other] = bytes[at] ?? 0;
			const record = perText * number;
			known[record] = hash;
			known[record + 1] = start;
			known[record + 2] = end;
			put(hash, number);
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
