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

/** The same hash by the bytes of the text, which are in UTF-8 and well formed. */
export function hashOfUtf8(bytes: Uint8Array, from: number, to: number): number {
	let [one, other] = start;
	for (let at = from; at < to; at++) {
		let unit = bytes[at] ?? 0;
		if (unit >= 0xf0) {
			const point = ((unit & 0x07) << 18) | (rest(bytes, at + 1) << 12) | (rest(bytes, at + 2) << 6);
			const beyond = (point | rest(bytes, at + 3)) - 0x10000;
			at += 3;
			unit = 0xd800 + (beyond >> 10);
			one = Math.imul(one ^ unit, 2654435761);
			other = Math.imul(other ^ unit, 1597334677);
			unit = 0xdc00 + (beyond & 0x3ff);
		} else if (unit >= 0xe0) {
			unit = ((unit & 0x0f) << 12) | (rest(bytes, at + 1) << 6) | rest(bytes, at + 2);
			at += 2;
		} else if (unit >= 0x80) unit = ((unit & 0x1f) << 6) | rest(bytes, ++at);
		one = Math.imul(one ^ unit, 2654435761);
		other = Math.imul(other ^ unit, 1597334677);
	}
	return mixed(one, other);
}

/** The bits that a byte behind the first one of a character has of it. */
function rest(bytes: Uint8Array, at: number): number {
	return (bytes[at] ?? 0) & 0x3f;
}

const start: readonly [number, number] = [0xdeadbeef, 0x41c6ce57];

function mixed(first: number, second: number): number {
	let [one, other] = [first, second];
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
	other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return 4294967296 * (2097151 & other) + (one >>> 0);
}
