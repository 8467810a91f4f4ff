import {onChoices} from '../../screen/choice-pointer.ts';
import {restingLines} from '../../screen/status.ts';
import type {FacetMode} from '../../state.ts';
import type {ModeOf} from '../mode.ts';
import {facetActions, facetAt, facetLines, wroteNarrowing} from './panel.ts';

/** Choosing facets, and narrowing them by their names. */
export const facetsMode: ModeOf<FacetMode> = {
	bar: (state, _, bar) => restingLines(state, bar),
	panel: facetLines,
	pointed: (state, mode, {detail, list}, pointer) => {
		const rect = detail ?? list;
		if (!rect) return undefined;
		return onChoices(pointer, rect, {
			at: row => facetAt(state, mode, rect, row),
			next: facetActions.nextFacet,
			previous: facetActions.previousFacet,
			take: (at, index) => facetActions.includeFacet({...at, mode: {...mode, index}}, ''),
		});
	},
	editor: ({editor, isNarrowing}) => (isNarrowing ? editor : undefined),
	wrote: wroteNarrowing,
};
