import type {FoldedPart} from './searchable.ts';
import {isNot, isSo, isUnknown, type Truth, unknownOf} from './truth.ts';
import type {WordIndex} from './word-index.ts';

/** Work that is done step by step, as there is time. Each step gives what it has cost, in rows that are made. */
export type Work = Iterable<number>;

/** The cost of what is done before a key is answered: a few milliseconds. */
const atOnce = 100;

/** Does as much of some work as no key waits for, or as costs so much, and says whether there was any to do. */
export function begin(work: Work, most = atOnce): boolean {
	let cost = 0;
	for (const step of work) {
		cost += step;
		if (cost >= most) break;
	}
	return cost > 0;
}

/** Which rows hold a text, as far as that is known. */
export type Finding = {
	readonly truth: Truth;
	readonly isWhole: boolean;
	/** The number of rows that hold it, of those that are known. */
	readonly hits: number;
	/** Takes over from elsewhere that a row holds it. */
	readonly hold: (row: number) => void;
	/** Looks on, from a row on and then before it, but not in rows of which something else is known not to hold. Several may look on in turn. */
	readonly work: (from: number, other?: Truth) => Work;
};

/** What a text is looked for in. */
export type Searched = {
	readonly size: number;
	/** The row of each place in the file. */
	readonly rowsByPlace: Uint32Array;
	/** The folded texts of a row. */
	readonly partsAt: (row: number) => Iterable<FoldedPart>;
	readonly index: WordIndex;
};

/** A segment of the index costs as much as so many rows that are made, and one more for so many of the words' rows. */
const [segmentCost, rowsALike] = [5, 20_000];

/** To fold so many characters takes as long as to make a row. */
const lengthAlike = 500;

/** Begins to look for a folded text: by the index of words as far as that goes, else by trying row after row. */
export function findingOf({size, rowsByPlace, partsAt, index}: Searched, text: string): Finding {
	const truth = unknownOf(size);
	let left = size;
	let hits = 0;
	// Blanks alone aren't words.
	const lookup = text.trim() === '' ? undefined : index.lookup(text);

	function settle(row: number, isHit: boolean): void {
		if (truth[row] !== isUnknown) return;
		truth[row] = isHit ? isSo : isNot;
		left--;
		if (isHit) hits++;
	}

	/** Settles the rows of a segment by the bits of those that hold the text. */
	function settleAll(first: number, count: number, bits: Uint16Array): void {
		let [unknown, hit] = [0, 0];
		for (let at = 0; at < count; at++) {
			const row = rowsByPlace[first + at] ?? 0;
			const isHit = ((bits[at >> 4] ?? 0) >> (at & 15)) & 1;
			const wasUnknown = (truth[row] ?? isNot) & isUnknown;
			unknown += wasUnknown;
			hit += wasUnknown & isHit;
			truth[row] = isHit * isSo;
		}
		left -= unknown;
		hits += hit;
	}

	/** Settles those rows of a segment that can't hold the text; the others have to be tried. */
	function settleMisses(first: number, count: number, bits: Uint16Array): void {
		for (let at = 0; at < count; at++)
			if ((((bits[at >> 4] ?? 0) >> (at & 15)) & 1) === 0) settle(rowsByPlace[first + at] ?? 0, false);
	}

	function* useIndex(): Work {
		for (let found = lookup?.next(); found; found = lookup?.next()) {
			const {segment, bits, cost} = found;
			if (lookup?.isExact) settleAll(segment.first, segment.count, bits);
			else settleMisses(segment.first, segment.count, bits);
			yield segmentCost + Math.ceil(cost / rowsALike);
		}
	}

	/** Looks through the texts of a row, one a step where they are long. */
	function* tryRow(row: number): Work {
		let isHit = false;
		for (const part of partsAt(row)) {
			isHit = part.text.includes(text);
			if (part.length >= lengthAlike) yield Math.floor(part.length / lengthAlike);
			if (isHit) break;
		}
		settle(row, isHit);
		yield 1;
	}

	return {
		truth,
		get isWhole() {
			return left === 0;
		},
		get hits() {
			return hits;
		},
		hold: row => settle(row, true),
		*work(from, other) {
			yield* useIndex();
			for (let step = 0; step < size && left > 0; step++) {
				const row = (from + step) % size;
				if (truth[row] !== isUnknown || other?.[row] === isNot) continue;
				yield* tryRow(row);
				yield* useIndex();
			}
		},
	};
}
