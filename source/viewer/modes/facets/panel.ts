import {type Facet, type FacetField, facetFields} from '../../../query/facet.ts';
import {facetsOf, toggleFacet} from '../../../query/facets.ts';
import {fold} from '../../../text/fold.ts';
import type {Acts} from '../../mode/act.ts';
import {blank, type Line, line, piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cellWidth, cut, fit} from '../../screen/text.ts';
import type {Rect} from '../../state/layout.ts';
import {editorOf, editorText, type LineEditor} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {filterBy} from '../filter/actions.ts';
import type {facetKeys} from './keys.ts';

/** The actions of the panel of facets. */
export const facetActions: Acts<typeof facetKeys> = {
	openFacets: state => ({
		...state,
		mode: {type: 'facets', before: state.filter, index: 0, editor: editorOf(''), isNarrowing: false},
	}),
	nextFacet: moving(1),
	previousFacet: moving(-1),
	facetPageDown: moving(10),
	facetPageUp: moving(-10),
	includeFacet: toggling('include'),
	excludeFacet: toggling('exclude'),
	narrowFacets: inPanel((state, mode) => ({...state, mode: {...mode, isNarrowing: true}})),
	keepFacets: inPanel((state, {before}) =>
		filterBy({...state, filter: before, mode: {type: 'browse'}}, state.filter),
	),
	leaveFacets: inPanel((state, {before}) => ({...state, filter: before, mode: {type: 'browse'}})),
	endNarrowing: inPanel((state, mode) => ({...state, mode: {...mode, isNarrowing: false}})),
	dropNarrowing: inPanel((state, mode) => ({
		...state,
		mode: {...mode, editor: editorOf(''), index: 0, isNarrowing: false},
	})),
};

/** What narrows the panel was written. */
export function wroteNarrowing(state: State, mode: FacetMode, editor: LineEditor): State {
	return {...state, mode: {...mode, editor, index: 0}};
}

const titles: Readonly<Record<FacetField, string>> = {
	is: 'Standing',
	actor: 'Actors',
	says: 'Cited',
	source: 'Sources',
	tag: 'Tags',
	year: 'Years',
};

/** A line of the panel and, where it shows a value, the place of that among those shown. */
type FacetRow = {readonly text: Line; readonly index?: number};

/** The panel: what narrows it, and as much of its list as there is room for. */
export function facetLines(state: State, mode: FacetMode, rect: Rect): readonly Line[] {
	const {head, shown, top, of} = panelOf(state, mode, rect);
	const texts = shown.map(({text}) => text);
	if (shown.length === of) return [...head, ...texts];
	const room = {columns: rect.columns, rows: shown.length};
	return [...head, ...withScrollbar(texts, {top, shown: shown.length, of}, room)];
}

/** The place of the value that a line of the panel shows. */
export function facetAt(state: State, mode: FacetMode, rect: Rect, row: number): number | undefined {
	const {head, shown} = panelOf(state, mode, rect);
	return shown[row - head.length]?.index;
}

/** The rows of the panel that there is room for, the chosen one among them, and how many there are. */
function panelOf(
	state: State,
	mode: FacetMode,
	{columns, rows}: Rect,
): {
	readonly head: readonly Line[];
	readonly shown: readonly FacetRow[];
	readonly top: number;
	readonly of: number;
} {
	const all = facetRows(state, mode, columns - 2);
	const head = headLines(mode, columns);
	const room = Math.max(1, rows - head.length);
	const current = all.findIndex(({index}) => index === mode.index);
	const top = Math.max(0, Math.min(all.length - room, current - Math.floor(room / 2)));
	return {head, shown: all.slice(top, top + room), top, of: all.length};
}

/** All rows of the panel: under each field its values, with a bar for how many events have them. */
function facetRows(state: State, mode: FacetMode, width: number): readonly FacetRow[] {
	const facets = shownFacets(state, mode);
	if (facets.length === 0) return [{text: line(' Nothing is called that.', 'dim')}];
	const most = Math.max(1, ...facets.map(({count = 0}) => count));
	return facets.flatMap((facet, index): readonly FacetRow[] => {
		const row = {text: facetLine(facet, index === mode.index, most, width), index};
		if (facet.field === facets[index - 1]?.field) return [row];
		const heading = {text: line(` ${titles[facet.field]}`, 'heading')};
		return [...(index > 0 ? [{text: blank}] : []), heading, row];
	});
}

function headLines({editor, isNarrowing}: FacetMode, columns: number): readonly Line[] {
	const text = editorText(editor);
	if (isNarrowing) return [promptLine(prompt, editor, columns), blank];
	return text === '' ? [] : [[piece(prompt, 'dim'), piece(text)], blank];
}

const prompt = ' narrow: ';

const barWidth = 12;

function facetLine(
	{label, depth, count, state}: Facet,
	isCurrent: boolean,
	most: number,
	width: number,
): Line {
	const mark = {included: '+', excluded: '−', neither: ' '}[state];
	const name = ` ${mark} ${'  '.repeat(depth)}${label}`;
	const number = String(count ?? '…').padStart(6);
	const length = Math.ceil(((count ?? 0) / most) * barWidth);
	const bars = width >= 44 ? `  ${'▇'.repeat(length).padEnd(barWidth)}` : '';
	const room = width - cellWidth(number) - cellWidth(bars);
	const text = `${fit(cut(name, room - 1), room)}${number}`;
	const style = isCurrent ? 'selected' : state === 'neither' ? (count === 0 ? 'dim' : undefined) : 'current';
	return [style ? piece(text, style) : piece(text), piece(bars, 'accent')];
}

/** The values that what is written leaves in the panel. */
export function shownFacets(state: State, {editor}: FacetMode): readonly Facet[] {
	const wanted = fold(editorText(editor).trim());
	return facetsOf(state.chronology, state.filter, facetFields, state.personal).filter(({label}) =>
		fold(label).includes(wanted),
	);
}

function inPanel(act: (state: State, mode: FacetMode) => State): (state: State) => State {
	return state => (state.mode.type === 'facets' ? act(state, state.mode) : state);
}

function moving(rows: number): (state: State) => State {
	return inPanel((state, mode) => {
		const last = shownFacets(state, mode).length - 1;
		return {...state, mode: {...mode, index: Math.max(0, Math.min(last, mode.index + rows))}};
	});
}

function toggling(how: 'include' | 'exclude'): (state: State) => State {
	return inPanel((state, mode) => {
		const facet = shownFacets(state, mode)[mode.index];
		// The cursor keeps to its event until the filter is kept.
		return facet ? {...state, filter: toggleFacet(state.filter, facet, how)} : state;
	});
}
