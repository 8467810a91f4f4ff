/** A place in what is read: one of its items, counted from 0, and the share of that item, from 0 up to 1, that stands above the view. */
export type Position = {readonly item: number; readonly into: number};

/** The top of what is read, before anything of it has been gone to. */
export const start: Position = {item: -1, into: 0};

/** Whether two positions are one place; the top is where the first item begins. */
export function isSamePosition(one: Position, other: Position): boolean {
	return Math.max(0, one.item) === Math.max(0, other.item) && one.into === other.into;
}
