import {citedPassage} from '../chronology/citation.ts';
import type {Source} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {urlOf} from '../chronology/url.ts';
import {valuesOf} from '../lookup/values.ts';

/** A source that some events are cited from: its key, what it is cited for, and its web address where that can be opened. */
export type CitedSource = {
	readonly source: Source;
	readonly key: string;
	readonly passages: readonly string[];
	readonly href?: string;
};

/** The sources of some events, each once, in the order of the chronology. */
export function sourcesOf(chronology: Chronology, rows: Rows): readonly Source[] {
	const told = new Set(Array.from(rows).flatMap(row => chronology.idsAt('source', row)));
	return valuesOf(chronology.sources, told);
}

/**
 * The same with what is needed to cite them. A web address that can't be opened is told among the passages. The events of a large
 * chronology take long to gather, so an empty text is yielded after every hundred of them, as a writer yields its pieces.
 */
export function* citedSources(chronology: Chronology, rows: Rows): Generator<'', readonly CitedSource[]> {
	const passages = new Map<string, string[]>();
	for (const [index, row] of rows.entries()) {
		if (index % 100 === 99) yield '';
		const event = chronology.make(row);
		for (const account of event.accounts) {
			const known = passages.get(account.source) ?? [];
			known.push(citedPassage(event, account));
			passages.set(account.source, known);
		}
	}
	const keys = citationKeys(chronology.sources.keys());
	return sourcesOf(chronology, rows).map(source => {
		const {id, url: written} = source;
		const url = written === undefined ? undefined : urlOf(written);
		const refused = url?.type === 'refused' ? [`Web address as given: ${written}`] : [];
		return {
			source,
			key: keys.get(id) ?? id,
			passages: [...(passages.get(id) ?? []), ...refused],
			...(url?.type === 'url' && {href: url.href}),
		};
	});
}

/**
 * A key for each id of all sources of a chronology, so that a filter changes none: letters and digits of ASCII with hyphens. Keys
 * differ by more than case, and an id that is a key already keeps it, whatever the others are.
 */
export function citationKeys(ids: Iterable<string>): ReadonlyMap<string, string> {
	const all = [...ids].map(id => ({id, key: plainKey(id)}));
	const inTurn = [...all.filter(({id, key}) => id === key), ...all.filter(({id, key}) => id !== key)];
	const taken = new Set<string>();
	const keys = new Map<string, string>();
	for (const {id, key} of inTurn) {
		let free = key;
		for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${key}-${number}`;
		taken.add(free.toLowerCase());
		keys.set(id, free);
	}
	return keys;
}

function plainKey(id: string): string {
	const plain = id
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-');
	return plain.replace(/^-|-$/g, '') || 'source';
}
