import type {FoldedPart} from './searchable.ts';
import {blanks} from './word-numbers.ts';
import {bitParts, growingWords, setBit, type WordSegment} from './words.ts';

/** The words of the rows of a chronology, in segments that come one after another. Rows behind the last are not known yet. */
export type WordIndex = {
	readonly segments: readonly WordSegment[];
	readonly add: (segment: WordSegment) => void;
	/** Begins to look for a text. */
	readonly lookup: (text: string) => Lookup;
};

/** What a text is looked up by, segment after segment. */
export type Lookup = {
	/** Whether the rows that are found hold the text for certain; else they hold its words, and have to be tried. */
	readonly isExact: boolean;
	/** A bit for each row of the next segment that may hold the text; nothing where no more segment is there. */
	readonly next: () => FoundRows | undefined;
};

/** The rows of a segment that are found, a bit each, and how many rows of words were looked at for it. */
export type FoundRows = {
	readonly segment: WordSegment;
	readonly bits: Uint16Array;
	readonly cost: number;
};

/** Makes an index without words. */
export function wordIndex(): WordIndex {
	const segments: WordSegment[] = [];
	return {
		segments,
		add: segment => void segments.push(segment),
		lookup(text) {
			const parts = partsOf(text);
			let isIn: readonly Uint8Array[] = parts.map(() => new Uint8Array(0));
			let done = 0;
			return {
				isExact: parts.length === 1 && !blanks.test(text),
				next() {
					const segment = segments[done];
					if (!segment) return undefined;
					done++;
					isIn = isIn.map((known, index) => withMarks(known, segment, parts[index] ?? ''));
					const found = isIn.map(marks => rowsIn(segment, marks));
					return {
						segment,
						bits: found.map(({bits}) => bits).reduce(inBoth),
						cost: found.reduce((sum, {cost}) => sum + cost, 0),
					};
				},
			};
		},
	};
}

/** Makes what puts the words of rows into an index, a part of a row a step, in the order of the file; what is begun again goes on where it was. */
export function indexer(
	index: WordIndex,
	{
		rowsByPlace,
		partsAt,
	}: {readonly rowsByPlace: Uint32Array; readonly partsAt: (row: number) => Iterable<FoldedPart>},
): () => Iterable<number> {
	const words = growingWords();
	let place = 0;
	return function* work() {
		while (place < rowsByPlace.length) {
			// A row that is begun again has the words that it has had once.
			for (const part of partsAt(rowsByPlace[place] ?? 0)) {
				words.text(part.text);
				yield 1;
			}
			place++;
			words.endRow();
			if (words.isFull() || place === rowsByPlace.length) {
				const segment = words.segment();
				if (segment) index.add(segment);
				else place = rowsByPlace.length;
			}
			yield 1;
		}
	};
}

/** How a text is looked for among words that stand between line breaks: all but its ends are whole words. */
function partsOf(text: string): readonly string[] {
	const words = text.split(blanks);
	return words.map((word, index) => `${index > 0 ? '\n' : ''}${word}${index < words.length - 1 ? '\n' : ''}`);
}

/** The marks of the words so far, and behind them those of the new words of a segment that hold a part. */
function withMarks(known: Uint8Array, {newWords, newCount}: WordSegment, part: string): Uint8Array {
	if (newCount === 0) return known;
	const marks = new Uint8Array(known.length + newCount);
	marks.set(known);
	/** The line break before the word of a number. */
	let [start, number] = [0, known.length];
	const goOn = () => {
		start = newWords.indexOf('\n', start + 1);
		number++;
	};
	for (
		let at = newWords.indexOf(part);
		at >= 0 && number < marks.length;
		at = newWords.indexOf(part, start)
	) {
		for (let end = newWords.indexOf('\n', start + 1); end <= at; end = newWords.indexOf('\n', start + 1))
			goOn();
		if (number < marks.length) marks[number] = 1;
		goOn();
	}
	return marks;
}

/** The rows of a segment in which a marked word stands. */
function rowsIn(
	{words, starts, rows}: WordSegment,
	marks: Uint8Array,
): {readonly bits: Uint16Array; readonly cost: number} {
	const bits = new Uint16Array(bitParts);
	let cost = 0;
	for (let index = 0; index < words.length; index++) {
		if (marks[words[index] ?? 0] !== 1) continue;
		const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
		cost += to - from;
		if (to - from < bitParts) for (let at = from; at < to; at++) setBit(bits, rows[at] ?? 0);
		else
			for (let part = 0; part < bitParts; part++) bits[part] = (bits[part] ?? 0) | (rows[from + part] ?? 0);
	}
	return {bits, cost};
}

function inBoth(one: Uint16Array, other: Uint16Array): Uint16Array {
	return one.map((part, index) => part & (other[index] ?? 0));
}
