import type {ChronologyEvent} from '../chronology/event.ts';
import type {Work} from '../chronology/finding.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {textAt} from '../chronology/texts.ts';
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

/** The lanes of a selection, one for each value, the most frequent first; there may be millions, and those are made that are asked for. */
export type Lanes = {
	readonly length: number;
	readonly slice: (from: number, to: number) => readonly Lane[];
};

/** The lanes of all events by a field, which are found in steps. */
const allLanes = perObject((chronology: Chronology) =>
	perValue((field: LaneField) => stepwise(() => lanesInSteps(chronology, field))),
);

/** Finds the lanes of all events by a field, after which those of a selection are found quickly. */
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

/** The lanes of a selection by a field. */
export function lanesFor(chronology: Chronology, selection: Selection, field: LaneField): Lanes {
	return lanesIn(chronology)(selection)(field);
}

function lanesOfSelection(chronology: Chronology, {rows, dated}: Selection, field: LaneField): Lanes {
	if (rows.length === chronology.size) return allLanes(chronology)(field).get();
	const isShown = new Uint8Array(chronology.size);
	for (const row of rows.subarray(0, dated)) isShown[row] = 1;
	return stepwise(() => lanesInSteps(chronology, field, isShown)).get();
}

/** The most values that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [valuesAStep, stepCost] = [2 ** 14, 10];

/** Finds the lanes of the rows of a mask, or of all dated rows. */
function* lanesInSteps(
	chronology: Chronology,
	field: LaneField,
	isShown = new Uint8Array(chronology.size).fill(1, 0, chronology.dated),
): Generator<number, Lanes> {
	yield* chronology.indexLists();
	const {order, starts, values} = chronology.rowsByNumber(field);
	const counts = new Uint32Array(starts.length);
	for (let number = 0; number < starts.length - 1; number++) {
		let count = 0;
		for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
			count += isShown[values[at] ?? 0] ?? 0;
		counts[number] = count;
		if (number % valuesAStep === valuesAStep - 1) yield stepCost;
	}
	const numbers = byCount(order, counts);
	yield stepCost;
	const {texts} = chronology.columns.ids[field];
	const laneOf = (number: number): Lane => {
		const id = textAt(texts, number);
		const count = counts[number] ?? 0;
		const rows = once(() => shownAmong(values.subarray(starts[number], starts[number + 1]), count));
		return {
			...{id, name: nameOf(chronology, field, id), count},
			get rows() {
				return rows();
			},
		};
	};
	return {length: numbers.length, slice: (from, to) => Array.from(numbers.subarray(from, to), laneOf)};

	/** Those of some rows, in order, that the mask has, which are so many: often the first ones, as where only undated events are left out. */
	function shownAmong(all: Uint32Array, count: number): Uint32Array {
		if (count === all.length || !all.subarray(count).some(row => isShown[row] === 1))
			return all.subarray(0, count);
		const shown = new Uint32Array(count);
		let next = 0;
		for (const row of all) if (isShown[row] === 1) shown[next++] = row;
		return shown;
	}
}

/** Those of some numbers whose count isn't 0, the greatest first and equal ones as they were: sorted by counting. */
function byCount(numbers: Uint32Array, counts: Uint32Array): Uint32Array {
	let most = 0;
	for (const number of numbers) most = Math.max(most, counts[number] ?? 0);
	/** For each count where the numbers that have it go next, behind all that have a greater one. */
	const places = new Uint32Array(most + 1);
	for (const number of numbers) {
		const count = counts[number] ?? 0;
		if (count > 0) places[count - 1] = (places[count - 1] ?? 0) + 1;
	}
	for (let count = most - 1; count >= 0; count--)
		places[count] = (places[count] ?? 0) + (places[count + 1] ?? 0);
	const sorted = new Uint32Array(places[0] ?? 0);
	for (const number of numbers) {
		const count = counts[number] ?? 0;
		if (count === 0) continue;
		const place = places[count] ?? 0;
		sorted[place] = number;
		places[count] = place + 1;
	}
	return sorted;
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
