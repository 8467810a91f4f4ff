import {eventIdsIn} from '../../chronology/store.ts';
import {perObject, perValue} from '../../lookup/memo.ts';
import {grouped} from '../../text/english.ts';
import {freeIds} from '../entries.ts';
import type {Problem} from '../problem.ts';
import {type Part, prefixOf, warning} from './part.ts';

/** What the ids of events in several files are in the chronology that is made of them. */
export type EventIds = {
	/** The id of an event that a part calls by an id of its own; one that nothing has leads to no event here, either. */
	readonly idIn: (part: number, id: string) => string;
	/** The ids that the events of each part have there, by their rows. */
	readonly own: readonly (readonly string[])[];
	readonly problems: readonly (readonly Problem[])[];
};

/**
 * Ids belong to their file, or to what files call their chronology. Of an id that occurs in several of these, each has the name of its
 * file before it. Where `areShared`, all files have their ids in common. `onShare` is called with the share of ids that are listed.
 */
export function eventIdsOf(
	parts: readonly Part[],
	areShared: boolean,
	onShare: (share: number) => void,
): EventIds {
	const spaces = parts.map(({chronology: {name}}, part) => spaceOf(name, part, areShared));
	const firsts = new Map<string, Part>();
	const size = parts.reduce((sum, {chronology}) => sum + chronology.size, 0);
	let listed = 0;
	const own = parts.map(({chronology}) =>
		Array.from(eventIdsIn(chronology), id => {
			onShare(listed++ / size);
			return id;
		}),
	);
	// Of a million ids most are in the same spaces.
	const alone = perValue((space: string): readonly string[] => [space]);
	const withOther = perObject((known: readonly string[]) => perValue((space: string) => [...known, space]));
	const spacesOf = new Map<string, readonly string[]>();
	for (const [index, part] of parts.entries()) {
		const space = spaces[index] ?? '';
		if (!firsts.has(space)) firsts.set(space, part);
		for (const id of own[index] ?? []) {
			const known = spacesOf.get(id);
			if (!known) spacesOf.set(id, alone(space));
			else if (!known.includes(space)) spacesOf.set(id, withOther(known)(space));
		}
	}
	const freeId = freeIds(spacesOf);
	const idsBySpace = new Map([...firsts.keys()].map(space => [space, new Map<string, string>()]));
	for (const [id, having] of [...spacesOf]) {
		if (having.length < 2) continue;
		for (const space of having) idsBySpace.get(space)?.set(id, prefixed(space, id));
	}
	return {
		idIn(part, id) {
			const space = spaces[part] ?? '';
			const known = idsBySpace.get(space)?.get(id);
			if (known !== undefined) return known;
			const having = spacesOf.get(id);
			// A link to what the file doesn't have must not lead to what another file calls so.
			return having && !having.includes(space) ? `${prefixIn(space)}/${id}` : id;
		},
		own,
		problems: own.map((ids, index) => {
			const space = spaces[index] ?? '';
			const known = idsBySpace.get(space);
			const changed = ids.filter(id => known?.has(id));
			// Rows that are merely numbered have the same ids in all files.
			const named = changed.find(id => !/^row-\d+$/.test(id));
			if (index === 0 || !named) return [];
			const count =
				changed.length === 1 ? 'the id of an event is' : `the ids of ${grouped(changed.length)} events are`;
			const example = idsBySpace.get(space)?.get(named);
			return [
				warning(
					`${count} in another file, too: such are kept apart, as ${example} (--join id makes one event of those with one id)`,
				),
			];
		}),
	};

	function prefixIn(space: string): string {
		const first = firsts.get(space);
		return first ? prefixOf(first) : '';
	}

	function prefixed(space: string, id: string): string {
		const free = freeId(`${prefixIn(space)}/${id}`);
		spacesOf.set(free, alone(space));
		return free;
	}
}

function spaceOf(name: string | undefined, part: number, areShared: boolean): string {
	if (areShared) return 'all';
	return name === undefined ? `part ${part}` : `name ${name}`;
}
