import {type Chronology, outletOf} from '../chronology/store.ts';
import {layoutOf} from './arrangement.ts';
import type {Selection} from './selection.ts';
import {type LaneField, type State, shownSelection} from './state.ts';
import {cellWidth} from './text.ts';

/** A value of a field and the dated events shown that have it, in order. */
export type Lane = {readonly id: string; readonly name: string; readonly rows: readonly number[]};

const kept = new WeakMap<Selection, Map<LaneField, readonly Lane[]>>();

/** The lanes of all values that dated events among those shown have, the most frequent first. */
export function lanesOf(state: State): readonly Lane[] {
	const {chronology, lanes: field} = state;
	if (field === undefined) return [];
	const selection = shownSelection(state);
	const known = kept.get(selection) ?? new Map<LaneField, readonly Lane[]>();
	kept.set(selection, known);
	const lanes = known.get(field) ?? makeLanes(chronology, selection, field);
	known.set(field, lanes);
	return lanes;
}

function makeLanes(chronology: Chronology, {rows, dated}: Selection, field: LaneField): readonly Lane[] {
	const isShown = new Uint8Array(chronology.size);
	for (const row of rows.slice(0, dated)) isShown[row] = 1;
	return [...chronology.postings[field]]
		.map(([id, having]): Lane => {
			const shown = having.filter(row => isShown[row] === 1);
			return {id, name: nameOf(chronology, field, id), rows: shown};
		})
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

/** The rows that the layout leaves for lanes. */
export function laneRows(state: State): number {
	const places = layoutOf(state);
	return state.lanes === undefined || places.type === 'tooSmall'
		? 0
		: Math.max(0, (places.axis?.rows ?? 0) - 3);
}

/** The lanes that have room in so many rows; where not all have, the last row tells how many more there are. */
export function lanesIn(state: State, rows: number): readonly Lane[] {
	const lanes = lanesOf(state);
	return lanes.length <= rows ? lanes : lanes.slice(0, Math.max(0, rows - 1));
}

/** The cells at the left of the axis that the names of lanes take, which the axis is moved by. */
export function gutterOf(state: State, columns: number): number {
	const names = lanesIn(state, laneRows(state)).map(({name}) => cellWidth(name));
	return names.length === 0 ? 0 : 1 + Math.min(Math.floor(columns / 4), 24, Math.max(8, ...names));
}
