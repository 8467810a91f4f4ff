import type {Chronology} from '../chronology/store.ts';
import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';
import {pattern} from '../text/pattern.ts';

/** The fields whose values go by name: `says` is an actor that is cited. */
export type NamedField = 'actor' | 'says' | 'source' | 'tag';

/** Something that a query can ask for by any of its names; the first is what it is called. */
export type Named = {readonly id: string; readonly names: readonly string[]};

export type Resolution =
	| {readonly type: 'found'; readonly id: string}
	| {readonly type: 'ambiguous' | 'unknown'; readonly message: string};

/** All that can be asked for under a field, in the chronology's order. */
export function namedIn(chronology: Chronology, field: NamedField): readonly Named[] {
	switch (field) {
		case 'actor':
		case 'says':
			return [...chronology.actors.values()].map(({id, name, aliases}) => ({id, names: [name, ...aliases]}));
		case 'source':
			return [...chronology.sources.values()].map(({id, outlet, title}) => ({
				id,
				names: title === undefined ? [outlet] : [outlet, title],
			}));
		case 'tag':
			return [...chronology.postings.tag.keys()].map(tag => ({id: tag, names: [tag]}));
	}
}

/** Finds the one that is meant: by its very id, else its id or name in any case, else by whole words that only its names hold. */
export function resolveName(chronology: Chronology, field: NamedField, wanted: string): Resolution {
	const all = namedIn(chronology, field);
	const target = fold(wanted.trim());
	const ways: readonly ((named: Named) => boolean)[] = [
		({id}) => id === wanted,
		({id, names}) => [id, ...names].some(name => fold(name) === target),
		({names}) => names.some(name => holdsWords(name, target)),
	];
	const way = ways.find(each => all.some(each));
	const found = way ? all.filter(way) : [];
	const [first] = found;
	if (first && found.length === 1) return {type: 'found', id: first.id};
	const quoted = `“${wanted}”`;
	if (first) {
		const candidates = found.map(({names}) => names[0] ?? '');
		// Of a name that several have there is no more to be written.
		const areTold = way === ways.at(-1) && new Set(candidates).size === found.length;
		const message = areTold
			? `${quoted} may be any of ${list(candidates)}: write more of the name`
			: `${quoted} may be any of ${list(found.map(({id}) => id))}: write the id`;
		return {type: 'ambiguous', message};
	}
	const near = nearest(
		wanted,
		all.flatMap(({names}) => names),
	);
	const known = all.map(({names}) => names[0] ?? '');
	const hint =
		near.length > 0
			? `near it: ${list(near)}`
			: `there are ${list(known.slice(0, 5))}${known.length > 5 ? ' …' : ''}`;
	return {
		type: 'unknown',
		message: `no ${field === 'says' ? 'actor' : field} is called ${quoted}${known.length > 0 ? `; ${hint}` : ''}`,
	};
}

function holdsWords(name: string, target: string): boolean {
	const wanted = words(target);
	return wanted !== '' && ` ${words(name)} `.includes(` ${wanted} `);
}

const word = pattern(String.raw`[\p{L}\p{N}']+`, 'gu');

function words(text: string): string {
	return (fold(text).match(word()) ?? []).join(' ');
}

function list(names: readonly string[]): string {
	return names.join(', ');
}
