import {fold} from '../text/fold.ts';
import type {WordNumbers} from './word-numbers.ts';

/** Calls for the number of each word in a part of some bytes. */
export type ByteWords = (bytes: Uint8Array, from: number, to: number) => void;

/** Bytes of a text that isn't folded, as a text; it is only asked where bytes aren't known, and from a blank of ASCII up to another. */
export type TextOfBytes = (bytes: Uint8Array, from: number, to: number) => string;

/** The most tokens of which is kept which words they are, and the most bytes of one, as fours. */
const [mostTokens, mostFours] = [2 ** 18, 2 ** 5];

/** So many places are tried for a token, since a file may hold some that are chosen so that all belong into the same. */
const mostTried = 32;

/** Each byte of four is one above a blank, the highest bit, or 1. */
const [aboveBlanks, highBits] = [0x21212121, 0x80808080];

/** What is kept of a token, number by number: its hash, where its fours begin, how many they are, and the number of its word or, negative, of its words. */
const [startAt, lengthAt, wordAt, width] = [1, 2, 3, 4];

/**
 * Makes what finds words in bytes without making their texts. A token is what stands between blanks of ASCII: what words it is, is made of its
 * text once, and kept by its bytes. These are looked at four by four.
 */
export function byteWords(
	numbers: WordNumbers,
	textOf: TextOfBytes,
	take: (number: number) => void,
): ByteWords {
	/** The tokens, each at the place that its hash leads to or behind that; half of the places at most are taken. */
	let tokens = new Int32Array(2 ** 12 * width);
	let kept = new Int32Array(2 ** 13);
	let several: (readonly number[])[] = [];
	let [count, end] = [0, 0];
	/** The fours of the token that is looked at. */
	const token = new Int32Array(mostFours);
	let known: Uint8Array = new Uint8Array(0);
	let view = new DataView(known.buffer);

	/** Four bytes as a number, of those before the end; the others are 0. */
	function fourAt(at: number, to: number): number {
		let four = 0;
		for (let index = Math.min(to - at, 4) - 1; index >= 0; index--)
			four = (four << 8) | (known[at + index] ?? 0);
		return four;
	}

	/** Where the token that stands in `token` is kept; -1 where it isn't. */
	function find(hash: number, length: number): number {
		const mask = tokens.length - 1;
		let place = (hash << 2) & mask;
		for (let tried = 0; tried < mostTried; tried++, place = (place + width) & mask) {
			const its = tokens[place + lengthAt];
			if (its === 0) return -1;
			if (tokens[place] !== hash || its !== length) continue;
			const start = tokens[place + startAt] ?? 0;
			let same = 0;
			while (same < length && token[same] === kept[start + same]) same++;
			if (same === length) return place;
		}
		return -1;
	}

	/** A place for a token. */
	function placeFor(hash: number): number {
		const mask = tokens.length - 1;
		let place = (hash << 2) & mask;
		for (let tried = 1; tokens[place + lengthAt] !== 0 && tried < mostTried; tried++)
			place = (place + width) & mask;
		return place;
	}

	function grow(): void {
		const before = tokens;
		tokens = new Int32Array(2 * before.length);
		for (let from = 0; from < before.length; from += width)
			if (before[from + lengthAt] !== 0)
				tokens.set(before.subarray(from, from + width), placeFor(before[from] ?? 0));
	}

	function add(hash: number, length: number, found: readonly number[]): void {
		if (count === mostTokens) {
			tokens.fill(0);
			several = [];
			[count, end] = [0, 0];
		}
		if (2 * width * ++count > tokens.length) grow();
		if (end + length > kept.length) kept = longer(kept);
		kept.set(token.subarray(0, length), end);
		const [only] = found;
		const word = only !== undefined && found.length === 1 ? only : -several.push(found);
		tokens.set([hash, end, length, word], placeFor(hash));
		end += length;
	}

	/** Takes the words of a token that isn't known. */
	function takeNew(from: number, to: number, hash: number, length: number): void {
		const found: number[] = [];
		numbers.inText(fold(textOf(known, from, to)), number => found.push(number));
		if (length <= mostFours) add(hash, length, found);
		for (const number of found) take(number);
	}

	return (bytes, from, to) => {
		if (bytes !== known) {
			known = bytes;
			view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
		const lastFour = Math.min(to, bytes.length) - 4;
		for (let at = from; at < to; at++) {
			const start = at;
			let [hash, length] = [0, 0];
			for (;;) {
				const four = at <= lastFour ? view.getInt32(at, true) : fourAt(at, to);
				// The highest bit of a byte is set here if it is no more than a blank, or if one below it is.
				const low = (four - aboveBlanks) & ~four & highBits;
				if (low === 0) {
					if (length < mostFours) token[length] = four;
					length++;
					hash = mixed(hash, four);
					at += 4;
					continue;
				}
				const bits = 24 - Math.clz32(low & -low);
				if (bits > 0) {
					const rest = four & ((1 << bits) - 1);
					if (length < mostFours) token[length] = rest;
					length++;
					hash = mixed(hash, rest);
					at += bits >> 3;
				}
				break;
			}
			if (at < to && !isBlank(bytes[at])) {
				// A control character is shown as something else.
				numbers.inText(fold(textOf(bytes, start, to)), take);
				return;
			}
			if (length === 0) continue;
			const place = length <= mostFours ? find(hash, length) : -1;
			if (place < 0) {
				takeNew(start, at, hash, length);
				continue;
			}
			const word = tokens[place + wordAt] ?? 0;
			if (word >= 0) take(word);
			else for (const each of several[-word - 1] ?? []) take(each);
		}
	};
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const made = new Int32Array(2 * array.length);
	made.set(array);
	return made;
}

function mixed(hash: number, four: number): number {
	const one = Math.imul(hash ^ four, 0x9e3779b1);
	return one ^ (one >>> 15);
}

function isBlank(byte = 0): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
