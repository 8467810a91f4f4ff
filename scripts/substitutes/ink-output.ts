import {emptyRows, type Rows} from '../../source/ink/rows.ts';

/*
 * Puts the texts of a frame beside each other as they are. Ink's own reads each text as graphemes with their styles, for every frame
 * anew, so that texts may cover or clip each other: a third of the time of a key, and 30 ms of a start. In annals none does; one that
 * began before the end of another would follow it.
 */

type Transformer = (line: string, index: number) => string;

/** What Ink lays texts out in to make a frame of them. */
export default class Output {
	private readonly rows: Rows;

	constructor({height}: {readonly width: number; readonly height: number}) {
		this.rows = emptyRows(height);
	}

	write(
		x: number,
		y: number,
		text: string,
		{transformers}: {readonly transformers: readonly Transformer[]},
	): void {
		for (const [index, line] of text.split('\n').entries()) {
			const transformed = transformers.reduce((styled, transform) => transform(styled, index), line);
			this.rows.put(x, y + index, transformed);
		}
	}

	clip(): void {}

	unclip(): void {}

	get(): {readonly output: string; readonly height: number} {
		const texts = this.rows.texts();
		return {output: texts.join('\n'), height: texts.length};
	}
}
