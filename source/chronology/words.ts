import {growing, integers} from './growing.ts';
import {invertLists} from './lists.ts';

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
export const segmentSize = 2 ** 16;

/** The 16-bit parts that a bit for every row of a segment takes. */
export const bitParts = segmentSize / 16;

/** The most characters of all different words: with more, rows are better tried one by one. */
const mostCharacters = 2 ** 26;

/** Words that grow with the rows of a file, in its order. */
export type GrowingWords = {
	/** Adds the folded text of the next row. */
	readonly add: (text: string) => void;
	/** The number of rows since the last segment. */
	readonly waiting: () => number;
	/** The segment of the rows since the last one; nothing where the words are too many to be kept. */
	readonly segment: () => WordSegment | undefined;
};

/** Begins to collect words. */
export function growingWords(): GrowingWords {
	const numbers = new Map<string, number>();
	let characters = 0;
	let first = 0;
	let [newWords, starts, values] = fresh();

	return {
		add(text) {
			let start = 0;
			for (let at = 0; at <= text.length; at++) {
				if (at < text.length && !isBlank(text.charCodeAt(at))) continue;
				if (at > start) values.push(numberOf(text.slice(start, at)));
				start = at + 1;
			}
			starts.push(values.length);
		},
		waiting: () => starts.length - 1,
		segment() {
			if (characters > mostCharacters) return undefined;
			const count = starts.length - 1;
			const made = {
				...{first, count},
				newCount: newWords.length,
				newWords: newWords.length === 0 ? '' : `\n${newWords.join('\n')}\n`,
				...rowsByWord(invertLists({size: count, starts: starts.all(), values: values.all()}, numbers.size)),
			};
			first += count;
			[newWords, starts, values] = fresh();
			return made;
		},
	};

	function numberOf(word: string): number {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		// A part of a text keeps all of it in memory; a joined one doesn't.
		const own = [word.slice(0, 1), word.slice(1)].join('');
		numbers.set(own, numbers.size);
		newWords.push(own);
		characters += own.length;
		return numbers.size - 1;
	}
}

/** What stands between two words. */
export const blanks = /\s+/;

function isBlank(code: number): boolean {
	return code <= 0x20
		? code === 0x20 || (code >= 0x09 && code <= 0x0d)
		: code >= 0xa0 && anyBlank.test(String.fromCharCode(code));
}

const anyBlank = /\s/;

function fresh() {
	const starts = growing(integers);
	starts.push(0);
	const words: string[] = [];
	return [words, starts, growing(integers)] as const;
}

function rowsByWord(
	inverted: ReturnType<typeof invertLists>,
): Pick<WordSegment, 'words' | 'starts' | 'rows'> {
	const count = inverted.starts.length - 1;
	const lengthAt = (word: number) => (inverted.starts[word + 1] ?? 0) - (inverted.starts[word] ?? 0);
	let [different, length] = [0, 0];
	for (let word = 0; word < count; word++) {
		different += lengthAt(word) > 0 ? 1 : 0;
		length += Math.min(lengthAt(word), bitParts);
	}
	const [words, starts] = [new Uint32Array(different), new Uint32Array(different + 1)];
	const rows = new Uint16Array(length);
	let [next, end] = [0, 0];
	for (let word = 0; word < count; word++) {
		if (lengthAt(word) === 0) continue;
		const own = inverted.values.subarray(inverted.starts[word] ?? 0, inverted.starts[word + 1] ?? 0);
		if (own.length < bitParts) rows.set(own, end);
		else for (const row of own) setBit(rows, row, end);
		end += Math.min(own.length, bitParts);
		words[next++] = word;
		starts[next] = end;
	}
	return {words, starts, rows};
}

/** Sets the bit of a row of a segment, among bits that begin at an index. */
export function setBit(bits: Uint16Array, row: number, from = 0): void {
	const at = from + (row >> 4);
	bits[at] = (bits[at] ?? 0) | (1 << (row & 15));
}
