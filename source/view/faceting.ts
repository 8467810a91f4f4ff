import {fold} from '../model/fold.ts';
import type {Facet, FacetField} from '../query/facet-values.ts';
import {facetsOf, toggleFacet} from '../query/facets.ts';
import type {Acts} from './act.ts';
import {filterBy, queryOf} from './filtering.ts';
import type {facetKeys} from './keys/facets.ts';
import type {Rect} from './layout.ts';
import {blank, type Line, line, piece} from './line.ts';
import {editedText, editing, type LineEditor} from './line-editor.ts';
import {withScrollbar} from './scrollbar.ts';
import type {FacetMode, State} from './state.ts';
import {cellWidth, cut, fit} from './text.ts';

/** The actions of the panel of facets. */
export const facetActions: Acts<typeof facetKeys> = {
	openFacets: state => ({
		...state,
		mode: {type: 'facets', before: state.filter, index: 0, editor: editing(''), isNarrowing: false},
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
		mode: {...mode, editor: editing(''), index: 0, isNarrowing: false},
	})),
};

/** What narrows the panel was written. */
export function wroteNarrowing(state: State, mode: FacetMode, editor: LineEditor): State {
	return {...state, mode: {...mode, editor, index: 0}};
}

const titles: Readonly<Record<FacetField, string>> = {
	actor: 'Actors',
	source: 'Sources',
	tag: 'Tags',
	year: 'Years',
};

/** The rows of the panel: under each field its values, with a bar for how many events have them. */
export function facetLines(state: State, mode: FacetMode, {columns, rows}: Rect): readonly Line[] {
	const facets = shownFacets(state, mode);
	const most = Math.max(1, ...facets.map(({count}) => count));
	const width = columns - 2;
	const all: {readonly text: Line; readonly index?: number}[] = [];
	for (const [index, facet] of facets.entries()) {
		if (facet.field !== facets[index - 1]?.field) {
			if (index > 0) all.push({text: blank});
			all.push({text: line(` ${titles[facet.field]}`, 'heading')});
		}
		all.push({text: facetLine(facet, index === mode.index, most, width), index});
	}
	const head = headLines(mode);
	if (facets.length === 0) all.push({text: line(' Nothing is called that.', 'dim')});
	const room = Math.max(1, rows - head.length);
	const current = all.findIndex(({index}) => index === mode.index);
	const top = Math.max(0, Math.min(all.length - room, current - Math.floor(room / 2)));
	const shown = all.slice(top, top + room).map(({text}) => text);
	if (all.length <= room) return [...head, ...shown];
	return [...head, ...withScrollbar(shown, {top, shown: room, of: all.length}, {columns, rows: room})];
}

function headLines({editor, isNarrowing}: FacetMode): readonly Line[] {
	if (!isNarrowing && editedText(editor) === '') return [];
	const [caret = ' ', ...after] = [...editor.after];
	const written: Line = [piece(' narrow: ', 'dim'), piece(editor.before)];
	return [
		isNarrowing
			? [...written, piece(caret, 'caret'), piece(after.join(''))]
			: [...written, piece(editor.after)],
		blank,
	];
}

const barWidth = 12;

function facetLine(
	{label, depth, count, state}: Facet,
	isCurrent: boolean,
	most: number,
	width: number,
): Line {
	const mark = {included: '+', excluded: '−', neither: ' '}[state];
	const name = ` ${mark} ${'  '.repeat(depth)}${label}`;
	const number = String(count).padStart(6);
	const bars = width >= 44 ? `  ${'▇'.repeat(Math.ceil((count / most) * barWidth)).padEnd(barWidth)}` : '';
	const room = width - cellWidth(number) - cellWidth(bars);
	const text = `${fit(cut(name, room - 1), room)}${number}`;
	const style = isCurrent ? 'selected' : state === 'neither' ? (count === 0 ? 'dim' : undefined) : 'current';
	return [style ? piece(text, style) : piece(text), piece(bars, 'accent')];
}

function shownFacets(state: State, {editor}: FacetMode): readonly Facet[] {
	const wanted = fold(editedText(editor).trim());
	return facetsOf(state.chronology, queryOf(state)).filter(({label}) => fold(label).includes(wanted));
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
		return facet ? {...state, filter: toggleFacet(state.filter, queryOf(state), facet, how)} : state;
	});
}
