import {busiestPeriod, countsIn} from '../../timeline/density.ts';
import type {Rect} from '../state/layout.ts';
import {type State, shownSelection} from '../state/state.ts';
import {densityLine} from './density.ts';
import type {Axis} from './derived.ts';
import {laneLines} from './lane-lines.ts';
import {blank, type Line, line, piece} from './line.ts';
import {markerLine, markerOf} from './marker.ts';
import {labelLine} from './ruler.ts';

/** The axis: a row of bars for the density of events, the labels of the periods, the marker of the cursor, and as many lanes as there are rows. */
export function axisLines(state: State, axis: Axis | undefined, {rows}: Pick<Rect, 'rows'>): readonly Line[] {
	const {chronology, mode} = state;
	if (chronology.size === 0) return [];
	if (!axis) return [line(' No event here is dated.', 'dim')];
	const {window, gutter} = axis;
	const marker = markerOf(state, window);
	const isSeen = marker && marker.cell >= 0 && marker.cell < window.width;
	const place = isSeen ? marker.cell : undefined;
	const selection = shownSelection(state);
	const counts = countsIn(chronology, selection, window);
	const hasOwnRow = rows > 2;
	const lines = [
		densityLine(counts, window, {
			...(place !== undefined && {place}),
			...(mode.type === 'range' && marker?.strokes[0] && {chosen: marker.strokes[0]}),
		}),
		labelLine(
			window,
			{cell: place, busiest: busiestPeriod(chronology, selection, window)},
			isSeen && !hasOwnRow ? marker : undefined,
		),
		...(hasOwnRow ? [marker ? markerLine(marker, window) : blank] : []),
	];
	const moved = gutter > 0 ? lines.map((row): Line => [piece(' '.repeat(gutter)), ...row]) : lines;
	return [...moved, ...laneLines(state, window, marker, {rows: rows - 3, gutter})];
}
