import leven from 'leven';
import {least} from '../lookup/extremes.ts';
import {fold} from './fold.ts';

/** The names, three at most, that most resemble an unknown one: first those that contain it, then by Levenshtein distance. */
export function nearest(wanted: string, names: Iterable<string>): readonly string[] {
	const target = fold(wanted.slice(0, longest));
	const allowed = Math.floor(target.length / 2);
	return [...new Set(names)]
		.map((name, index) => {
			const text = fold(name.slice(0, longest));
			if (target && text.includes(target)) return {name, distance: 0};
			return {name, distance: index < mostCompared ? distance(target, text, allowed) : Infinity};
		})
		.filter(row => row.distance <= allowed)
		.toSorted((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(row => row.name);
}

/** So much of a name is compared: to compare two takes the product of their lengths. */
const longest = 100;
/** So many names are held against a misspelling; in more, only what contains it is found. */
const mostCompared = 10_000;

/** How far a name is from another one; more than what is allowed where it can't be nearer than that, which is told by its length. */
function distance(target: string, name: string, allowed: number): number {
	const near = (text: string) =>
		Math.abs(text.length - target.length) > allowed ? Infinity : leven(target, text);
	return Math.min(near(name), 0.5 + least(name.split(/\s+/).map(near)));
}
