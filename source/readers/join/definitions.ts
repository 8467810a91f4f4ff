import {freeIds} from '../entries.ts';
import type {Problem} from '../problem.ts';
import {type Part, prefixOf, warning} from './part.ts';

/** The sources, or the actors, of several files as one list. */
export type Definitions<T> = {
	readonly all: readonly {readonly part: number; readonly id: string; readonly entry: T}[];
	/** For each part, what its ids are now. */
	readonly ids: readonly ReadonlyMap<string, string>[];
	readonly problems: readonly (readonly Problem[])[];
};

type Defined = {readonly id: string};

/** Entries of several parts that are defined alike; the first of them is told. */
type Group<T> = {readonly part: number; readonly key: string; readonly entry: T; readonly parts: Set<number>};

/** When entries are one (`keyOf`), what they are, and where two of one name are to be told of, that name. */
type Ways<T> = {
	readonly keyOf: (part: number, entry: T) => string;
	readonly what: string;
	readonly nameOf?: (entry: T) => string;
};

/**
 * Makes one list of the entries of several parts: those that have one key are one, each part's own remain apart, and where others share
 * an id, each has the name of its file before it.
 */
export function unify<T extends Defined>(
	parts: readonly Part[],
	lists: readonly (readonly T[])[],
	{keyOf, nameOf, what}: Ways<T>,
): Definitions<T> {
	const groups: Group<T>[] = [];
	const byKey = new Map<string, Group<T>[]>();
	const groupOf = new Map<T, Group<T>>();
	for (const [part, list] of lists.entries()) {
		for (const entry of list) {
			const key = keyOf(part, entry);
			const alike = (byKey.get(key) ?? []).filter(({parts: having}) => !having.has(part));
			const known = alike.find(group => group.entry.id === entry.id) ?? alike[0];
			const group = known ?? {part, key, entry, parts: new Set<number>()};
			if (!known) {
				groups.push(group);
				byKey.set(key, [...(byKey.get(key) ?? []), group]);
			}
			group.parts.add(part);
			groupOf.set(entry, group);
		}
	}
	const idOfGroup = idsOf(parts, groups);
	const all = groups.map(group => ({
		part: group.part,
		id: idOfGroup.get(group) ?? group.entry.id,
		entry: group.entry,
	}));
	const ids = lists.map(
		list => new Map(list.map(entry => [entry.id, idOfGroup.get(groupOf.get(entry) as Group<T>) ?? entry.id])),
	);
	return {all, ids, problems: problemsOf()};

	function problemsOf(): readonly (readonly Problem[])[] {
		const firstById = new Map<string, Group<T>>();
		const firstByName = new Map<string, Group<T>>();
		const problems: Problem[][] = parts.map(() => []);
		for (const group of groups) {
			const {entry, part} = group;
			const name = nameOf?.(entry);
			const other = firstById.get(entry.id) ?? (name === undefined ? undefined : firstByName.get(name));
			if (!firstById.has(entry.id)) firstById.set(entry.id, group);
			if (name !== undefined && !firstByName.has(name)) firstByName.set(name, group);
			if (!other || other.part === part) continue;
			const file = parts[other.part]?.file;
			const said =
				other.entry.id === entry.id
					? `${file} has another ${what} with the id ${entry.id}`
					: `${file} defines the ${what} ${name} otherwise`;
			problems[part]?.push(warning(`${said}: the two are kept apart, this one as ${idOfGroup.get(group)}`));
		}
		return problems;
	}
}

/** The id of each group: its own, or where several have it, that with the name of its file before it. */
function idsOf<T extends Defined>(
	parts: readonly Part[],
	groups: readonly Group<T>[],
): ReadonlyMap<Group<T>, string> {
	const counts = new Map<string, number>();
	for (const {entry} of groups) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
	const taken = new Set(counts.keys());
	const freeId = freeIds(taken);
	return new Map(
		groups.map(group => {
			const {entry, part} = group;
			const own = parts[part];
			if (!own || (counts.get(entry.id) ?? 0) < 2) return [group, entry.id];
			const id = freeId(`${prefixOf(own)}/${entry.id}`);
			taken.add(id);
			return [group, id];
		}),
	);
}
