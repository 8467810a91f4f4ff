import {perObject} from '../lookup/memo.ts';
import {laneCount} from '../timeline/lanes.ts';
import {modeOf} from './modes/index.ts';
import {comparisonWidth} from './screen/comparison.ts';
import type {Axis, Derived} from './screen/derived.ts';
import {type Detail, detailIn, detailRowsIn, paneWidth} from './screen/detail.ts';
import {gutterOf, laneRows} from './screen/lanes.ts';
import {line} from './screen/line.ts';
import {listRowsIn} from './screen/list.ts';
import {matchCount} from './screen/matches.ts';
import type {Viewport} from './screen/viewport.ts';
import {spokenDetail} from './speech/detail-words.ts';
import {isSingle, type Layout, layoutFor} from './state/layout.ts';
import {openReading} from './state/reading.ts';
import {currentEvent, type State} from './state/state.ts';
import {windowOf} from './state/time.ts';

const layouts = perObject((state: State): Layout => {
	const {size, focus, chronology} = state;
	const mode = modeOf(state);
	const event = currentEvent(state);
	const isCompared = event !== undefined && openReading(state)?.type === 'compare' && !mode.panel;
	return layoutFor(size, {
		// The panel of a mode stands where the detail does, and takes all the rows that there are.
		focus: mode.panel && !isSingle(size) ? 'detail' : focus,
		isZoomed: state.isZoomed ?? false,
		barRows: mode.barRows(state, state.mode),
		// Under the lanes stands what their glyphs mean.
		lanes: state.lanes === undefined ? 0 : laneCount(chronology, state.lanes) + 1,
		listRows: (columns, most) => listRowsIn(state, columns, most),
		...(!mode.panel && {detailRows: columns => detailRowsIn(state, columns)}),
		...(isCompared && {comparisonColumns: paneWidth(comparisonWidth(event))}),
	});
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
