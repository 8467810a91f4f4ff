import leven from 'leven';
import {perValue} from '../lookup/memo.ts';
import {fold} from './fold.ts';

/** Names that unknown ones are held against, each with what is compared of it, so that many can be looked for among the same ones. */
export type Comparable = {
	readonly names: readonly string[];
	readonly folded: readonly string[];
	/** The different words of all names, and for each name the numbers of its own. */
	readonly words: readonly string[];
	readonly wordsOf: readonly (readonly number[])[];
};

/** The names, three at most, that most resemble an unknown one: first those that contain it, then by Levenshtein distance. */
export function nearest(wanted: string, names: Iterable<string>): readonly string[] {
	return nearestAmong(wanted, comparable(names));
}

/** Prepares names, each once, to be compared. */
export function comparable(names: Iterable<string>): Comparable {
	const known = [...new Set(names)];
	const folded = known.map(name => fold(name.slice(0, longest)));
	const words: string[] = [];
	const numberOf = perValue((word: string) => ({number: words.push(word) - 1}));
	// In more names than are held against a misspelling, only what contains it is found.
	const wordsOf = folded
		.slice(0, mostCompared)
		.map(text => text.split(/\s+/).map(word => numberOf(word).number));
	return {names: known, folded, words, wordsOf};
}

/** The same as `nearest`, among names that were prepared. */
export function nearestAmong(wanted: string, {names, folded, words, wordsOf}: Comparable): readonly string[] {
	const target = fold(wanted.slice(0, longest));
	const allowed = Math.floor(target.length / 2);
	const near = (text: string) =>
		Math.abs(text.length - target.length) > allowed ? Infinity : leven(target, text);
	const distances = Float64Array.from(words, near);
	const found: {readonly name: string; readonly distance: number}[] = [];
	for (const [index, text] of folded.entries()) {
		let distance = Infinity;
		if (target && text.includes(target)) distance = 0;
		else if (index < mostCompared) {
			distance = near(text);
			for (const word of wordsOf[index] ?? [])
				distance = Math.min(distance, 0.5 + (distances[word] ?? Infinity));
		}
		if (distance <= allowed) found.push({name: names[index] ?? '', distance});
	}
	return found
		.toSorted((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(({name}) => name);
}

/** So much of a name is compared: to compare two takes the product of their lengths. */
const longest = 100;
/** So many names are held against a misspelling. */
const mostCompared = 10_000;
