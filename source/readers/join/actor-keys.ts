import type {Actor} from '../../chronology/event.ts';

/** Makes the function that gives a text which is the same for actors of one definition, whatever ids it is written with. */
export function actorKeys(lists: readonly (readonly Actor[])[]): (part: number, actor: Actor) => string {
	const byId = lists.map(list => new Map(list.map(actor => [actor.id, actor])));
	const keys = new Map<Actor, string>();
	// Keys of wholes are numbered, lest those of parts grow with every whole above them.
	const numbers = new Map<string, number>();
	return (part, actor) => {
		const waiting = [actor];
		const isBegun = new Set<Actor>();
		for (let current = waiting.at(-1); current; current = waiting.at(-1)) {
			const wholes = current.partOf.flatMap(id => byId[part]?.get(id) ?? []);
			const open = wholes.filter(whole => !keys.has(whole) && !isBegun.has(whole));
			if (!isBegun.has(current) && open.length > 0) {
				isBegun.add(current);
				for (const each of open) waiting.push(each);
				continue;
			}
			waiting.pop();
			if (!keys.has(current)) keys.set(current, keyOf(current, wholes));
		}
		return keys.get(actor) ?? '';
	};

	/** The key of an actor whose wholes have theirs, but for one in a circle. */
	function keyOf({name, kind, office, aliases, extra}: Actor, wholes: readonly Actor[]): string {
		const above = wholes.map(whole => numberOf(keys.get(whole) ?? '')).toSorted((a, b) => a - b);
		return JSON.stringify([name, kind ?? null, office ?? null, aliases.toSorted(), above, extra]);
	}

	function numberOf(key: string): number {
		const known = numbers.get(key) ?? numbers.size;
		numbers.set(key, known);
		return known;
	}
}
