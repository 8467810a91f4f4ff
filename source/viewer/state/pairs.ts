import type {Pair, Pairs} from '../../chronology/join/pairs.ts';
import {grouped, plural} from '../../text/english.ts';
import type {State} from './state.ts';

/** The message where there is nothing to ask. */
export const noPairs = 'no two events of two files look like one';

/** How many pairs wait for an answer: “3 pairs”, “200+ pairs” where there may be more; empty where none does. */
export function waitingCount(pairs: Pairs | undefined): string {
	const count = waitingIn(pairs);
	if (!pairs || count === 0) return '';
	return pairs.isCut ? `${grouped(count)}+ pairs` : plural(count, 'pair');
}

export function waitingIn(pairs: Pairs | undefined): number {
	return pairs?.list.filter(({answer}) => answer === undefined).length ?? 0;
}

/** The rows of the events of a pair, one row where they are one event; `undefined` where one is no longer there. */
export function rowsOfPair({chronology}: State, {ids}: Pair): readonly [number, number] | undefined {
	const [first, second] = ids.map(id => chronology.rowOf(id));
	return first === undefined || second === undefined ? undefined : [first, second];
}

/** An answer in words: “one event”. */
export const answerWords = {one: 'one event', two: 'two events'} as const;
