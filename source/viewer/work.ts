import type {Work} from '../chronology/finding.ts';
import {conditions, conditionWork, wantedCondition} from '../query/conditions.ts';
import {workFor} from '../query/query.ts';
import {neededWork} from '../query/select.ts';
import {fold} from '../text/fold.ts';
import {laneWork} from '../timeline/lanes.ts';
import {comingWork} from './coming.ts';
import {differenceWork} from './modes/differences/list.ts';
import {facetListName, facetListWork} from './modes/facets/list.ts';
import {completionName, completionWorkFor, namesWorkFor} from './modes/filter/completions.ts';
import {modeOf} from './modes/index.ts';
import {primeCaches, primeFingerprints, primeStandings} from './prime-caches.ts';
import {beforeRehearsal, rehearsal} from './rehearsal.ts';
import {currentRow, type State, searchedText, shownFilter} from './state/state.ts';

/**
 * A step of the work beside the keys: towards the first screen of a chronology that is to come, the last of these, towards what is on the
 * screen, the last of these, towards what may be asked for later, or towards that as long as no more events have come.
 */
export type WorkStep = 'coming' | 'taken' | 'shown' | 'done' | 'later' | 'meanwhile';

/** Of so many events it takes a while to list what may be asked for. */
const manyEvents = 10_000;

/**
 * The work that goes on while nobody types: first what the screen waits for, which is the events that the filter and the search are
 * about and the counts of a list, then what a key may ask for later. What is begun again goes on where it was.
 */
export function* workOf(state: State): Iterable<WorkStep> {
	const {chronology} = state;
	if (state.coming) {
		for (const _ of comingWork(state)) yield 'coming';
		yield 'taken';
		return;
	}
	let isShown = false;
	for (const _ of shownWork(state)) {
		isShown = true;
		yield 'shown';
	}
	if (isShown) yield 'done';
	for (const _ of beforeRehearsal(state)) yield 'later';
	for (const _ of rehearsal(state)) yield 'later';
	const isPassing = state.isReading && chronology.size > manyEvents;
	for (const _ of primeCaches(chronology, state.isReading)) yield isPassing ? 'meanwhile' : 'later';
	// There will soon be more of them, of which all that follows would have to be done again.
	if (state.isReading) return;
	let isCompared = false;
	for (const _ of primeStandings(chronology)) {
		isCompared = true;
		yield 'later';
	}
	if (isCompared) yield 'done';
	for (const _ of chronology.indexWords()) yield 'later';
	for (const _ of primeFingerprints(chronology)) yield 'later';
}

function* shownWork(state: State): Work {
	const {chronology, personal} = state;
	const row = currentRow(state) ?? state.cursor;
	const text = fold(searchedText(state) ?? '');
	if (text !== '') yield* chronology.find(text).work(row);
	const {clauses} = shownFilter(state);
	yield* neededWork(chronology, clauses, row);
	// Counts of what may be asked for besides are of all events.
	yield* workFor(chronology, clauses, row);
	if (state.mode.type === 'differences') yield* differenceWork(state);
	yield* facetListWork(state);
	yield* namesWorkFor(state);
	yield* completionWorkFor(state);
	if (state.lanes !== undefined) yield* laneWork(chronology, state.lanes);
	if (!modeOf(state).hasCounts) return;
	for (const {name} of conditions) yield* conditionWork(chronology, wantedCondition(name, personal), row);
}

/** What a state has that the work for it depends on: as long as these stay the same, it goes on. */
export function workName(state: State): readonly unknown[] {
	return [
		state.chronology,
		state.isReading,
		state.coming,
		shownFilter(state),
		searchedText(state),
		state.mode.type,
		facetListName(state),
		completionName(state),
		state.lanes,
	];
}
