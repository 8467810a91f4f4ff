import type {Builder} from '../builder.ts';
import type {CellsCalled} from './layout.ts';

/** The most dyads whose actors are kept. */
const mostDyads = 2 ** 15;

/** The columns that tell the actors of a row, each by the names that it may have. */
export const sideColumns = [
	['conflict new id', 'conflict id'],
	['conflict name'],
	['dyad new id', 'dyad id'],
	['dyad name'],
	['side a new id', 'side a id'],
	['side a'],
	['side b new id', 'side b id'],
	['side b'],
];

/** The actors of the rows of UCDP, which are known in full only at the end. */
export type UcdpSides = {
	/** The ids of the actors of a row: its sides and its dyad. */
	readonly actorsOf: (of: CellsCalled) => readonly string[];
	/** Puts each side under the dyad, or else the conflict, in which all of its events are. */
	readonly finish: () => void;
};

/** Where the events of a side are. */
type Side = {
	readonly id: string;
	readonly name: string;
	readonly dyads: Set<string>;
	readonly conflicts: Set<string>;
};

/**
 * Makes actors of conflicts, dyads and sides. A whole finds its parts, so a side that fights in several dyads can't be a part of any
 * of them: events of the others would be found with it. So an event names its dyad beside its sides.
 */
export function ucdpSides(into: Builder): UcdpSides {
	const sides = new Map<string, Side>();
	const known = new Map<string, string>();

	/** Adds an actor once; nothing where it has no name. */
	function add(kind: string, number: string, name: string, partOf: readonly string[]): string | undefined {
		if (name === '') return undefined;
		const key = `${kind} ${number} ${name}`;
		const id =
			known.get(key) ??
			into.actor({
				...(number !== '' && {id: `${kind}-${number}`}),
				name,
				kind,
				...(partOf.length > 0 && {partOf: [...partOf]}),
			});
		known.set(key, id);
		return id;
	}

	/** The ids of the actors of a dyad: its sides and itself. */
	function actorsCalled(of: CellsCalled): readonly string[] {
		const conflict = add('conflict', of('conflict new id', 'conflict id'), of('conflict name'), []);
		const wholes = conflict === undefined ? [] : [conflict];
		const dyad = add('dyad', of('dyad new id', 'dyad id'), of('dyad name'), wholes);
		const found = ['side a', 'side b'].flatMap(side => {
			const name = of(side);
			const id = add('side', of(`${side} new id`, `${side} id`), name, []);
			if (id === undefined) return [];
			const entry = sides.get(id) ?? {id, name, dyads: new Set(), conflicts: new Set()};
			sides.set(id, entry);
			entry.dyads.add(dyad ?? '');
			entry.conflicts.add(conflict ?? '');
			return [id];
		});
		return [...new Set([...found, ...(dyad === undefined ? [] : [dyad])])];
	}

	const idsOfDyad = new Map<string, readonly string[]>();
	return {
		actorsOf(of) {
			const key = sideColumns.map(names => of(...names)).join('\n');
			const known = idsOfDyad.get(key);
			if (known) return known;
			const ids = actorsCalled(of);
			if (idsOfDyad.size < mostDyads) idsOfDyad.set(key, ids);
			return ids;
		},
		finish() {
			for (const {id, name, dyads, conflicts} of sides.values()) {
				const [whole] = dyads.size === 1 ? dyads : conflicts.size === 1 ? conflicts : [];
				if (whole) into.actor({id, name, kind: 'side', partOf: [whole]});
			}
		},
	};
}
