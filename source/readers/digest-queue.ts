import type {Digests} from './digest.ts';

/** Digests that have come, in the order of the file, and the one that was found last. */
export type DigestQueue = {
	readonly add: (digests: Digests) => void;
	/** Finds the digest of the row that begins at an offset of the file, and leaves all before it; tells whether there is one. */
	readonly find: (start: number) => boolean;
	/** Where the one that was found is. */
	readonly found: () => FoundDigest;
	/** Whether a row that has come may have a number that JavaScript would write otherwise. */
	readonly isOdd: () => boolean;
	/** How many were found. */
	readonly count: () => number;
};

/** A digest by its index among those that came with it. */
export type FoundDigest = {readonly digests: Digests; readonly index: number};

export function digestQueue(): DigestQueue {
	const waiting: Digests[] = [];
	const place: {digests: Digests | undefined; index: number} = {digests: undefined, index: 0};
	let [isOdd, count] = [false, 0];
	return {
		add(digests) {
			isOdd ||= digests.isOdd;
			waiting.push(digests);
		},
		find(start) {
			for (;;) {
				place.digests ??= waiting.shift();
				const {digests} = place;
				if (!digests) return false;
				const {starts} = digests;
				while (place.index < starts.length && (starts[place.index] ?? 0) < start) place.index++;
				if (place.index < starts.length) {
					const isThere = starts[place.index] === start;
					if (isThere) count++;
					return isThere;
				}
				[place.digests, place.index] = [undefined, 0];
			}
		},
		found() {
			if (!place.digests) throw new Error('no digest was found');
			return {digests: place.digests, index: place.index};
		},
		isOdd: () => isOdd,
		count: () => count,
	};
}
