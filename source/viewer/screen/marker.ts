import {periodAt} from '../../timeline/scales.ts';
import {type Stroke, strokesOf} from '../../timeline/strokes.ts';
import {cellOf, type TimeWindow} from '../../timeline/window.ts';
import type {RangeMode} from '../state/mode.ts';
import {currentRow, type State} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {type Line, piece} from './line.ts';
import {marginsOf} from './margins.ts';

/** The marker of the current event, period or range: a glyph on a cell of the window, and the strokes of the time that it covers. */
export type Marker = {readonly cell: number; readonly glyph: string; readonly strokes: readonly Stroke[]};

/** The marker of the range that the user picks, of the empty period, or of the cursor's event; `undefined` for an undated event. */
export function markerOf(state: State, window: TimeWindow): Marker | undefined {
	const {chronology, mode, period} = state;
	if (mode.type === 'range') return rangeMarker(mode, window);
	if (period !== undefined) {
		const cell = cellOf(window, periodAt(period, window.scale));
		return {cell, glyph: glyphs.emptyPlace, strokes: []};
	}
	const row = currentRow(state);
	if (row === undefined || row >= chronology.dated) return undefined;
	const cell = cellOf(window, chronology.earliest[row] ?? 0);
	return {cell, glyph: glyphs.place, strokes: strokesOf(chronology, row, window)};
}

function rangeMarker(mode: RangeMode, window: TimeWindow): Marker {
	const from = cellOf(window, periodAt(mode.start, window.scale));
	const to = cellOf(window, periodAt(mode.end, window.scale, 1)) - 1;
	const stroke = {from, to, duration: 'lasted', before: 'nothing', after: 'nothing'} as const;
	return {cell: mode.moving === 'start' ? from : to, glyph: glyphs.place, strokes: [stroke]};
}

/** The marker and its strokes on a row of their own, cut to the window, with the glyphs of open ends in the margins. */
export function markerLine({cell, glyph, strokes}: Marker, {width}: TimeWindow): Line {
	const [left, right] = marginsOf(strokes);
	const cells = [left, ...Array.from({length: width}, () => ' '), right];
	for (const {from, to, duration} of strokes) {
		const fill = duration === 'lasted' ? glyphs.lasting : glyphs.vague;
		for (let at = Math.max(0, from); at <= Math.min(width - 1, to); at++) cells[at + 1] = fill;
	}
	if (cell >= 0 && cell < width) cells[cell + 1] = glyph;
	const text = cells.join('').trimEnd();
	const start = text.length - text.trimStart().length;
	return [piece(text.slice(0, start)), piece(text.slice(start), 'accent')];
}
