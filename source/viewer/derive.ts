import {perObject} from '../lookup/memo.ts';
import {modeOf} from './modes/index.ts';
import type {Axis, Derived} from './screen/derived.ts';
import {type Detail, detailIn} from './screen/detail.ts';
import {gutterOf, laneRows} from './screen/lanes.ts';
import {line} from './screen/line.ts';
import {matchCount} from './screen/matches.ts';
import type {Viewport} from './screen/viewport.ts';
import {spokenDetail} from './speech/detail-words.ts';
import {type Layout, layoutFor} from './state/layout.ts';
import type {State} from './state/state.ts';
import {windowOf} from './state/time.ts';

const layouts = perObject((state: State): Layout => {
	const lanes = state.lanes === undefined ? 0 : state.chronology.postings[state.lanes].size;
	return layoutFor(state.size, state.focus, modeOf(state).barRows(state, state.mode), lanes);
});

const axes = perObject((state: State) => ({axis: axisOf(state, layouts(state))}));

const details = perObject((state: State) => ({detail: detailOf(state)}));

/** Derives values from a state, each on demand and once a state. */
export function derive(state: State): Derived {
	return {
		get layout() {
			return layouts(state);
		},
		get axis() {
			return axes(state).axis;
		},
		get matches() {
			return matches(state);
		},
		get detail() {
			return details(state).detail;
		},
	};
}

/** The axis of a layout, on a screen of so many columns. */
export function axisOf(state: State, layout: Layout, columns = state.size.columns): Axis | undefined {
	const gutter = gutterOf(state, laneRows(layout), columns);
	const window = windowOf(state, columns - gutter);
	return window && {window, gutter};
}

const matches = perObject((state: State) => matchCount(state, details(state).detail));

function detailOf(state: State): Detail | undefined {
	if (state.spoken) return {head: [], foot: [], ...sentencesOf(state)};
	const layout = layouts(state);
	return layout.type === 'tooSmall' || !layout.detail ? undefined : detailIn(state, layout.detail);
}

/** The detail of the spoken viewer, where the user moves by sentences: each item is a line, however long, and one line is in view. */
function sentencesOf(state: State): Viewport {
	const blocks = spokenDetail(state).items.map(({item, words}) => ({item, lines: [line(words)]}));
	return {blocks, rows: 1};
}
