import type {Location} from './mode.ts';
import {isSamePosition} from './position.ts';
import type {State} from './state.ts';

const mostKept = 50;

/** A state that has been jumped to: where one was before is kept, to go back to. */
export function recordJump(before: State, after: State): State {
	const place = locationOf(before);
	const last = before.jumps.at(-1);
	if (isAt(after, place)) return after;
	if (last && isAt(last, place)) return {...after, jumps: before.jumps};
	return {...after, jumps: [...before.jumps, place].slice(-mostKept)};
}

/** Where one is: enough to come back to it. */
export function locationOf({cursor, focus, reading, position, column}: State): Location {
	return {cursor, focus, position, column, ...(reading && {reading})};
}

function isAt({cursor, position}: Location, other: Location): boolean {
	return cursor === other.cursor && isSamePosition(position, other.position);
}
