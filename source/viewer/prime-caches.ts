import {fingerprintAll} from '../chronology/fingerprint.ts';
import type {Chronology} from '../chronology/store.ts';
import {completionsOf} from '../query/completion.ts';
import {facetFields} from '../query/facet.ts';
import {facetsOf} from '../query/facets.ts';
import {everything} from '../query/query.ts';

/** The limit of events whose caches are filled beforehand; those of a larger chronology are when a key asks for them. */
const most = 50_000;

/** Fills the caches that the first key of a filter or a facet would wait for, in steps of a few milliseconds. */
export function* primeCaches(chronology: Chronology): Iterable<unknown> {
	if (chronology.size > most) return;
	for (const field of facetFields) yield facetsOf(chronology, everything, [field]);
	yield completionsOf(chronology, 'an', 2);
	yield* fingerprintAll(chronology, 0);
}
