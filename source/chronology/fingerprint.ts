import {hashOf} from '../lookup/hash.ts';
import {perObject} from '../lookup/memo.ts';
import type {ChronologyEvent} from './event.ts';
import type {Chronology} from './store.ts';

type KnownFingerprints = {readonly prints: string[]; left: number};

const knownOf = perObject(({size}: Chronology): KnownFingerprints => ({prints: [], left: size}));

/** A short text that two events share where the same is told of them; ids and a user's own keys don't count. It is made once. */
export function fingerprintAt(chronology: Chronology, row: number): string {
	const known = knownOf(chronology);
	const made = known.prints[row];
	if (made !== undefined) return made;
	const print = hashOf(toldIn(chronology.get(row))).toString(36);
	known.prints[row] = print;
	known.left--;
	return print;
}

/** How many events have no fingerprint yet. */
export function fingerprintsLeft(chronology: Chronology): number {
	return knownOf(chronology).left;
}

/** All that is told of an event, as a text; a date counts as it is written. */
function toldIn({id: _id, span: _span, ...event}: ChronologyEvent): string {
	return JSON.stringify(event, (key, value: unknown) => {
		if (key === 'extra') return undefined;
		return isDated(value) ? value.text : value;
	});
}

function isDated(value: unknown): value is {readonly text: string} {
	return typeof value === 'object' && value !== null && 'type' in value && 'text' in value;
}
