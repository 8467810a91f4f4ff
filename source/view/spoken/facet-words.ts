import {fold} from '../../model/fold.ts';
import type {Facet, FacetField} from '../../query/facet-values.ts';
import {facetsOf} from '../../query/facets.ts';
import {queryOf} from '../filtering.ts';
import {editedText} from '../line-editor.ts';
import type {FacetMode, State} from '../state.ts';
import {plural} from '../text.ts';
import {sentences} from './speakable.ts';

const names: Readonly<Record<FacetField, string>> = {
	actor: 'Actor',
	source: 'Source',
	tag: 'Tag',
	year: 'Year',
};

/** The values that what is written leaves in the panel of facets. */
export function facetsIn(state: State, {editor}: FacetMode): readonly Facet[] {
	const wanted = fold(editedText(editor).trim());
	return facetsOf(state.chronology, queryOf(state)).filter(({label}) => fold(label).includes(wanted));
}

/** A value to filter by: what it is part of, how many events have it, and whether they are included or excluded. */
export function facetWords({chronology}: State, {field, label, wanted, count, state}: Facet): string {
	const actor = wanted.type === 'actor' ? chronology.actors.get(wanted.id) : undefined;
	const wholes = (actor?.partOf ?? []).map(id => chronology.actors.get(id)?.name ?? id);
	return sentences(
		`${names[field]}: ${[label, ...wholes.map(whole => `part of ${whole}`)].join(', ')}`,
		plural(count, 'event'),
		state === 'neither' ? undefined : state,
	);
}
