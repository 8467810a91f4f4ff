import type {Chronology} from '../../../chronology/store.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Facet, type FacetField, facetFields} from '../../../query/facet.ts';
import {facetsOf} from '../../../query/facets.ts';
import type {Query} from '../../../query/query.ts';
import {fold} from '../../../text/fold.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The facets whose label contains the text that the user has typed to narrow the panel, field by field. */
export function shownFacets(state: State, {editor, before}: FacetMode): readonly Facet[] {
	const {chronology, filter, personal, actorsAs} = state;
	const wanted = fold(editorText(editor).trim());
	const facets = facetsOf(chronology, filter, facetFields, personal).filter(({label}) =>
		fold(label).includes(wanted),
	);
	if (actorsAs === 'tree') return facets;
	const places = placesByCount(chronology)(before);
	const placeOf = (facet: Facet) => places.get(nameOf(facet)) ?? 0;
	return facetFields.flatMap(field => {
		const own = facets.filter(facet => facet.field === field);
		if (!countedFields.includes(field)) return own;
		return own.toSorted((a, b) => placeOf(a) - placeOf(b)).map(facet => ({...facet, depth: 0}));
	});
}

/** The fields of actors, which form a tree. */
const countedFields: readonly FacetField[] = ['actor', 'says'];

/** The places of actors by their counts under the filter with which the panel was opened, so that no row moves while the user chooses. */
const placesByCount = perObject((chronology: Chronology) =>
	perObject((before: Query): ReadonlyMap<string, number> => {
		const facets = facetsOf(chronology, before, countedFields);
		const ordered = facets.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
		return new Map(ordered.map((facet, place) => [nameOf(facet), place]));
	}),
);

function nameOf({field, value}: Facet): string {
	return `${field}:${value}`;
}
