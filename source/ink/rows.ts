import {perValue} from '../lookup/memo.ts';
import {graphemesOf} from '../text/cells.ts';
import {cellWidth} from '../viewer/screen/text.ts';

/** Rows of a screen that are put together of lines. */
export type Rows = {
	/** Puts a line behind what stands in a row, at a column that lies behind it; both are counted from 0. */
	readonly put: (x: number, y: number, line: string) => void;
	/** The rows, without spaces at their ends. */
	readonly texts: () => readonly string[];
};

/** Makes empty rows. */
export function emptyRows(height: number): Rows {
	const rows = Array.from({length: height}, () => ({text: '', columns: 0}));
	return {
		put(x, y, line) {
			const row = rows[y];
			if (!row || line === '') return;
			row.text += ' '.repeat(Math.max(0, x - row.columns));
			row.text += ignorable.test(line) ? withoutIgnorable(line) : line;
			row.columns = Math.max(x, row.columns) + cellWidth(line);
		},
		texts: () => rows.map(({text}) => text.trimEnd()),
	};
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const allIgnorable = /^\p{Default_Ignorable_Code_Point}+$/u;

/** Leaves out what is invisible and stands alone, such as a mark of direction, since some terminals give it a cell. */
const withoutIgnorable = perValue(
	(line: string) =>
		graphemesOf(line)
			.filter(grapheme => !allIgnorable.test(grapheme))
			.join(''),
	2000,
);
