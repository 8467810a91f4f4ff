import type {Facet, FacetField} from '../../query/facet-values.ts';
import type {State} from '../state.ts';
import {plural} from '../text.ts';
import {sentences} from './speakable.ts';

const names: Readonly<Record<FacetField, string>> = {
	is: 'Standing',
	actor: 'Actor',
	says: 'Cited',
	source: 'Source',
	tag: 'Tag',
	year: 'Year',
};

/** A value to filter by: what it is part of, how many events have it, and whether they are included or excluded. */
export function facetWords({chronology}: State, {field, label, wanted, count, state}: Facet): string {
	const actor =
		wanted.type === 'actor' || wanted.type === 'says' ? chronology.actors.get(wanted.id) : undefined;
	const wholes = (actor?.partOf ?? []).map(id => chronology.actors.get(id)?.name ?? id);
	return sentences(
		`${names[field]}: ${[label, ...wholes.map(whole => `part of ${whole}`)].join(', ')}`,
		count === undefined ? 'not counted yet' : plural(count, 'event'),
		state === 'neither' ? undefined : state,
	);
}
