import {type LabelRoom, labelsOf} from '../../timeline/labels.ts';
import type {TimeWindow} from '../../timeline/window.ts';
import {type Line, line, piece} from './line.ts';
import type {Marker} from './marker.ts';

/**
 * The row of the periods' labels. The marker stands among the labels where it has no row of its own.
 */
export function labelLine(
	window: TimeWindow,
	room: Pick<LabelRoom, 'busiest' | 'cell'>,
	marker?: Pick<Marker, 'cell' | 'glyph'>,
): Line {
	const cells: string[] = Array.from({length: window.width}, () => ' ');
	for (const {cell: start, text} of labelsOf(window, {...room, signCell: marker?.cell})) {
		cells.splice(start, text.length, ...text);
	}
	const row = cells.join('');
	if (!marker) return line(` ${row}`, 'dim');
	return [
		piece(` ${row.slice(0, marker.cell)}`, 'dim'),
		piece(marker.glyph, 'accent'),
		piece(row.slice(marker.cell + 1), 'dim'),
	];
}
