import type {ChronologyEvent} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import type {Selection} from './selection.ts';

/** The fields that lanes can be drawn by, in the order in which a key goes through them, and what the lanes are called. */
export const laneFields = [
	{field: 'actor', name: 'actors'},
	{field: 'source', name: 'sources'},
	{field: 'tag', name: 'tags'},
] as const;

export type LaneField = (typeof laneFields)[number]['field'];

/** A value of a field, with the dated events of a selection that have it, in order. */
export type Lane = {readonly id: string; readonly name: string; readonly rows: Rows};

const lanesIn = perObject((chronology: Chronology) =>
	perObject((selection: Selection) =>
		perValue((field: LaneField) => makeLanes(chronology, selection, field)),
	),
);

/** The lanes of a selection by a field, one for each value, the most frequent first. */
export function lanesFor(chronology: Chronology, selection: Selection, field: LaneField): readonly Lane[] {
	return lanesIn(chronology)(selection)(field);
}

function makeLanes(chronology: Chronology, {rows, dated}: Selection, field: LaneField): readonly Lane[] {
	const isShown = new Uint8Array(chronology.size);
	for (const row of rows.subarray(0, dated)) isShown[row] = 1;
	const shownOf = (all: Rows): Rows => {
		// Rows are in order, and the undated come last.
		if (rows.length === chronology.size)
			return all.slice(
				0,
				firstWhere(all.length, at => (all[at] ?? 0) >= dated),
			);
		return Uint32Array.from(all).filter(row => isShown[row] === 1);
	};
	return chronology
		.idsOf(field)
		.map(
			(id): Lane => ({
				id,
				name: nameOf(chronology, field, id),
				rows: shownOf(chronology.rowsOf(field, id)),
			}),
		)
		.filter(lane => lane.rows.length > 0)
		.toSorted((a, b) => b.rows.length - a.rows.length);
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
