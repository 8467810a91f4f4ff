import type {Work} from './finding.ts';
import {addStandings, standingCodes} from './standing.ts';
import type {Chronology} from './store.ts';
import {isSo} from './truth.ts';

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 16, 5];

/** The places of the rows that are the same in a chronology of a file and in one of more of its rows; nothing where a step ends. */
function* placesInBoth(before: Chronology, after: Chronology): Generator<number | undefined> {
	const [then, now] = [before.columns.placesById.hashes, after.columns.placesById.hashes];
	for (let place = 0; place < Math.min(before.size, after.size); place++) {
		// A file that had to be read otherwise may have other rows in these places.
		if (then[place] === now[place]) yield place;
		if (place % rowsAStep === rowsAStep - 1) yield undefined;
	}
}

/**
 * Takes over which rows hold a folded text from a chronology of fewer rows, so that none of them goes out of sight. Which rows don't hold it
 * isn't taken over: more may be known of their actors by now.
 */
export function* takeHits(text: string, before: Chronology, after: Chronology): Work {
	const [{truth}, finding] = [before.find(text), after.find(text)];
	const [then, now] = [before.columns.rowsByPlace, after.columns.rowsByPlace];
	for (const place of placesInBoth(before, after)) {
		if (place === undefined) yield stepCost;
		else if (truth[then[place] ?? 0] === isSo) finding.hold(now[place] ?? 0);
	}
}

/** Takes over how the sources of events stand to one another from a chronology of fewer rows. */
export function* takeStandings(before: Chronology, after: Chronology): Work {
	const known = standingCodes(before);
	if (!known) return;
	const then = before.columns.rowsByPlace;
	let [first, codes] = [0, new Uint8Array(rowsAStep)];
	for (const place of placesInBoth(before, after)) {
		if (place !== undefined) {
			codes[place - first] = known[then[place] ?? 0] ?? 0;
			continue;
		}
		addStandings(after, {first, codes});
		[first, codes] = [first + rowsAStep, new Uint8Array(rowsAStep)];
		yield stepCost;
	}
	addStandings(after, {first, codes});
}
