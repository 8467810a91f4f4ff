import type {Place} from './mode.ts';
import {isSamePosition} from './position.ts';
import type {State} from './state.ts';

const mostKept = 50;

/** A state that has been jumped to: where one was before is kept, to go back to. */
export function jumped(before: State, after: State): State {
	const place = placeOf(before);
	const last = before.jumps.at(-1);
	if (isAt(after, place)) return after;
	if (last && isAt(last, place)) return {...after, jumps: before.jumps};
	return {...after, jumps: [...before.jumps, place].slice(-mostKept)};
}

/** Where one is: enough to come back to it. */
export function placeOf({cursor, focus, reading, position, column}: State): Place {
	return {cursor, focus, position, column, ...(reading && {reading})};
}

function isAt({cursor, position}: Place, other: Place): boolean {
	return cursor === other.cursor && isSamePosition(position, other.position);
}
