import {perObject, perValue, stepwise} from '../lookup/memo.ts';
import type {Actor} from './event.ts';
import type {Work} from './finding.ts';
import type {Rows} from './lists.ts';
import type {Chronology} from './store.ts';

/** The most actors that a step looks at, of which so many take as long as to make a row. */
const [actorsAStep, actorsALike] = [200, 10];

/** Finds in steps the ids of the parts of each actor that has some, by the wholes that an actor is taken to be part of. */
export function* partsByWhole(
	actors: Iterable<Actor>,
	wholesOf: (actor: Actor) => readonly string[],
): Generator<number, ReadonlyMap<string, readonly string[]>> {
	const parts = new Map<string, string[]>();
	let count = 0;
	for (const actor of actors) {
		if (++count % actorsAStep === 0) yield actorsAStep / actorsALike;
		for (const whole of wholesOf(actor)) {
			const known = parts.get(whole);
			if (known) known.push(actor.id);
			else parts.set(whole, [actor.id]);
		}
	}
	return parts;
}

const partsIn = perObject(({actors}: Chronology) =>
	stepwise(() => partsByWhole(actors.values(), ({partOf}) => partOf)),
);

/** Finds the parts of all actors, so that those of one are found quickly. */
export function partsWork(chronology: Chronology): Work {
	return partsIn(chronology).work();
}

/** The id of an actor and of all its parts, direct or not. */
export function partsOf(chronology: Chronology, whole: string): ReadonlySet<string> {
	const parts = new Set([whole]);
	const known = partsIn(chronology).get();
	for (const part of parts) for (const each of known.get(part) ?? []) parts.add(each);
	return parts;
}

/** The function that gives the rows in which an actor or any of its parts occurs, in order. */
export function rowsWithParts(chronology: Chronology, field: 'actor' | 'speaker'): (id: string) => Rows {
	return rowsIn(chronology)(field);
}

const rowsIn = perObject((chronology: Chronology) =>
	perValue((field: 'actor' | 'speaker') => rowsBelow(chronology, field)),
);

/** What a part has is found once for all its wholes, since there may be thousands, one within the other. */
function rowsBelow(chronology: Chronology, field: 'actor' | 'speaker'): (id: string) => Rows {
	const parts = partsIn(chronology).get();
	const known = new Map<string, Rows>();
	return id => {
		if (!parts.has(id)) return chronology.rowsOf(field, id);
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
	const all = new Uint32Array(lists.reduce((sum, {length}) => sum + length, 0));
	let count = 0;
	for (const rows of [first, second, ...others]) {
		all.set(rows, count);
		count += rows.length;
	}
	all.sort();
	count = 0;
	for (let at = 0; at < all.length; at++) {
		const row = all[at] ?? 0;
		if (at === 0 || row !== all[count - 1]) all[count++] = row;
	}
	return all.slice(0, count);
}
