import {fingerprintAt} from '../chronology/fingerprint.ts';
import {standingAt} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {completionsOf} from '../query/completion.ts';
import {facetFields} from '../query/facet.ts';
import {facetsOf} from '../query/facets.ts';
import {everything} from '../query/query.ts';
import {searchableText} from '../query/searchable.ts';

/** The limit of events whose texts are made searchable beforehand; those of a larger chronology are when they are searched. */
const most = 50_000;

/**
 * Fills the caches that the first key of a filter, a facet or a search would wait for, in steps of a few milliseconds. It yields
 * `standings` once the standing of every event is known, after which the counts of facets are quick.
 */
export function* primeCaches(chronology: Chronology): Iterable<'standings' | undefined> {
	for (let row = 0; row < chronology.size; row++) {
		standingAt(chronology, row);
		yield;
	}
	yield 'standings';
	if (chronology.size > most) return;
	for (const field of facetFields) {
		facetsOf(chronology, everything, [field]);
		yield;
	}
	completionsOf(chronology, 'an', 2);
	yield;
	for (let row = 0; row < chronology.size; row++) {
		fingerprintAt(chronology, row);
		yield;
	}
	for (let row = 0; row < chronology.size; row++) {
		searchableText(chronology, row);
		yield;
	}
}
