import {glyphs} from './glyphs.ts';
import {hasLasted} from './lasting.ts';
import {type Line, piece} from './line.ts';
import {periodAt} from './scales.ts';
import {currentRow, type Mode, type State} from './state.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** Where one is in a window: a sign on a cell, and what is drawn on the cells that it stands for. */
export type Marker = {
	readonly cell: number;
	readonly glyph: string;
	readonly from: number;
	readonly to: number;
	readonly fill: string;
};

type RangeMode = Extract<Mode, {type: 'range'}>;

/** The cursor's event and how long it lasted, the empty period that one is at, or the range that is picked; nothing for an undated event. */
export function markerOf(state: State, window: TimeWindow): Marker | undefined {
	const {chronology, mode, period} = state;
	if (mode.type === 'range') return rangeMarker(mode, window);
	if (period !== undefined) {
		const cell = cellOf(window, periodAt(period, window.scale));
		return {cell, glyph: glyphs.emptyPlace, from: cell, to: cell, fill: ' '};
	}
	const row = currentRow(state);
	if (row === undefined || row >= chronology.dated) return undefined;
	const from = cellOf(window, chronology.earliest[row] ?? 0);
	const to = cellOf(window, chronology.latest[row] ?? 0);
	const fill = hasLasted(chronology, row) ? glyphs.lasting : glyphs.vague;
	return {cell: from, glyph: glyphs.place, from, to, fill};
}

function rangeMarker(mode: RangeMode, window: TimeWindow): Marker {
	const from = cellOf(window, periodAt(mode.start, window.scale));
	const to = cellOf(window, periodAt(mode.end, window.scale, 1)) - 1;
	return {cell: mode.moving === 'start' ? from : to, glyph: glyphs.place, from, to, fill: glyphs.lasting};
}

/** The marker on a row of its own, as much of it as is in the window. */
export function markerLine({cell, glyph, from, to, fill}: Marker, {width}: TimeWindow): Line {
	const [start, end] = [Math.max(0, from), Math.min(width - 1, to)];
	const cells = Array.from({length: Math.max(0, end - start + 1)}, (_, index) =>
		start + index === cell ? glyph : fill,
	);
	return [piece(' '.repeat(Math.min(width, start) + 1)), piece(cells.join(''), 'accent')];
}
