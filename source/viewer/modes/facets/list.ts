import type {Chronology} from '../../../chronology/store.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Facet, type FacetField, facetFields} from '../../../query/facet.ts';
import {facetsOf} from '../../../query/facets.ts';
import type {Personal} from '../../../query/personal.ts';
import type {Query} from '../../../query/query.ts';
import {fold} from '../../../text/fold.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The lists that were shown last of a chronology, under a filter, with the filter that the panel was opened with. */
const listed = perObject((_: Chronology) =>
	perObject((_filter: Query) =>
		perObject((_personal: Personal) => perObject((_before: Query) => new Map<string, readonly Facet[]>())),
	),
);

/** The facets whose label contains the text that the user has typed to narrow the panel, field by field. They are listed once, since there may be very many and most keys only move among them. */
export function shownFacets(state: State, mode: FacetMode): readonly Facet[] {
	const {chronology, filter, personal, actorsAs, round = 0} = state;
	const wanted = fold(editorText(mode.editor).trim());
	const known = listed(chronology)(filter)(personal)(mode.before);
	const name = JSON.stringify([round, actorsAs, wanted]);
	const list = known.get(name) ?? listFacets(state, mode, wanted);
	if (!known.has(name) && known.size >= mostLists) known.clear();
	known.set(name, list);
	return list;
}

const mostLists = 4;

function listFacets(
	{chronology, filter, personal, actorsAs}: State,
	{before}: FacetMode,
	wanted: string,
): readonly Facet[] {
	const all = facetsOf(chronology, filter, facetFields, personal);
	const facets = wanted === '' ? all : all.filter(({label}) => fold(label).includes(wanted));
	if (actorsAs === 'tree') return facets;
	const places = placesByCount(chronology)(before);
	const placeOf = (facet: Facet) => places.get(nameOf(facet)) ?? 0;
	return facetFields.flatMap(field => {
		const own = facets.filter(facet => facet.field === field);
		if (!countedFields.includes(field)) return own;
		return own
			.map(facet => ({facet, place: placeOf(facet)}))
			.toSorted((a, b) => a.place - b.place)
			.map(({facet}) => ({...facet, depth: 0}));
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
