import {toggleFacet} from '../../../query/facets.ts';
import {type Act, type Acts, inMode} from '../../mode/act.ts';
import {editorOf, type LineEditor} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {filterBy} from '../filter/actions.ts';
import type {facetKeys} from './keys.ts';
import {shownFacets} from './list.ts';

/** The actions of the panel of facets. */
export const facetActions: Acts<typeof facetKeys> = {
	openFacets: state => ({
		...state,
		mode: {type: 'facets', before: state.filter, index: 0, editor: editorOf(''), isNarrowing: false},
	}),
	nextFacet: moveBy(1),
	previousFacet: moveBy(-1),
	facetPageDown: moveBy(10),
	facetPageUp: moveBy(-10),
	includeFacet: toggle('include'),
	excludeFacet: toggle('exclude'),
	narrowFacets: inMode('facets', (state, mode) => ({...state, mode: {...mode, isNarrowing: true}})),
	keepFacets: inMode('facets', (state, {before}) =>
		filterBy({...state, filter: before, mode: {type: 'browse'}}, state.filter),
	),
	leaveFacets: inMode('facets', (state, {before}) => ({...state, filter: before, mode: {type: 'browse'}})),
	endNarrowing: inMode('facets', (state, mode) => ({...state, mode: {...mode, isNarrowing: false}})),
	dropNarrowing: inMode('facets', (state, mode) => ({
		...state,
		mode: {...mode, editor: editorOf(''), index: 0, isNarrowing: false},
	})),
};

/** Narrows the panel by the typed text, and chooses its first facet. */
export function narrowPanel(state: State, mode: FacetMode, editor: LineEditor): State {
	return {...state, mode: {...mode, editor, index: 0}};
}

function moveBy(rows: number): Act {
	return inMode('facets', (state, mode) => {
		const last = shownFacets(state, mode).length - 1;
		return {...state, mode: {...mode, index: Math.max(0, Math.min(last, mode.index + rows))}};
	});
}

function toggle(how: 'include' | 'exclude'): Act {
	return inMode('facets', (state, mode) => {
		const facet = shownFacets(state, mode)[mode.index];
		// The cursor stays on its event until the user keeps the filter.
		return facet ? {...state, filter: toggleFacet(state.filter, facet, how)} : state;
	});
}
