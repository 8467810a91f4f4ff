import type {Rect} from '../state/layout.ts';

/** An act of the mouse on a cell, counted from 0: a press of the first button, or a turn of the wheel by a notch, 1 for down and -1 for up. */
export type Pointer =
	| {readonly type: 'click'; readonly x: number; readonly y: number}
	| {readonly type: 'wheel'; readonly x: number; readonly y: number; readonly turn: 1 | -1};

/** The lines that a turn of the wheel by a notch scrolls. */
export const linesPerNotch = 3;

/** Whether the mouse is within a rectangle. */
export function isIn({x, y, columns, rows}: Rect, pointer: Pointer): boolean {
	return pointer.x >= x && pointer.x < x + columns && pointer.y >= y && pointer.y < y + rows;
}
