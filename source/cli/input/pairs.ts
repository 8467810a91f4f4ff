import {setImmediate} from 'node:timers/promises';
import type {Pairs} from '../../chronology/join/pairs.ts';
import type {Near} from './read-files.ts';

/** The milliseconds after which keys are read before the search goes on. */
const patience = 10;

/** Finds what may be one event in two files, and lets keys be read meanwhile; sends it unless that is no longer wanted. */
export async function sendPairs(
	{pairs}: Near,
	signal: AbortSignal,
	send: (pairs: Pairs) => void,
): Promise<void> {
	// The screen comes first.
	await setImmediate();
	const steps = pairs();
	let since = performance.now();
	while (!signal.aborted) {
		const {done, value} = steps.next();
		if (done) return send(value);
		if (performance.now() - since < patience) continue;
		await setImmediate();
		since = performance.now();
	}
}

/** Finds all at once how many pairs wait for an answer, and whether there may be more. */
export function waitingPairs({pairs}: Near): {readonly count: number; readonly isCut: boolean} {
	const steps = pairs();
	for (;;) {
		const {done, value} = steps.next();
		if (done) {
			const count = value.list.filter(({answer}) => answer === undefined).length;
			return {count, isCut: value.isCut};
		}
	}
}
