import {hashOf} from '../lookup/hash.ts';
import {perObject} from '../lookup/memo.ts';
import type {ChronologyEvent} from './event.ts';
import type {Work} from './finding.ts';
import type {Chronology} from './store.ts';
import {isNot, isSo, isUnknown, type Truth, unknownOf} from './truth.ts';

/** A number for each row, NaN as long as there is none. */
type KnownFingerprints = {readonly prints: Float64Array; left: number};

const knownOf = perObject(
	({size}: Chronology): KnownFingerprints => ({prints: new Float64Array(size).fill(Number.NaN), left: size}),
);

/** A short text that two events share where the same is told of them; ids and a user's own keys don't count. It is made once. */
export function fingerprintAt(chronology: Chronology, row: number): string {
	const known = knownOf(chronology);
	if (Number.isNaN(known.prints[row])) printEvent(known, row, chronology.get(row));
	return (known.prints[row] ?? 0).toString(36);
}

function printEvent(known: KnownFingerprints, row: number, event: ChronologyEvent): void {
	known.prints[row] = hashOf(toldIn(event));
	known.left--;
}

/** How many events have no fingerprint yet. */
export function fingerprintsLeft(chronology: Chronology): number {
	return knownOf(chronology).left;
}

/** Which events have none of some fingerprints, as far as theirs are made. */
export const truthOfNew = perObject((chronology: Chronology) =>
	perObject((seen: ReadonlySet<string>) => {
		const {prints} = knownOf(chronology);
		const truth = unknownOf(prints.length);
		return {
			get known() {
				for (let row = 0; row < prints.length; row++)
					if (truth[row] === isUnknown && !Number.isNaN(prints[row]))
						truth[row] = seen.has(fingerprintAt(chronology, row)) ? isNot : isSo;
				return truth;
			},
		};
	}),
);

/** Makes the fingerprints of all events, from a row on, an event a step, but for rows of which something else is known not to hold. */
export function* fingerprintAll(chronology: Chronology, from: number, other?: Truth): Work {
	const known = knownOf(chronology);
	const {prints} = known;
	for (let step = 0; step < prints.length && fingerprintsLeft(chronology) > 0; step++) {
		const row = (from + step) % prints.length;
		if (!Number.isNaN(prints[row]) || other?.[row] === isNot) continue;
		printEvent(known, row, chronology.make(row));
		yield 1;
	}
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
