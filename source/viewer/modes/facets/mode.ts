import {onChoices} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, noticeLines} from '../../screen/bar.ts';
import type {FacetMode} from '../../state/mode.ts';
import {facetKeys} from './keys.ts';
import {facetActions, facetAt, facetLines, wroteNarrowing} from './panel.ts';
import {facetSpeech} from './speech.ts';

/** Choosing facets, and narrowing them by their names. */
export const facetsMode: ModeRecord<FacetMode, typeof facetKeys> = {
	keyModes: {facets: {title: 'In the facets'}, narrow: {title: 'Narrowing the facets', within: 'writing'}},
	keys: facetKeys,
	actions: facetActions,
	keyMode: (_, {isNarrowing}) => (isNarrowing ? 'narrow' : 'facets'),
	hasCounts: true,
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) => idleLines(state, bar),
	panel: facetLines,
	pointed: (state, mode, {pointer, layout}) => {
		const rect = layout.detail ?? layout.list;
		if (!rect) return undefined;
		return onChoices(pointer, rect, {
			at: row => facetAt(state, mode, rect, row),
			next: facetActions.nextFacet,
			previous: facetActions.previousFacet,
			take: (at, index, press) => facetActions.includeFacet({...at, mode: {...mode, index}}, press),
		});
	},
	editor: ({editor, isNarrowing}) => (isNarrowing ? editor : undefined),
	write: wroteNarrowing,
	speech: facetSpeech,
};
