import {onChoices} from '../../screen/choice-pointer.ts';
import {noticeLines, restingLines} from '../../screen/status.ts';
import type {FacetMode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {facetActions, facetAt, facetLines, wroteNarrowing} from './panel.ts';

/** Choosing facets, and narrowing them by their names. */
export const facetsMode: ModeOf<FacetMode> = {
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) => restingLines(state, bar),
	panel: facetLines,
	pointed: (state, mode, {pointer, places}) => {
		const rect = places.detail ?? places.list;
		if (!rect) return undefined;
		return onChoices(pointer, rect, {
			at: row => facetAt(state, mode, rect, row),
			next: facetActions.nextFacet,
			previous: facetActions.previousFacet,
			take: (at, index, press) => facetActions.includeFacet({...at, mode: {...mode, index}}, press),
		});
	},
	editor: ({editor, isNarrowing}) => (isNarrowing ? editor : undefined),
	wrote: wroteNarrowing,
};
