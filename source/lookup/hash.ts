/** A hash of a text in 53 bits (cyrb53), which takes a thousandth of the time of one that is safe from attack. */
export function hashOf(text: string): number {
	let [one, other] = start;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		one = Math.imul(one ^ unit, 2654435761);
		other = Math.imul(other ^ unit, 1597334677);
	}
	return mixed(one, other);
}

/** The hash of a text that is in ASCII, by a part of some bytes. */
export function hashOfAscii(bytes: Uint8Array, from: number, to: number): number {
	let [one, other] = start;
	for (let at = from; at < to; at++) {
		const unit = bytes[at] ?? 0;
		one = Math.imul(one ^ unit, 2654435761);
		other = Math.imul(other ^ unit, 1597334677);
	}
	return mixed(one, other);
}

const start: readonly [number, number] = [0xdeadbeef, 0x41c6ce57];

function mixed(first: number, second: number): number {
	let [one, other] = [first, second];
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
	other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return 4294967296 * (2097151 & other) + (one >>> 0);
}
