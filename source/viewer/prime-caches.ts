import type {Work} from '../chronology/finding.ts';
import {fingerprintAll} from '../chronology/fingerprint.ts';
import {compareAll, standingWork} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {completionsOf} from '../query/completion.ts';
import {facetFields} from '../query/facet.ts';
import {facetWork} from '../query/facet-values.ts';
import {areVeryMany, frequentWork} from '../query/frequent-values.ts';
import {laneFields, laneWork} from '../timeline/lanes.ts';
import {lastingWork} from '../timeline/stretches.ts';

/** The limit of events that are all made beforehand, to find out what is told of each and how its sources compare. */
const mostTold = 50_000;

/** The limit of actors of which some are completed beforehand. */
const mostNamed = 5000;

/** Lists what the first key of a filter, of a facet or of lanes would wait for; where more events are read, not what takes as long as to read them. */
export function* primeCaches(chronology: Chronology, isReading = false): Work {
	yield* chronology.indexLists();
	yield* standingWork(chronology);
	yield* lastingWork(chronology);
	for (const field of facetFields) {
		if (!areVeryMany(chronology, field)) yield* facetWork(chronology, field);
		else if (!isReading) yield* frequentWork(chronology, field, '');
	}
	for (const {field} of laneFields) if (!areVeryMany(chronology, field)) yield* laneWork(chronology, field);
	if (chronology.actors.size <= mostNamed) completionsOf(chronology, 'an', 2);
}

/** Compares the sources of events; where these are very many, whoever has read them does so elsewhere. */
export function* primeStandings(chronology: Chronology): Work {
	if (chronology.size <= mostTold) yield* compareAll(chronology, 0);
}

/** Finds out what is told of each event, which tells what is new. */
export function* primeFingerprints(chronology: Chronology): Work {
	if (chronology.size <= mostTold) yield* fingerprintAll(chronology, 0);
}
