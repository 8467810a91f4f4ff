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
	firstFacet: moveBy(-Infinity),
	lastFacet: moveBy(Infinity),
	nextSection: moveBySection(1),
	previousSection: moveBySection(-1),
	arrangeActors: inMode('facets', arrangeActors),
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

/** Goes to the first facet of the next or the previous field. */
function moveBySection(direction: 1 | -1): Act {
	return inMode('facets', (state, mode) => {
		const fields = shownFacets(state, mode).map(({field}) => field);
		const starts = fields.flatMap((field, index) => (field === fields[index - 1] ? [] : [index]));
		const here = starts.findLastIndex(start => start <= mode.index);
		const index = starts[here + direction];
		if (index !== undefined) return {...state, mode: {...mode, index}};
		return {...state, notice: `this is the ${direction > 0 ? 'last' : 'first'} section`};
	});
}

/** Lists actors as a tree, or by count again; the chosen facet stays chosen. */
function arrangeActors(state: State, mode: FacetMode): State {
	const {actorsAs, ...byCount} = state;
	const next: State = actorsAs === 'tree' ? byCount : {...byCount, actorsAs: 'tree'};
	const chosen = shownFacets(state, mode)[mode.index];
	const index = shownFacets(next, mode).findIndex(
		({field, value}) => field === chosen?.field && value === chosen.value,
	);
	const notice = actorsAs === 'tree' ? 'actors by count' : 'actors as a tree';
	return {...next, mode: {...mode, index: Math.max(0, index)}, notice};
}

function toggle(how: 'include' | 'exclude'): Act {
	return inMode('facets', (state, mode) => {
		const facet = shownFacets(state, mode)[mode.index];
		// The cursor stays on its event until the user keeps the filter.
		return facet ? {...state, filter: toggleFacet(state.filter, facet, how)} : state;
	});
}
