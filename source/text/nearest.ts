import leven from 'leven';
import {fold} from './fold.ts';

/** The names, three at most, that most resemble an unknown one: first those that contain it, then by Levenshtein distance. */
export function nearest(wanted: string, names: Iterable<string>): readonly string[] {
	const target = fold(wanted);
	const allowed = Math.floor(target.length / 2);
	return [...new Set(names)]
		.map(name => ({name, distance: distance(target, fold(name))}))
		.filter(row => row.distance <= allowed)
		.toSorted((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(row => row.name);
}

function distance(target: string, name: string): number {
	if (target && name.includes(target)) return 0;
	const words = name.split(/\s+/).map(word => leven(target, word));
	return Math.min(leven(target, name), 0.5 + Math.min(...words));
}
