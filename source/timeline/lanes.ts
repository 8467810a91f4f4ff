import type {ChronologyEvent} from '../chronology/event.ts';
import type {Work} from '../chronology/finding.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {once, perObject, perValue, stepwise} from '../lookup/memo.ts';
import type {Selection} from './selection.ts';

/** The fields that lanes can be drawn by, in the order in which a key goes through them, and what the lanes are called. */
export const laneFields = [
	{field: 'actor', name: 'actors'},
	{field: 'source', name: 'sources'},
	{field: 'tag', name: 'tags'},
] as const;

export type LaneField = (typeof laneFields)[number]['field'];

/** A value of a field, with the dated events of a selection that have it, in order. */
export type Lane = {
	readonly id: string;
	readonly name: string;
	readonly count: number;
	readonly rows: Rows;
};

/** The lanes of all events by a field, which are made in steps. */
const allLanes = perObject((chronology: Chronology) =>
	perValue((field: LaneField) => stepwise(() => lanesInSteps(chronology, field))),
);

/** Makes the lanes of all events by a field, of which those of a selection are made. */
export function laneWork(chronology: Chronology, field: LaneField): Work {
	return allLanes(chronology)(field).work();
}

/** The most lanes that are counted one by one, which are more than a screen has room for. */
const mostCounted = 200;

const counts = perObject((chronology: Chronology) =>
	perValue((field: LaneField) => {
		const {lists, ids} = chronology.columns;
		if (lists[field].values.length === 0) return 0;
		const most = ids[field].texts.ends.length;
		return most > mostCounted ? most : [...chronology.idsOf(field)].length;
	}),
);

/** How many values of a field there are to make lanes of; where they are very many, perhaps some fewer. */
export function laneCount(chronology: Chronology, field: LaneField): number {
	return counts(chronology)(field);
}

/** The most values of which all lanes are made at once. */
const mostAtOnce = 10_000;

/** Whether the lanes by a field are made, or may be made at once. */
export function areLanesNear(chronology: Chronology, field: LaneField): boolean {
	const isFew = chronology.size + laneCount(chronology, field) <= mostAtOnce;
	return isFew || allLanes(chronology)(field).ready() !== undefined;
}

const lanesIn = perObject((chronology: Chronology) =>
	perObject((selection: Selection) =>
		perValue((field: LaneField) => lanesOfSelection(chronology, selection, field)),
	),
);

/** The lanes of a selection by a field, one for each value, the most frequent first. */
export function lanesFor(chronology: Chronology, selection: Selection, field: LaneField): readonly Lane[] {
	return lanesIn(chronology)(selection)(field);
}

/** The most lanes that a step makes, of which so many take as long as to make a row. */
const [lanesAStep, lanesALike] = [200, 10];

function* lanesInSteps(chronology: Chronology, field: LaneField): Generator<number, readonly Lane[]> {
	yield* chronology.indexLists();
	const {dated} = chronology;
	const lanes: Lane[] = [];
	for (const id of chronology.idsOf(field)) {
		const all = chronology.rowsOf(field, id);
		// Rows are in order, and the undated come last.
		const count = firstWhere(all.length, at => (all[at] ?? 0) >= dated);
		const rows = all instanceof Uint32Array ? all.subarray(0, count) : all.slice(0, count);
		if (count > 0) lanes.push({id, name: nameOf(chronology, field, id), count, rows});
		if (lanes.length % lanesAStep === 0) yield lanesAStep / lanesALike;
	}
	return byCount(lanes);
}

function lanesOfSelection(
	chronology: Chronology,
	{rows, dated}: Selection,
	field: LaneField,
): readonly Lane[] {
	const all = allLanes(chronology)(field).get();
	if (rows.length === chronology.size) return all;
	const isShown = new Uint8Array(chronology.size);
	for (const row of rows.subarray(0, dated)) isShown[row] = 1;
	const shown = all.map(({rows: own, ...lane}): Lane => {
		let count = 0;
		for (let at = 0; at < own.length; at++) count += isShown[own[at] ?? 0] ?? 0;
		// Only of the lanes that are drawn it is asked which rows they have.
		const shownRows = once(() => Uint32Array.from(own).filter(row => isShown[row] === 1));
		return {
			...lane,
			count,
			get rows() {
				return shownRows();
			},
		};
	});
	return byCount(shown.filter(({count}) => count > 0));
}

function byCount(lanes: readonly Lane[]): readonly Lane[] {
	return lanes.toSorted((a, b) => b.count - a.count);
}

function nameOf(chronology: Chronology, field: LaneField, id: string): string {
	switch (field) {
		case 'actor':
			return chronology.actors.get(id)?.name ?? id;
		case 'source':
			return outletOf(chronology, id);
		case 'tag':
			return id;
	}
}

/** The ids of the lanes that an event is in, whichever events are selected. */
export function laneValuesOf(event: ChronologyEvent, field: LaneField): readonly string[] {
	switch (field) {
		case 'actor':
			return event.actors.map(({actor}) => actor);
		case 'source':
			return event.accounts.map(({source}) => source);
		case 'tag':
			return event.tags;
	}
}
