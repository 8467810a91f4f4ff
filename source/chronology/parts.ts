import {perObject} from '../lookup/memo.ts';
import type {Actor} from './event.ts';
import type {Rows} from './lists.ts';
import type {Chronology} from './store.ts';

/** The ids of the parts of each actor that has some, by the wholes that an actor is taken to be part of. */
export function partsByWhole(
	actors: Iterable<Actor>,
	wholesOf: (actor: Actor) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const parts = new Map<string, string[]>();
	for (const actor of actors) {
		for (const whole of wholesOf(actor)) {
			const known = parts.get(whole);
			if (known) known.push(actor.id);
			else parts.set(whole, [actor.id]);
		}
	}
	return parts;
}

const partsIn = perObject(({actors}: Chronology) => partsByWhole(actors.values(), ({partOf}) => partOf));

/** The id of an actor and of all its parts, direct or not. */
export function partsOf(chronology: Chronology, whole: string): ReadonlySet<string> {
	const parts = new Set([whole]);
	for (const part of parts) for (const each of partsIn(chronology).get(part) ?? []) parts.add(each);
	return parts;
}

/**
 * Makes the function that gives the rows in which an actor or any of its parts occurs, in order. What a part has is found once for all its
 * wholes, since there may be thousands, one within the other.
 */
export function rowsWithParts(chronology: Chronology, field: 'actor' | 'speaker'): (id: string) => Rows {
	const parts = partsIn(chronology);
	const known = new Map<string, Rows>();
	return id => {
		const waiting = [id];
		const begun = new Set<string>();
		for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
			const own = parts.get(next) ?? [];
			// Actors in a circle, which is a fault of their file, are no parts of those that are begun.
			const missing = begun.has(next) ? [] : own.filter(part => !known.has(part) && !begun.has(part));
			begun.add(next);
			if (missing.length > 0) {
				for (const part of missing) waiting.push(part);
				continue;
			}
			waiting.pop();
			known.set(next, union([chronology.rowsOf(field, next), ...own.map(part => known.get(part) ?? [])]));
		}
		return known.get(id) ?? [];
	};
}

/** All rows of some lists, in order. */
function union(lists: readonly Rows[]): Rows {
	const [first = [], second, ...others] = lists.filter(({length}) => length > 0);
	if (!second) return first;
	return Uint32Array.from(new Set([first, second, ...others].flatMap(rows => Array.from(rows)))).sort();
}
