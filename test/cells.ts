import {graphemesOf} from '../source/text/cells.ts';
import {cellWidth} from '../source/viewer/screen/text.ts';

/** A row of text cell by cell, as annals counts: a grapheme in its first cell, nothing in those that it takes besides. */
export function cellsOf(row: string): readonly string[] {
	return graphemesOf(row).flatMap(grapheme => {
		const cells = cellWidth(grapheme);
		return cells === 0 ? [] : [grapheme, ...Array.from({length: cells - 1}, () => '')];
	});
}
