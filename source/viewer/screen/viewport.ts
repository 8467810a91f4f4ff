import {type Position, start} from '../state/position.ts';
import type {Line} from './line.ts';

/** An item of what is read, in the lines that it is drawn or said in; an item that isn't shown has none. */
export type Block = {readonly item: number; readonly lines: readonly Line[]};

/** A text that scrolls, and the rows that there are for it. */
export type Viewport = {readonly blocks: readonly Block[]; readonly rows: number};

export function linesOf(blocks: readonly Block[]): readonly Line[] {
	return blocks.flatMap(({lines}) => lines);
}

export function countLines(blocks: readonly Block[]): number {
	return blocks.reduce((sum, {lines}) => sum + lines.length, 0);
}

/** The line, counted from the top, that a position stands at; of an item that has no block, where the next one begins. */
export function lineAt(blocks: readonly Block[], {item, into}: Position): number {
	const own = blocks.findIndex(block => block.item === item);
	const index = own < 0 ? blocks.findIndex(block => block.item > item) : own;
	const above = countLines(index < 0 ? blocks : blocks.slice(0, index));
	// A share of a number of lines times that number may come out a little less than a whole.
	return above + (own < 0 ? 0 : Math.floor(into * (blocks[own]?.lines.length ?? 0) + 1e-9));
}

/** The position of a line, counted from the top. */
export function positionAt(blocks: readonly Block[], line: number): Position {
	let above = 0;
	for (const {item, lines} of blocks) {
		if (line < above + lines.length) return {item, into: (line - above) / lines.length};
		above += lines.length;
	}
	return start;
}

/** The last line that the text can be scrolled to. */
export function lastTop({blocks, rows}: Viewport): number {
	return Math.max(0, countLines(blocks) - rows);
}

/** The line that is the first one shown, where a position is to be: no later than the last that can be. */
export function topLine(scroll: Viewport, position: Position): number {
	return Math.min(lineAt(scroll.blocks, position), lastTop(scroll));
}

/** A position moved by so many lines, as far as the text can be scrolled. */
export function scrollPosition(scroll: Viewport, position: Position, lines: number): Position {
	const top = Math.max(0, Math.min(lastTop(scroll), topLine(scroll, position) + lines));
	return positionAt(scroll.blocks, top);
}
