import type {Work} from '../chronology/finding.ts';
import {takeHits, takeStandings} from '../chronology/grown.ts';
import {partsWork} from '../chronology/parts.ts';
import {standingWork} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import {nameWork} from '../query/name-table.ts';
import type {Clause} from '../query/query.ts';
import {fold} from '../text/fold.ts';
import {laneWork} from '../timeline/lanes.ts';
import {lastingWork} from '../timeline/stretches.ts';
import {extentWork} from '../timeline/window.ts';
import {derive} from './derive.ts';
import {frame} from './frame.ts';
import {facetListWork} from './modes/facets/list.ts';
import {transferBy, withReload} from './reload.ts';
import {scrollToCursor} from './screen/list.ts';
import type {Reload} from './state/reload.ts';
import {selectionWork} from './state/selection.ts';
import {type State, searchedText, shownFilter, shownSelection} from './state/state.ts';

/** The first screen of so many rows is made at once. */
const mostAtOnce = 10_000;

/** The state once a file has been read: what has very many rows is shown once its first screen has been made, while keys are answered. */
export function reloaded(state: State, reload: Reload): State {
	if ('chronology' in reload) {
		const isLarge = reload.chronology.size > mostAtOnce && !state.spoken;
		const {coming: _, ...before} = state;
		return isLarge ? {...state, coming: reload} : withReload(before, reload);
	}
	return withReload(taken(state), reload);
}

/** The state with the chronology that was to come; the same one whose first screen has been made, unless a key came meanwhile. */
export const taken = perObject((waiting: State): State => {
	const {coming, ...state} = waiting;
	if (!coming) return waiting;
	const next = withReload(state, coming);
	return scrollToCursor(next, derive(next).layout);
});

/** Makes in steps what the first screen of the chronology needs that is to come. */
export function* comingWork(state: State): Work {
	const {coming} = state;
	if (!coming) return;
	const {chronology} = coming;
	if (coming.type === 'grown') {
		for (const text of textsOf(state)) yield* takeHits(text, state.chronology, chronology);
		if (hasCondition(shownFilter(state).clauses)) yield* takeStandings(state.chronology, chronology);
	}
	yield* extentWork(chronology);
	yield* lastingWork(chronology);
	for (const {clauses} of [state.filter, ...state.pastFilters]) yield* clauseWork(chronology, clauses);
	const filter = transferBy(state, coming).queryOf(state.filter);
	if (filter.type === 'query') yield* selectionWork(chronology, filter, state.round);
	const next = taken(state);
	if (next.lanes !== undefined) yield* laneWork(chronology, next.lanes);
	yield* facetListWork(next);
	for (const row of shownSelection(next).rows.subarray(next.top, next.top + next.size.rows)) {
		chronology.get(row);
		yield 1;
	}
	frame(next);
}

/** The folded texts that the events of a state are filtered and searched by. */
function textsOf(state: State): ReadonlySet<string> {
	const searched = fold(searchedText(state) ?? '');
	return new Set([...textsIn(shownFilter(state).clauses), ...(searched === '' ? [] : [searched])]);
}

function textsIn(clauses: readonly Clause[]): readonly string[] {
	return clauses.flatMap(({wanted}) =>
		wanted.type === 'text' ? [fold(wanted.text)] : wanted.type === 'view' ? textsIn(wanted.clauses) : [],
	);
}

function hasCondition(clauses: readonly Clause[]): boolean {
	return clauses.some(
		({wanted}) => wanted.type === 'is' || (wanted.type === 'view' && hasCondition(wanted.clauses)),
	);
}

/** Makes what the terms of a filter are looked up in. */
function* clauseWork(chronology: Chronology, clauses: readonly Clause[]): Work {
	for (const {wanted} of clauses) {
		switch (wanted.type) {
			case 'actor':
			case 'says':
				yield* partsWork(chronology);
				yield* listedWork(chronology, wanted.type);
				break;
			case 'source':
			case 'tag':
				yield* listedWork(chronology, wanted.type);
				break;
			case 'is':
				yield* standingWork(chronology);
				break;
			case 'view':
				yield* clauseWork(chronology, wanted.clauses);
				break;
			case 'year':
			case 'from':
			case 'to':
			case 'link':
			case 'text':
		}
	}
}

function* listedWork(chronology: Chronology, field: Parameters<typeof nameWork>[1]): Work {
	yield* chronology.indexLists();
	yield* nameWork(chronology, field);
}
