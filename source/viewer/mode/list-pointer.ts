import {isIn, type Pointer} from '../screen/pointer.ts';
import type {Step} from '../state/effect.ts';
import type {Rect} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {Act, Press} from './act.ts';

/**
 * A list that the mouse works in. The list keeps its chosen item near its middle, so a click that only chose an item would move
 * the item away from the pointer: a click takes the item at once.
 */
export type PointedList = {
	/** The index of the item on a row of the list's area, counted from 0. */
	readonly indexAt: (row: number) => number | undefined;
	readonly next: Act;
	readonly previous: Act;
	readonly take: (state: State, index: number, press: Press) => State | Step;
};

/** The wheel chooses the next or the previous item; a click takes the item under the pointer. */
export function onList(
	pointer: Pointer,
	rect: Rect,
	{indexAt, next, previous, take}: PointedList,
): Act | undefined {
	if (!isIn(rect, pointer)) return undefined;
	if (pointer.type === 'wheel') return pointer.turn > 0 ? next : previous;
	const index = indexAt(pointer.y - rect.y);
	return index === undefined ? undefined : (state, press) => take(state, index, press);
}
