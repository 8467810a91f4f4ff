import {type Chronology, partsOf} from '../model/chronology.ts';
import {formatSource} from '../model/citation.ts';
import type {Actor} from '../model/event.ts';
import {fold} from '../model/fold.ts';
import {formatJson} from '../writers/json-text.ts';

/** What can be asked for by --actor or --source, with how many of the events have to do with it. */
export function listing(
	chronology: Chronology,
	rows: readonly number[],
	asks: 'actors' | 'sources',
	format: 'text' | 'json',
): Iterable<string> {
	const shown = new Set(rows);
	const count = (field: 'actor' | 'source', ids: Iterable<string>) => {
		const listed = [...ids].flatMap(id => chronology.postings[field].get(id) ?? []);
		return new Set(listed.filter(row => shown.has(row))).size;
	};
	const sources = [...chronology.sources.values()].map(source => ({
		...source,
		events: count('source', [source.id]),
	}));
	const actors = [...chronology.actors.values()].map(actor => ({
		...actor,
		events: count('actor', partsOf(chronology, actor.id)),
	}));
	if (format === 'json') {
		const list =
			asks === 'actors'
				? actors.map(({extra, ...actor}) => ({...actor, ...extra}))
				: sources.map(({extra, published, ...source}) => ({...source, published: published?.text, ...extra}));
		return [`${formatJson(list)}\n`];
	}
	if (asks === 'sources') {
		const idOf = idsOfTwins(sources, ({outlet}) => outlet);
		return sources.map(source => {
			const title = source.title === undefined ? '' : ` · “${source.title}”`;
			return `${String(source.events).padStart(4)}  ${formatSource(source)}${title}${idOf(source)}\n`;
		});
	}
	const idOf = idsOfTwins(actors, ({name}) => name);
	return inTree(actors).map(({actor, depth}) => {
		const {name, office, aliases, events} = actor;
		const called = office === undefined ? name : `${name}, ${office}`;
		const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
		return `${String(events).padStart(4)}  ${'  '.repeat(depth)}${called}${idOf(actor)}${also}\n`;
	});
}

/** Gives the id of each that shares its name with another, behind a dot, since it has to be asked for by that; else nothing. */
function idsOfTwins<T extends {readonly id: string}>(
	all: readonly T[],
	nameOf: (one: T) => string,
): (one: T) => string {
	const bearers = new Map<string, number>();
	for (const one of all) bearers.set(fold(nameOf(one)), (bearers.get(fold(nameOf(one))) ?? 0) + 1);
	return one => ((bearers.get(fold(nameOf(one))) ?? 0) > 1 ? ` · ${one.id}` : '');
}

/** Each actor under the first whole that it is part of. */
function inTree<T extends Actor>(
	actors: readonly T[],
): readonly {readonly actor: T; readonly depth: number}[] {
	return under(undefined, 0);

	function under(
		whole: string | undefined,
		depth: number,
	): readonly {readonly actor: T; readonly depth: number}[] {
		return actors
			.filter(({partOf}) => partOf[0] === whole)
			.flatMap(actor => [{actor, depth}, ...under(actor.id, depth + 1)]);
	}
}
