import type {Chronology} from '../model/chronology.ts';
import {searchableText} from '../query/searchable.ts';

/** More texts than these are only made searchable when they are searched. */
const most = 50_000;

/** Makes ready, an event at a step, what the first key of a search would otherwise wait for. */
export function* warming(chronology: Chronology): Iterable<void> {
	if (chronology.size > most) return;
	for (let row = 0; row < chronology.size; row++) {
		searchableText(chronology, row);
		yield;
	}
}
