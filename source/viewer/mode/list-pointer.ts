import {isIn, type Pointer} from '../screen/pointer.ts';
import type {Step} from '../state/effect.ts';
import type {Rect} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {Act, Press} from './act.ts';

/** A list laid before one, which keeps what is chosen about its middle: so a click takes, and does not merely choose. */
export type Choices = {
	/** The place in the list of what a row of the screen shows. */
	readonly at: (row: number) => number | undefined;
	readonly next: Act;
	readonly previous: Act;
	readonly take: (state: State, index: number, press: Press) => State | Step;
};

/** The wheel goes to the next or the previous choice; a click takes the one it is on. */
export function onChoices(
	pointer: Pointer,
	rect: Rect,
	{at, next, previous, take}: Choices,
): Act | undefined {
	if (!isIn(rect, pointer)) return undefined;
	if (pointer.type === 'wheel') return pointer.turn > 0 ? next : previous;
	const index = at(pointer.y - rect.y);
	return index === undefined ? undefined : (state, press) => take(state, index, press);
}
