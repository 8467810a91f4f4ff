import type {Frame} from '../viewer/frame.ts';
import {emptyRows} from './rows.ts';
import type {Painter} from './theme.ts';

/** The rows of a frame, as Ink lays them out. */
export function frameRows(shown: Frame, paint: Painter): readonly string[] {
	if (shown.type === 'tooSmall') return [shown.text];
	const {header, axis, list, detail, body, bar} = shown;
	const regions = [header, axis, list, detail, body, bar].filter(region => region !== undefined);
	const rows = emptyRows(bar.rect.y + bar.rect.rows);
	for (const {rect, lines} of regions) {
		for (const [index, line] of lines.entries()) rows.put(rect.x, rect.y + index, paint(line));
	}
	return rows.texts();
}
