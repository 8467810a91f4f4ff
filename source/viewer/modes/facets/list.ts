import {type Facet, facetFields} from '../../../query/facet.ts';
import {facetsOf} from '../../../query/facets.ts';
import {fold} from '../../../text/fold.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The facets whose label contains the text that the user has typed to narrow the panel. */
export function shownFacets(state: State, {editor}: FacetMode): readonly Facet[] {
	const wanted = fold(editorText(editor).trim());
	return facetsOf(state.chronology, state.filter, facetFields, state.personal).filter(({label}) =>
		fold(label).includes(wanted),
	);
}
