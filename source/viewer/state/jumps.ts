import type {Location} from './mode.ts';
import {isSamePosition} from './position.ts';
import type {State} from './state.ts';

/** The limit of locations to go back to. */
const mostKept = 50;

/** Adds the location before a jump to the jumps of the state after it, unless the jump led nowhere or the location is the latest one already. */
export function recordJump(before: State, after: State): State {
	const place = {...locationOf(before), filter: before.filter.text};
	const last = before.jumps.at(-1);
	if (isAt(after, place)) return after;
	if (last && isAt(last, place)) return {...after, jumps: before.jumps};
	return {...after, jumps: [...before.jumps, place].slice(-mostKept)};
}

/** The location of a state, which is enough to come back to it. */
export function locationOf({cursor, focus, reading, position, column}: State): Location {
	return {cursor, focus, position, column, ...(reading && {reading})};
}

function isAt({cursor, position}: Location, other: Location): boolean {
	return cursor === other.cursor && isSamePosition(position, other.position);
}
