/** Some texts by their bytes, each with the number under which it was added, from 0 on. It forgets all of them once it holds a certain number. */
export type ByteTexts = {
	/** The number of the text in a part of some bytes; -1 where it isn't there. */
	readonly find: (bytes: Uint8Array, from: number, to: number) => number;
	/** Adds the text that wasn't found just now; gives its number. */
	readonly add: (bytes: Uint8Array, from: number, to: number) => number;
};

/** The least number of places in the table, which is filled to a half at most. */
const leastPlaces = 2 ** 8;

/** So many places are tried for a text, since a file may hold texts that are chosen so that all belong into the same. */
const mostTried = 64;

/** Makes an empty table, which forgets all that it holds, and calls `onForget`, before it would hold more than `most` texts. */
export function byteTexts(most: number, onForget: () => void): ByteTexts {
	let places = new Uint32Array(leastPlaces);
	let hashes = new Int32Array(leastPlaces / 2);
	let ends = new Uint32Array(leastPlaces / 2);
	let kept = new Uint8Array(16 * leastPlaces);
	let count = 0;
	let lastHash = 0;

	function isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
		const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
		if ((ends[number] ?? 0) - start !== to - from) return false;
		for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== kept[other]) return false;
		return true;
	}

	function put(hash: number, number: number): void {
		const mask = places.length - 1;
		let at = hash & mask;
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
		for (let number = 0; number < count; number++) put(hashes[number] ?? 0, number);
	}

	return {
		find(bytes, from, to) {
			lastHash = hashOfBytes(bytes, from, to);
			const mask = places.length - 1;
			let at = lastHash & mask;
			for (let tried = 0; tried < mostTried; tried++, at = (at + 1) & mask) {
				const number = (places[at] ?? 0) - 1;
				if (number < 0) return -1;
				if (hashes[number] === lastHash && isAt(number, bytes, from, to)) return number;
			}
			return -1;
		},
		add(bytes, from, to) {
			if (count === most) {
				places.fill(0);
				count = 0;
				onForget();
			}
			if (2 * (count + 1) > places.length) grow();
			const start = count === 0 ? 0 : (ends[count - 1] ?? 0);
			const end = start + to - from;
			if (end > kept.length) {
				const larger = new Uint8Array(2 * end);
				larger.set(kept.subarray(0, start));
				kept = larger;
			}
			for (let at = from, other = start; at < to; at++, other++) kept[other] = bytes[at] ?? 0;
			hashes[count] = lastHash;
			ends[count] = end;
			put(lastHash, count);
			return count++;
		},
	};
}

/** A hash of bytes in 32 bits (FNV-1a, with its bits mixed at the end, as places are found by the low ones). */
function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}
