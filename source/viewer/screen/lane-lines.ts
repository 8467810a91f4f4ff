import type {Chronology} from '../../chronology/store.ts';
import {lastNamed, perObject} from '../../lookup/memo.ts';
import {grouped} from '../../text/english.ts';
import {type LaneField, laneValuesOf} from '../../timeline/lanes.ts';
import type {Selection} from '../../timeline/selection.ts';
import type {TimeWindow} from '../../timeline/window.ts';
import {shownKey} from '../keys/format.ts';
import type {AxisAction} from '../modes/axis/keys.ts';
import {currentEvent, type State, shownSelection} from '../state/state.ts';
import {drawLane} from './lane-drawing.ts';
import {legendOf} from './lane-signs.ts';
import {areLanesListed, type LaneView, laneView} from './lanes.ts';
import {type Line, line, lineWidth, mergeRuns, piece} from './line.ts';
import type {Marker} from './marker.ts';
import {cellWidth, fit} from './text.ts';

/** The lanes under the axis, a row each, on the cells of the axis. A lane of the current event is accented where the marker is. */
export function laneLines(
	state: State,
	window: TimeWindow,
	marker: Marker | undefined,
	{rows, gutter}: {readonly rows: number; readonly gutter: number},
): readonly Line[] {
	const {lanes: field} = state;
	if (field === undefined || rows < 1) return [];
	if (!areLanesListed(state)) return [line(' Listing …', 'dim')];
	const event = currentEvent(state);
	const current = event ? laneValuesOf(event, field) : [];
	const isMarked = state.mode.type !== 'range' && state.period === undefined;
	const view = laneView(state, rows);
	const drawn = drawings(shownSelection(state))({chronology: state.chronology, field, view, window});
	const lines = view.lanes.map((lane, index): Line => {
		const isCurrent = current.includes(lane.id);
		const name = piece(` ${fit(lane.name, gutter - 1)}`, isCurrent ? 'label' : 'dim');
		const cells = drawn[index] ?? '';
		if (!isCurrent || !marker || !isMarked) return [name, piece(cells, 'label')];
		const isIn = (cell: number) => marker.strokes.some(({from, to}) => cell >= from && cell <= to);
		return mergeRuns([
			name,
			...Array.from(cells, (text, index) => piece(text, isIn(index - 1) ? 'accent' : 'label')),
		]);
	});
	return view.hasFoot
		? [...lines, footLine(state, view, legendOf(drawn, field), gutter + window.width + 1)]
		: lines;
}

/** The line under the lanes: which of them these are, with the keys that scroll them, and as much of the legend as has room. */
function footLine(
	{bindings}: State,
	{lanes, first, of}: LaneView,
	legend: readonly string[],
	width: number,
): Line {
	const rangeTo = (start: number, end: number) => `${grouped(start)}–${grouped(end)} of ${grouped(of)}`;
	const range = rangeTo(first + 1, first + lanes.length);
	const keys = [
		shownKey<AxisAction>(bindings, 'previousLanes'),
		shownKey<AxisAction>(bindings, 'nextLanes'),
	].filter(Boolean);
	const scroll: Line =
		lanes.length === of
			? []
			: [
					piece(` ${range.padEnd(rangeTo(of, of).length)}`, 'dim'),
					...(keys.length > 0 ? [piece(`  ${keys.join(' ')}`, 'label'), piece(' more  ', 'dim')] : []),
				];
	let room = width - lineWidth(scroll);
	const kept: string[] = [];
	for (const text of legend) {
		room -= cellWidth(text) + 2;
		if (room < 0) break;
		kept.push(text);
	}
	return [...scroll, piece(` ${kept.join('  ')}`, 'dim')];
}

type Drawing = {
	readonly chronology: Chronology;
	readonly field: LaneField;
	readonly view: LaneView;
	readonly window: TimeWindow;
};

/** The latest drawing of each selection, which is used again while the window stays the same. */
const drawings = perObject((_: Selection) =>
	lastNamed(
		({field, view: {first, lanes}, window}: Drawing) =>
			[field, first, lanes.length, window.first, window.end, window.width, window.isEven].join(' '),
		({chronology, field, view, window}) => view.lanes.map(lane => drawLane(chronology, field, lane, window)),
	),
);
