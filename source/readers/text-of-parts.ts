import type {TextInBytes} from '../chronology/texts.ts';
import {hashOfUtf8} from '../lookup/hash.ts';

/** A short text that is put together from parts of bytes, each as long as all signs of it stay as they are when a text is cleaned. */
export type TextOfParts = TextInBytes & {
	/** Begins an empty text. */
	readonly clear: () => void;
	/** Adds some bytes of UTF-8; tells whether there was room for them, and all are plain. */
	readonly put: (bytes: Uint8Array, from: number, to: number) => boolean;
	/** Adds a sign of ASCII, or a line feed. */
	readonly putSign: (sign: number) => void;
	/** Adds a whole number in decimal figures. */
	readonly putNumber: (number: number) => void;
	/** Finds the hash of what is there. */
	readonly end: () => void;
};

/** Room for what is put behind a text that is as long as it may be. */
const spare = 20;

/** Makes an empty text that has room for so many bytes. */
export function textOfParts(most: number): TextOfParts {
	const bytes = Buffer.alloc(most + spare);
	const text = {bytes, length: 0, hash: 0};
	return Object.assign(text, {
		clear() {
			text.length = 0;
		},
		put(other: Uint8Array, from: number, to: number) {
			if (text.length + to - from > most) return false;
			let end = text.length;
			for (let at = from; at < to; ) {
				const width = widthOfPlain(other, at, to);
				if (width === 0) return false;
				for (let index = 0; index < width; index++) bytes[end++] = other[at++] ?? 0;
			}
			text.length = end;
			return true;
		},
		putSign(sign: number) {
			bytes[text.length++] = sign;
		},
		putNumber(number: number) {
			for (const figure of String(number)) bytes[text.length++] = figure.charCodeAt(0);
		},
		end() {
			text.hash = hashOfUtf8(bytes, 0, text.length);
		},
	});
}

/**
 * How many bytes a character takes that is well formed and neither a control character nor a blank other than a space: 1 or 2, or 3 for
 * the dashes and quotation marks of most languages; 0 for all others.
 */
function widthOfPlain(bytes: Uint8Array, at: number, to: number): number {
	const byte = bytes[at] ?? 0;
	if (byte < 0x7f) return byte >= 0x20 ? 1 : 0;
	if (byte >= 0xc3 && byte <= 0xdf) return at + 1 < to && isRest(bytes[at + 1]) ? 2 : 0;
	if (byte !== 0xe2 || at + 2 >= to || bytes[at + 1] !== 0x80) return 0;
	const last = bytes[at + 2] ?? 0;
	return last >= 0x90 && last <= 0xa7 ? 3 : 0;
}

function isRest(byte = 0): boolean {
	return byte >= 0x80 && byte < 0xc0;
}
