/** What a mouse does, on a cell counted from 0: its first button pressed, or its wheel turned by a notch, 1 towards one. */
export type Pointer =
	| {readonly type: 'click'; readonly x: number; readonly y: number}
	| {readonly type: 'wheel'; readonly x: number; readonly y: number; readonly turn: 1 | -1};
