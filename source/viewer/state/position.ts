/**
 * A scroll position in the text about an event, which stays the same at every width: the index of an item, and the share of that
 * item, from 0 up to 1, that is above the viewport.
 */
export type Position = {readonly item: number; readonly into: number};

/** The top of the text, before the user has gone to any item. */
export const topPosition: Position = {item: -1, into: 0};

/** Whether two positions show the same line; the top is the beginning of the first item. */
export function isSamePosition(one: Position, other: Position): boolean {
	return Math.max(0, one.item) === Math.max(0, other.item) && one.into === other.into;
}
