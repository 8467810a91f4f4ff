import {type Position, topPosition} from '../state/position.ts';
import type {Line} from './line.ts';

/** The lines of one item of a text, which is given by its index; an item that is not shown has no lines. */
export type Block = {readonly item: number; readonly lines: readonly Line[]};

/** A text that scrolls, and the number of rows that show it. */
export type Viewport = {readonly blocks: readonly Block[]; readonly rows: number};

export function linesOf(blocks: readonly Block[]): readonly Line[] {
	return blocks.flatMap(({lines}) => lines);
}

export function countLines(blocks: readonly Block[]): number {
	return blocks.reduce((sum, {lines}) => sum + lines.length, 0);
}

/** The index of the line at a position; for an item without a block, that of the first line of the next item. */
export function lineAt(blocks: readonly Block[], {item, into}: Position): number {
	const own = blocks.findIndex(block => block.item === item);
	const index = own < 0 ? blocks.findIndex(block => block.item > item) : own;
	const above = countLines(index < 0 ? blocks : blocks.slice(0, index));
	// A share of a number of lines, multiplied by that number, may come out a little below a whole number.
	return above + (own < 0 ? 0 : Math.floor(into * (blocks[own]?.lines.length ?? 0) + 1e-9));
}

/** The position of a line, which is given by its index from the top. */
export function positionAt(blocks: readonly Block[], line: number): Position {
	let above = 0;
	for (const {item, lines} of blocks) {
		if (line < above + lines.length) return {item, into: (line - above) / lines.length};
		above += lines.length;
	}
	return topPosition;
}

/** The index of the line at the top once the text is scrolled to its end. */
export function lastTop({blocks, rows}: Viewport): number {
	return Math.max(0, countLines(blocks) - rows);
}

/** The index of the first line shown at a position, which is never past the end of the scroll. */
export function topLine(scroll: Viewport, position: Position): number {
	return Math.min(lineAt(scroll.blocks, position), lastTop(scroll));
}

/** Moves a position by a number of lines, as far as the text can be scrolled. */
export function scrollPosition(scroll: Viewport, position: Position, lines: number): Position {
	const top = Math.max(0, Math.min(lastTop(scroll), topLine(scroll, position) + lines));
	return positionAt(scroll.blocks, top);
}
