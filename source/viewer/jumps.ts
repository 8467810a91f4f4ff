import type {Place, State} from './state.ts';

const mostKept = 50;

/** A state that has been jumped to: where one was before is kept, to go back to. */
export function jumped(before: State, after: State): State {
	const place = placeOf(before);
	const last = before.jumps.at(-1);
	if (before.cursor === after.cursor && before.scroll === after.scroll) return after;
	if (last && last.cursor === place.cursor && last.scroll === place.scroll)
		return {...after, jumps: before.jumps};
	return {...after, jumps: [...before.jumps, place].slice(-mostKept)};
}

/** Where one is: enough to come back to it. */
export function placeOf({cursor, focus, reading, scroll, column}: State): Place {
	return {cursor, focus, scroll, column, ...(reading && {reading})};
}
