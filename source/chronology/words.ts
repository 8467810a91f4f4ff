import {type ByteWords, byteWords, type TextOfBytes} from './byte-words.ts';
import {wordNumbers} from './word-numbers.ts';

/**
 * The words of some rows and the rows that each stands in: plain data, which one thread may make for another. A word is what stands
 * between blanks in the folded text of a row; the words of all segments have one numbering.
 */
export type WordSegment = {
	/** The place in the file of its first row, and the number of its rows. */
	readonly first: number;
	readonly count: number;
	/** The words that no segment before it has, each behind a line break, and one at the end. */
	readonly newWords: string;
	readonly newCount: number;
	/** The numbers of its words, in order. */
	readonly words: Uint32Array<ArrayBuffer>;
	/**
	 * Where in `rows` those of each word stand, counted from the first row of the segment. Where a word is in so many rows that a bit
	 * for every row of the segment takes less room, it has these.
	 */
	readonly starts: Uint32Array<ArrayBuffer>;
	readonly rows: Uint16Array<ArrayBuffer>;
};

/** The most rows of a segment, so that a row has 16 bits. */
const segmentSize = 2 ** 16;

/** The 16-bit parts that a bit for every row of a segment takes. */
export const bitParts = segmentSize / 16;

/** With so many characters of new words a segment is full: whoever it is handed over to answers keys. */
const mostNew = 2 ** 19;

/** The most characters of all different words: with more, rows are better tried one by one. */
const mostCharacters = 2 ** 26;

/** Words that grow with the rows of a file, in its order. */
export type GrowingWords = {
	/** Puts words into the next row: those of a folded text, or some by their numbers. */
	readonly text: (text: string) => void;
	readonly numbers: (numbers: readonly number[]) => void;
	/** Makes what puts in the words of bytes whose text isn't folded. */
	readonly inBytes: (textOf: TextOfBytes) => ByteWords;
	/** The numbers of the words of a folded text, each once. */
	readonly numbersIn: (text: string) => readonly number[];
	/** Ends the row. */
	readonly endRow: () => void;
	/** Whether the rows since the last segment fill one. */
	readonly isFull: () => boolean;
	/** The segment of the rows since the last one; nothing where the words are too many to be kept. */
	readonly segment: () => WordSegment | undefined;
};

/** Begins to collect words. */
export function growingWords(): GrowingWords {
	const words = wordNumbers();
	/** For each word the number of the last row that has it, counted from 1, and behind that in how many rows of the segment it is. */
	let known = new Uint32Array(2 ** 11);
	/** The words of the rows, one row behind another, and where each row ends. */
	let values = new Uint32Array(2 ** 16);
	const ends = new Uint32Array(segmentSize);
	let [first, count, end] = [0, 0, 0];

	function put(number: number): void {
		const at = 2 * number;
		if (at >= known.length) known = larger(known, at);
		if (known[at] === first + count + 1) return;
		known[at] = first + count + 1;
		known[at + 1] = (known[at + 1] ?? 0) + 1;
		if (end === values.length) values = larger(values, end);
		values[end++] = number;
	}

	return {
		text: text => words.inText(text, put),
		inBytes: textOf => byteWords(words, textOf, put),
		numbers(numbers) {
			for (let index = 0; index < numbers.length; index++) put(numbers[index] ?? 0);
		},
		numbersIn(text) {
			const found = new Set<number>();
			words.inText(text, number => found.add(number));
			return [...found];
		},
		endRow() {
			ends[count++] = end;
		},
		isFull: () => count === segmentSize || words.newCharacters() >= mostNew,
		segment() {
			if (words.characters() > mostCharacters) return undefined;
			const newWords = words.takeNew();
			const made = {
				...{first, count},
				newCount: newWords.length,
				newWords: newWords.length === 0 ? '' : `\n${newWords.join('\n')}\n`,
				...rowsByWord({values, ends: ends.subarray(0, count)}, countsIn(known)),
			};
			first += count;
			[count, end] = [0, 0];
			for (let at = 1; at < known.length; at += 2) known[at] = 0;
			return made;
		},
	};
}

function countsIn(known: Uint32Array): Uint32Array {
	return Uint32Array.from({length: known.length / 2}, (_, word) => known[2 * word + 1] ?? 0);
}

/** The same numbers in an array that has room for one at an index. */
function larger(array: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
	const made = new Uint32Array(2 * index);
	made.set(array);
	return made;
}

/** Turns the words of rows around; `counts` tells in how many rows each word is. */
function rowsByWord(
	{values, ends}: {readonly values: Uint32Array; readonly ends: Uint32Array},
	counts: Uint32Array,
): Pick<WordSegment, 'words' | 'starts' | 'rows'> {
	let [different, length] = [0, 0];
	for (const count of counts) {
		different += count > 0 ? 1 : 0;
		length += Math.min(count, bitParts);
	}
	const [words, starts] = [new Uint32Array(different), new Uint32Array(different + 1)];
	const rows = new Uint16Array(length);
	/** Where the next row of each word goes. */
	const next = new Uint32Array(counts.length);
	let [index, start] = [0, 0];
	for (const [word, count] of counts.entries()) {
		if (count === 0) continue;
		next[word] = start;
		start += Math.min(count, bitParts);
		words[index++] = word;
		starts[index] = start;
	}
	let at = 0;
	for (const [row, end] of ends.entries())
		for (; at < end; at++) {
			const word = values[at] ?? 0;
			const to = next[word] ?? 0;
			if ((counts[word] ?? 0) >= bitParts) setBit(rows, row, to);
			else {
				rows[to] = row;
				next[word] = to + 1;
			}
		}
	return {words, starts, rows};
}

/** Sets the bit of a row of a segment, among bits that begin at an index. */
export function setBit(bits: Uint16Array, row: number, from = 0): void {
	const at = from + (row >> 4);
	bits[at] = (bits[at] ?? 0) | (1 << (row & 15));
}
