import {cleanText, oneLine} from '../text/clean.ts';
import {fold} from '../text/fold.ts';
import type {GivenActor, GivenSource} from './given.ts';

/**
 * Makes the function that gives an id which nothing has yet: the one wanted, else the first of it with a number behind it. By the ids that
 * were wanted, `numbers` holds from which number on there may be a free one, lest a million events of one id be counted through for each.
 */
export function freeIds(
	taken: {has(id: string): boolean},
	numbers = new Map<string, number>(),
): (wanted: string) => string {
	return wanted => {
		if (!taken.has(wanted)) return wanted;
		for (let number = numbers.get(wanted) ?? 2; ; number++) {
			const id = `${wanted}-${number}`;
			if (taken.has(id)) continue;
			numbers.set(wanted, number + 1);
			return id;
		}
	};
}

/** So much of a name makes an id. */
const longestId = 200;

/** A name as an id: its letters and digits in lower case, without accents, and a hyphen for all between. */
export function idFor(name: string): string {
	return (
		fold(name.slice(0, longestId))
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/g, '') || 'unnamed'
	);
}

/** A text that two sources share which are one: that of all their fields. */
export function keyOfSource(given: GivenSource): string {
	return JSON.stringify(given);
}

/** A text that two actors share which are one: that of their id, or else of their name. */
export function keyOfActor({id, name}: GivenActor): string {
	return JSON.stringify(id ?? [oneLine(cleanText(name)).trim()]);
}
