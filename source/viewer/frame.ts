import {layoutOf} from './arrangement.ts';
import {axisLines} from './axis.ts';
import {barLines, headerLine} from './bar.ts';
import {detailLines} from './detail.ts';
import {bodyRect, type Layout, type Rect, type Size, smallest} from './layout.ts';
import {cutLine, type Line} from './line.ts';
import {listLines} from './list.ts';
import {differenceLines} from './modes/differences/actions.ts';
import {facetLines} from './modes/facets/panel.ts';
import {helpLines} from './modes/help/screen.ts';
import {pairLines} from './modes/pair/screen.ts';
import type {FacetMode, State} from './state.ts';

/** A part of the screen and exactly as many lines as it has rows, none wider than it. */
export type Region = {readonly rect: Rect; readonly lines: readonly Line[]};

/** A whole screen as data; the body is covered by the help, or by what sources say otherwise, where that is open. */
export type Frame =
	| {readonly type: 'tooSmall'; readonly size: Size; readonly text: string}
	| {
			readonly type: 'screen';
			readonly header: Region;
			readonly axis?: Region;
			readonly list?: Region;
			readonly detail?: Region;
			readonly help?: Region;
			readonly bar: Region;
	  };

/** What the screen shows in a state. */
export function frame(state: State): Frame {
	const places = layoutOf(state);
	if (places.type === 'tooSmall') {
		const text = `annals needs ${smallest.columns}x${smallest.rows}`;
		return {type: 'tooSmall', size: state.size, text};
	}
	const {header, axis, list, detail, bar} = places;
	const ends = {header: region(header, [headerLine(state, header)]), bar: region(bar, barLines(state, bar))};
	if (state.mode.type === 'help') {
		const rect = bodyRect(places);
		return {type: 'screen', ...ends, help: region(rect, helpLines(state, state.mode, rect))};
	}
	if (state.mode.type === 'differences') {
		const rect = bodyRect(places);
		return {type: 'screen', ...ends, help: region(rect, differenceLines(state, state.mode, rect))};
	}
	if (state.mode.type === 'pair') {
		const rect = bodyRect(places);
		return {type: 'screen', ...ends, help: region(rect, pairLines(state, state.mode, rect))};
	}
	const panel = state.mode.type === 'facets' ? facetPanel(state, state.mode, places) : {};
	return {
		type: 'screen',
		...ends,
		...(axis && {axis: region(axis, axisLines(state, axis))}),
		...(list && {list: region(list, listLines(state, list))}),
		...(detail && {detail: region(detail, detailLines(state, detail))}),
		...panel,
	};
}

/** The panel of facets stands where the detail is, or the list where that alone is shown. */
function facetPanel(
	state: State,
	mode: FacetMode,
	{list, detail}: Exclude<Layout, {type: 'tooSmall'}>,
): {readonly list?: Region; readonly detail?: Region} {
	if (detail) return {detail: region(detail, facetLines(state, mode, detail))};
	return list ? {list: region(list, facetLines(state, mode, list))} : {};
}

function region(rect: Rect, lines: readonly Line[]): Region {
	const rows = Array.from({length: rect.rows}, (_, row) => cutLine(lines[row] ?? [], rect.columns));
	return {rect, lines: rows};
}
