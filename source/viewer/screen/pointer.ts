import type {Rect} from '../state/layout.ts';

/** What a mouse does, on a cell counted from 0: its first button pressed, or its wheel turned by a notch, 1 towards one. */
export type Pointer =
	| {readonly type: 'click'; readonly x: number; readonly y: number}
	| {readonly type: 'wheel'; readonly x: number; readonly y: number; readonly turn: 1 | -1};

/** How far a turn of the wheel scrolls a text. */
export const linesPerNotch = 3;

/** Whether the mouse is on a part of the screen. */
export function isIn({x, y, columns, rows}: Rect, pointer: Pointer): boolean {
	return pointer.x >= x && pointer.x < x + columns && pointer.y >= y && pointer.y < y + rows;
}
