import {signs} from '../json-signs.ts';
import {nextByte} from '../keyed/next-byte.ts';
import {behindString} from './scan.ts';

/** Finds the ends of long texts, of which most bytes needn't be looked at one by one. */
export type LongTexts = {
	/** The end of the string whose quotation mark is at an index of some bytes; -1 where it isn't whole or isn't JSON. */
	readonly behind: (bytes: Buffer, from: number) => number;
};

/** A text of so many bytes is long. */
export const leastLong = 64;

/** Makes what finds the ends of long texts. */
export function longTexts(): LongTexts {
	const [backslashFrom, feedFrom, returnFrom] = [
		nextByte(signs.backslash),
		nextByte(lineFeed),
		nextByte(carriageReturn),
	];
	let known: Buffer | undefined;
	let isPlain = false;
	return {
		behind(bytes, from) {
			if (bytes !== known) [known, isPlain] = [bytes, !hasControls(bytes)];
			if (!isPlain) return behindString(bytes, from);
			const end = Math.min(backslashFrom(bytes, from), feedFrom(bytes, from), returnFrom(bytes, from));
			const quote = bytes.indexOf(signs.quote, from + 1);
			return quote >= 0 && quote < end ? quote + 1 : behindString(bytes, from);
		},
	};
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Whether there are control characters, which JSON doesn't allow in strings, other than line breaks. Bytes are looked at four by four. */
function hasControls(bytes: Buffer): boolean {
	if (bytes.byteOffset % 4 !== 0) return true;
	const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
	for (let index = 0; index < fours.length; index += 4) {
		const [one, two] = [fours[index] ?? 0, fours[index + 1] ?? 0];
		const [three, four] = [fours[index + 2] ?? 0, fours[index + 3] ?? 0];
		if (((lowIn(one) | lowIn(two) | lowIn(three) | lowIn(four)) & 0x80808080) === 0) continue;
		for (let at = 4 * index; at < 4 * index + 16; at++) if (isControl(bytes[at])) return true;
	}
	for (let at = 4 * fours.length; at < bytes.length; at++) if (isControl(bytes[at])) return true;
	return false;
}

/** Of four bytes, the highest bit of each is set that is less than 0x20, and maybe of those above such. */
function lowIn(four: number): number {
	return (four - 0x20202020) & ~four;
}

function isControl(byte = 0x20): boolean {
	return byte < 0x20 && byte !== lineFeed && byte !== carriageReturn;
}
