import type {Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue, type Stepwise, stepwise} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';
import {pattern} from '../text/pattern.ts';

/** The fields whose values are found by name; that of `says` is an actor that is cited. */
export type NamedField = 'actor' | 'says' | 'source' | 'tag';

/** Something that a query can name by any of its names; the first one is shown. */
export type Named = {readonly id: string; readonly names: readonly string[]};

export type Resolution =
	| {readonly type: 'found'; readonly id: string}
	| {readonly type: 'ambiguous' | 'unknown'; readonly message: string};

/** All that a field can name, in the order of the chronology. */
export function* namedIn(chronology: Chronology, field: NamedField): Iterable<Named> {
	switch (field) {
		case 'actor':
		case 'says':
			for (const {id, name, aliases} of chronology.actors.values()) yield {id, names: [name, ...aliases]};
			return;
		case 'source':
			for (const {id, outlet, title} of chronology.sources.values())
				yield {id, names: title === undefined ? [outlet] : [outlet, title]};
			return;
		case 'tag':
			for (const tag of chronology.idsOf('tag')) yield {id: tag, names: [tag]};
	}
}

/** The names of a field, folded once for a chronology, to be looked up. */
type NameIndex = {
	/** In the order of the chronology, each with its names and last its id, folded. */
	readonly all: readonly (Named & {readonly folded: readonly string[]})[];
	/** What has a folded text as a name or id. */
	readonly bearers: ReadonlyMap<string, readonly Named[]>;
	/** For each of `all`, the words of its names and last of its id, with a space before and behind every word. */
	readonly words: Stepwise<readonly (readonly string[])[]>;
};

const indexes = perObject((chronology: Chronology) =>
	perValue((field: NamedField) => stepwise(() => indexInSteps(chronology, field))),
);

/** The index of the names that a field takes, made once for a chronology. */
export function namesIn(chronology: Chronology, field: NamedField): NameIndex {
	return indexFor(chronology, field).get();
}

/** Makes the index of the names that a field takes, with their words. */
export function* nameWork(chronology: Chronology, field: NamedField): Work {
	yield* indexFor(chronology, field).work();
	yield* namesIn(chronology, field).words.work();
}

function indexFor(chronology: Chronology, field: NamedField): Stepwise<NameIndex> {
	// Only actors are cited.
	return indexes(chronology)(field === 'says' ? 'actor' : field);
}

/** The most names that a step looks at, of which so many take as long as to make a row. */
const [namesAStep, namesALike] = [100, 10];

function* indexInSteps(chronology: Chronology, field: NamedField): Generator<number, NameIndex> {
	if (field === 'tag') yield* chronology.indexLists();
	const all: NameIndex['all'][number][] = [];
	const bearers = new Map<string, Named[]>();
	for (const named of namedIn(chronology, field)) {
		const each = {...named, folded: [...named.names, named.id].map(fold)};
		all.push(each);
		for (const name of each.folded) {
			const others = bearers.get(name);
			if (!others) bearers.set(name, [each]);
			else if (others.at(-1) !== each) others.push(each);
		}
		if (all.length % namesAStep === 0) yield namesAStep / namesALike;
	}
	return {all, bearers, words: stepwise(() => wordsInSteps(all))};
}

function* wordsInSteps(all: NameIndex['all']): Generator<number, readonly (readonly string[])[]> {
	const found: (readonly string[])[] = [];
	for (const {folded} of all) {
		found.push(folded.map(name => ` ${words(name)} `));
		if (found.length % namesAStep === 0) yield namesAStep / namesALike;
	}
	return found;
}

/** Whether a text is exactly the id of something that a field can name. */
export function isIdIn({actors, sources, rowsOf}: Chronology, field: NamedField, id: string): boolean {
	switch (field) {
		case 'actor':
		case 'says':
			return actors.has(id);
		case 'source':
			return sources.has(id);
		case 'tag':
			return rowsOf('tag', id).length > 0;
	}
}

/** The most of all that a field can name whose names are compared with one that nothing has, to find what is near it. */
const mostCompared = 5000;

/** Finds what a name means: by exact id, else by id or name without case, else by whole words that only one of all has in a name. */
export function resolveName(chronology: Chronology, field: NamedField, wanted: string): Resolution {
	if (isIdIn(chronology, field, wanted)) return {type: 'found', id: wanted};
	const index = namesIn(chronology, field);
	const called = index.bearers.get(fold(wanted.trim())) ?? [];
	const found = called.length > 0 ? called : withWords(index, wordsOf(wanted));
	const [first] = found;
	if (first && found.length === 1) return {type: 'found', id: first.id};
	const quoted = `“${wanted}”`;
	if (first) {
		const candidates = found.map(({names}) => names[0] ?? '');
		// Where several share the whole name, writing more of it doesn't help.
		const areTold = called.length === 0 && new Set(candidates).size === found.length;
		const message = areTold
			? `${quoted} may be any of ${list(candidates)}: write more of the name`
			: `${quoted} may be any of ${list(found.map(({id}) => id))}: write the id`;
		return {type: 'ambiguous', message};
	}
	const {all} = index;
	const near = nearest(
		wanted,
		all.slice(0, mostCompared).flatMap(({names}) => names),
	);
	const known = all.slice(0, 5).map(({names}) => names[0] ?? '');
	const hint =
		near.length > 0 ? `near it: ${list(near)}` : `there are ${list(known)}${all.length > 5 ? ' …' : ''}`;
	return {
		type: 'unknown',
		message: `no ${field === 'says' ? 'actor' : field} is called ${quoted}${known.length > 0 ? `; ${hint}` : ''}`,
	};
}

/** Those that have some words next to each other in one name; ids are not searched. */
function withWords({all, words: wordsOfEach}: NameIndex, wanted: string): readonly Named[] {
	if (wanted === '') return [];
	const texts = wordsOfEach.get();
	return all.filter(({names}, place) =>
		names.some((_, index) => texts[place]?.[index]?.includes(` ${wanted} `)),
	);
}

/** The words of a text in the form in which names are searched: folded, with a space between two words. */
export function wordsOf(text: string): string {
	return words(fold(text));
}

const word = pattern(String.raw`[\p{L}\p{N}']+`, 'gu');

function words(folded: string): string {
	return (folded.match(word()) ?? []).join(' ');
}

function list(names: readonly string[]): string {
	return names.join(', ');
}
