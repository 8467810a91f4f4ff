import {everything} from '../../../query/query.ts';
import {onList} from '../../mode/list-pointer.ts';
import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, idleRows} from '../../screen/bar.ts';
import type {FacetMode} from '../../state/mode.ts';
import {facetActions, narrowPanel} from './actions.ts';
import {facetKeys} from './keys.ts';
import {facetList} from './list.ts';
import {facetAt, facetLines} from './screen.ts';
import {facetSpeech} from './speech.ts';

/** The panel of facets, which filters by the facets that the user chooses; typing narrows it by their labels. */
export const facetsMode: ModeRecord<FacetMode, typeof facetKeys> = {
	keyModes: {facets: {title: 'In the facets'}, narrow: {title: 'Narrowing the facets', within: 'writing'}},
	keys: facetKeys,
	actions: facetActions,
	keyMode: (_, {isNarrowing}) => (isNarrowing ? 'narrow' : 'facets'),
	hasCounts: true,
	barRows: idleRows,
	bar: (state, _, bar) => idleLines(state, bar),
	panel: facetLines,
	pointer: (state, mode, {pointer, layout}) => {
		const rect = layout.detail ?? layout.list;
		if (!rect) return undefined;
		return onList(pointer, rect, {
			indexAt: row => facetAt(state, mode, rect, row),
			next: facetActions.nextFacet,
			previous: facetActions.previousFacet,
			take: (current, index, press) => facetActions.includeFacet({...current, mode: {...mode, index}}, press),
		});
	},
	editor: ({editor, isNarrowing}) => (isNarrowing ? editor : undefined),
	write: narrowPanel,
	reload: (state, mode, {queryOf}) => {
		const before = queryOf(mode.before);
		const next: FacetMode = {...mode, before: before.type === 'query' ? before : everything};
		const {facets, isListed} = facetList(state, next);
		return isListed ? {...next, index: Math.max(0, Math.min(mode.index, facets.length - 1))} : next;
	},
	speech: facetSpeech,
};
