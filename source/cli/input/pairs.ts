import {setImmediate} from 'node:timers/promises';
import type {Pairs} from '../../chronology/join/pairs.ts';

/** The milliseconds after which keys are read before the search goes on. */
const patience = 10;

/** Finds what may be one event in two files, and lets keys be read meanwhile; resolves to nothing once that is no longer wanted. */
export async function pairsIn(
	steps: Generator<undefined, Pairs>,
	signal: AbortSignal | undefined,
): Promise<Pairs | undefined> {
	// The screen comes first.
	await setImmediate();
	let since = performance.now();
	while (!signal?.aborted) {
		const {done, value} = steps.next();
		if (done) return value;
		if (performance.now() - since < patience) continue;
		await setImmediate();
		since = performance.now();
	}
	return undefined;
}

/** How many pairs wait for an answer, and whether there may be more. */
export function waitingAmong({list, isCut}: Pairs): {readonly count: number; readonly isCut: boolean} {
	return {count: list.filter(({answer}) => answer === undefined).length, isCut};
}
