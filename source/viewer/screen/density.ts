import type {Cells} from '../../timeline/density.ts';
import {cellOf, type TimeWindow} from '../../timeline/window.ts';
import {glyphs} from './glyphs.ts';
import {type Line, mergeRuns, piece, type Style} from './line.ts';

/** The row of bars: a bar for the events of each cell, a dot where a period begins without any, and arrows at the ends where the window leaves time out. */
export function densityLine(
	counts: Int32Array,
	window: TimeWindow,
	{place, chosen}: {readonly place?: number; readonly chosen?: Cells},
): Line {
	const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
	const ticks = new Set(window.ticks.map(day => cellOf(window, day)));
	const styleOf = (cell: number, style: Style): Style =>
		chosen && cell >= chosen.from && cell <= chosen.to ? 'selected' : style;
	const cells = Array.from(counts, (count, cell) => {
		if (count === 0) return piece(ticks.has(cell) ? glyphs.empty : ' ', styleOf(cell, 'dim'));
		const level = Math.ceil((count / most) * glyphs.density.length) - 1;
		const style = cell === place ? 'accent' : 'label';
		return piece(glyphs.density.charAt(Math.max(1, level)), styleOf(cell, style));
	});
	return [
		window.isMoreBefore ? piece(glyphs.before, 'dim') : piece(' '),
		...mergeRuns(cells),
		...(window.isMoreAfter ? [piece(glyphs.after, 'dim')] : []),
	];
}
