import {fingerprintAt, fingerprintsLeft} from '../../chronology/fingerprint.ts';
import type {Chronology} from '../../chronology/store.ts';

/** The most events that are remembered, so that the file stays small; of a larger chronology nothing is ever new. */
export const mostSeen = 20_000;

/** To make so many fingerprints takes no longer than who leaves may wait. */
const atOnce = 1000;

/** Whether what is seen of a chronology is known by now, or so nearly that who leaves needn't wait for it. */
export function isSeenNear(chronology: Chronology): boolean {
	return chronology.size > mostSeen || fingerprintsLeft(chronology) <= atOnce;
}

/** The events of a chronology by their fingerprints, as a file of marks keeps them: in one text, with blanks between. */
export function seenIn(chronology: Chronology): string | undefined {
	if (chronology.size > mostSeen) return undefined;
	return Array.from({length: chronology.size}, (_, row) => fingerprintAt(chronology, row))
		.toSorted()
		.join(' ');
}

/** The fingerprints in such a text. */
export function fingerprintsIn(seen: string): ReadonlySet<string> {
	return new Set(seen.split(' '));
}
