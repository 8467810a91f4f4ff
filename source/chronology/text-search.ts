import {type Texts, textBytes} from './texts.ts';

/** The numbers of those texts from one on up to another that hold a part, which isn't empty. */
export function numbersHolding(
	{bytes, ends}: Texts,
	part: string,
	from = 0,
	to = ends.length,
): readonly number[] {
	const wanted = textBytes(part);
	const skips = skipsOf(wanted);
	const end = ends[to - 1] ?? 0;
	const found: number[] = [];
	let number = from;
	let at = indexIn(bytes, wanted, skips, ends[from - 1] ?? 0, end);
	while (at >= 0) {
		while ((ends[number] ?? end) <= at) number++;
		const textEnd = ends[number] ?? end;
		const isWithin = at + wanted.length <= textEnd;
		if (isWithin) found.push(number);
		at = indexIn(bytes, wanted, skips, isWithin ? textEnd : at + 1, end);
	}
	return found;
}

/** How far to go on from a byte that stands where the last one wanted should (Horspool 1980). */
function skipsOf(wanted: Uint8Array): Uint32Array {
	const skips = new Uint32Array(256).fill(wanted.length);
	for (const [at, byte] of wanted.subarray(0, -1).entries()) skips[byte] = wanted.length - 1 - at;
	return skips;
}

/** Where wanted bytes begin, at an index or behind it and before another; −1 where they don't. */
function indexIn(
	bytes: Uint8Array,
	wanted: Uint8Array,
	skips: Uint32Array,
	from: number,
	to: number,
): number {
	const last = wanted.length - 1;
	const lastByte = wanted[last];
	for (let end = from + last; end < to; ) {
		const byte = bytes[end] ?? 0;
		if (byte === lastByte) {
			let matched = 1;
			while (matched <= last && bytes[end - matched] === wanted[last - matched]) matched++;
			if (matched > last) return end - last;
		}
		end += skips[byte] ?? 1;
	}
	return -1;
}
