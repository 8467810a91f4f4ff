import {perValue} from '../../source/lookup/memo.ts';
import {graphemesOf} from '../../source/text/cells.ts';
import {cellWidth} from '../../source/viewer/screen/text.ts';

/*
 * Puts the texts of a frame beside each other as they are. Ink's own reads each text as graphemes with their styles, for every frame
 * anew, so that texts may cover or clip each other: a third of the time of a key, and 30 ms of a start. In annals none does; one that
 * began before the end of another would follow it.
 */

type Row = {text: string; columns: number};
type Transformer = (line: string, index: number) => string;

/** What Ink lays texts out in to make a frame of them. */
export default class Rows {
	private readonly rows: readonly Row[];

	constructor({height}: {readonly width: number; readonly height: number}) {
		this.rows = Array.from({length: height}, () => ({text: '', columns: 0}));
	}

	write(
		x: number,
		y: number,
		text: string,
		{transformers}: {readonly transformers: readonly Transformer[]},
	): void {
		for (const [index, line] of text.split('\n').entries()) {
			const row = this.rows[y + index];
			if (row)
				append(
					row,
					x,
					transformers.reduce((styled, transform) => transform(styled, index), line),
				);
		}
	}

	clip(): void {}

	unclip(): void {}

	get(): {readonly output: string; readonly height: number} {
		return {output: this.rows.map(({text}) => text.trimEnd()).join('\n'), height: this.rows.length};
	}
}

function append(row: Row, x: number, line: string): void {
	if (line === '') return;
	row.text +=
		' '.repeat(Math.max(0, x - row.columns)) + (ignorable.test(line) ? withoutIgnorable(line) : line);
	row.columns = Math.max(x, row.columns) + cellWidth(line);
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const allIgnorable = /^\p{Default_Ignorable_Code_Point}+$/u;

/** Like Ink, leaves out what is invisible and stands alone, such as a mark of direction, since some terminals give it a cell. */
const withoutIgnorable = perValue(
	(line: string) =>
		graphemesOf(line)
			.filter(grapheme => !allIgnorable.test(grapheme))
			.join(''),
	2000,
);
