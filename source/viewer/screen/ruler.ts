import {type LabelRoom, labelsOf} from '../../timeline/labels.ts';
import type {TimeWindow} from '../../timeline/window.ts';
import {type Line, line, piece} from './line.ts';
import type {Marker} from './marker.ts';

/**
 * The row of the periods' labels. Where the marker has no row of its own it stands among them; within a label it hides nothing,
 * and the character that it is on stands out in its place.
 */
export function labelLine(
	window: TimeWindow,
	room: LabelRoom,
	marker?: Pick<Marker, 'cell' | 'glyph'>,
): Line {
	const cells: string[] = Array.from({length: window.width}, () => ' ');
	const labels = labelsOf(window, room);
	for (const {cell: start, text} of labels) cells.splice(start, text.length, ...text);
	const row = cells.join('');
	if (!marker) return line(` ${row}`, 'dim');
	const {cell, glyph} = marker;
	const isOnLabel = labels.some(label => label.cell <= cell && cell < label.cell + label.text.length);
	return [
		piece(` ${row.slice(0, cell)}`, 'dim'),
		isOnLabel ? piece(row.charAt(cell), 'selected') : piece(glyph, 'accent'),
		piece(row.slice(cell + 1), 'dim'),
	];
}
