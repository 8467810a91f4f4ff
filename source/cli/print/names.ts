import {formatSource} from '../../chronology/citation.ts';
import type {Actor} from '../../chronology/event.ts';
import type {Rows} from '../../chronology/lists.ts';
import {rowsWithParts} from '../../chronology/parts.ts';
import type {Chronology} from '../../chronology/store.ts';
import {stepwise} from '../../lookup/memo.ts';
import {actorTree} from '../../query/actor-tree.ts';
import {namedIn} from '../../query/named.ts';
import {fold} from '../../text/fold.ts';
import {csvOf} from '../../writers/csv-text.ts';
import type {Format} from '../../writers/index.ts';
import {formatJson, formatJsonLine} from '../../writers/json-text.ts';

/** Writes the values of --actor or --source, each with the number of events that it selects. */
export function listNames(
	chronology: Chronology,
	rows: Rows,
	request: 'actors' | 'sources',
	format: Format,
): Iterable<string> {
	const shown = new Set(rows);
	const count = (listed: Rows) => Array.from(listed).filter(row => shown.has(row)).length;
	const actorRows = rowsWithParts(chronology, 'actor');
	const sources = [...chronology.sources.values()].map(source => ({
		...source,
		events: count(chronology.rowsOf('source', source.id)),
	}));
	const actors = [...chronology.actors.values()].map(actor => ({
		...actor,
		events: count(actorRows(actor.id)),
	}));
	const listIn = listings[format];
	if (listIn) {
		const list =
			request === 'actors'
				? actors.map(({extra, ...actor}) => ({...actor, ...extra}))
				: sources.map(({extra, published, ...source}) => ({...source, published: published?.text, ...extra}));
		return listIn(list);
	}
	if (request === 'sources') {
		const idOf = idsOfNamesakes(chronology, 'source');
		return sources.map(source => {
			const title = source.title === undefined ? '' : ` · “${source.title}”`;
			return `${String(source.events).padStart(4)}  ${formatSource(source)}${title}${idOf(source.id)}\n`;
		});
	}
	const idOf = idsOfNamesakes(chronology, 'actor');
	return inTree(actors).map(({actor, depth}) => {
		const {name, office, aliases, events} = actor;
		const called = office === undefined ? name : `${name}, ${office}`;
		const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
		return `${String(events).padStart(4)}  ${'  '.repeat(depth)}${called}${idOf(actor.id)}${also}\n`;
	});
}

/** How a list is written in the formats that have lists of names. */
const listings: {readonly [F in Format]?: (list: readonly object[]) => Iterable<string>} = {
	json: list => [`${formatJson(list)}\n`],
	ndjson: list => list.map(each => `${formatJsonLine(each)}\n`),
	csv: csvOf,
};

/** Makes the function that gives “ · ” and the id of an actor or a source that shares a name with another, since only its id tells them apart. */
function idsOfNamesakes(chronology: Chronology, field: 'actor' | 'source'): (id: string) => string {
	const bearers = new Map<string, Set<string>>();
	for (const {id, names} of namedIn(chronology, field)) {
		for (const name of names.map(fold)) bearers.set(name, (bearers.get(name) ?? new Set()).add(id));
	}
	const namesakes = new Set([...bearers.values()].filter(({size}) => size > 1).flatMap(ids => [...ids]));
	return id => (namesakes.has(id) ? ` · ${id}` : '');
}

/** Puts each actor under the first whole that it is part of. */
function inTree<T extends Actor>(
	actors: readonly T[],
): readonly {readonly actor: T; readonly depth: number}[] {
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	return stepwise(() => actorTree(byId))
		.get()
		.flatMap(({id, depth}) => {
			const actor = byId.get(id);
			return actor ? [{actor, depth: Math.min(depth, deepest)}] : [];
		});
}

/** The deepest that an actor is indented. */
const deepest = 20;
