import type {Work} from '../../chronology/finding.ts';
import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import {perObject, perValue, stepwise, untilWhole} from '../../lookup/memo.ts';
import {allRowsWork, type Query, selectKnown} from '../../query/query.ts';
import {undatedLeftOut} from '../../query/undated.ts';
import {grouped} from '../../text/english.ts';
import type {Selection} from '../../timeline/selection.ts';

/** The selections of the latest queries. They are few, since the selection of a million events takes 12 MB. */
const selections = perObject((chronology: Chronology) =>
	perValue((query: Query) => untilWhole(() => makeSelection(chronology, query)), 6),
);

/** The events that a query selects from the chronology that it was read for: all that were known to be at the start of a round of work. */
export function selectionOf(chronology: Chronology, query: Query, round = 0): Selection {
	return selections(chronology)(query)(round);
}

/** Makes the selection of a query with what the axis asks of it, which is in steps as far as it takes long. */
export function* selectionWork(chronology: Chronology, query: Query, round?: number): Work {
	if (query.clauses.length === 0) yield* allRowsWork(chronology);
	const {rows} = selectionOf(chronology, query, round);
	yield stepCost;
	yield* reaches(chronology)(rows).work();
}

function makeSelection(chronology: Chronology, query: Query): Selection {
	const {rows, isWhole} = selectKnown(chronology, query);
	const earliest = chronology.earliest[rows[0] ?? 0] ?? 0;
	return {
		rows,
		isWhole,
		placeOf: row => placeIn(rows, row),
		earliest,
		reachedAt: reachedIn(chronology, rows),
		dated: placeIn(rows, chronology.dated),
		undatedLeftOut: undatedLeftOut(chronology, query),
	};
}

/** A part of a selection, of which it is kept how far its events reach. */
const partLength = 512;

/** The most parts that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [partsAStep, stepCost] = [2 ** 7, 5];

/** The latest day of any event of a selection up to the end of each part. */
const reaches = perObject((chronology: Chronology) =>
	perObject((rows: Uint32Array) => stepwise(() => reachInSteps(chronology, rows))),
);

function* reachInSteps({latest}: Chronology, rows: Uint32Array): Generator<number, Float64Array> {
	const ends = new Float64Array(Math.ceil(rows.length / partLength));
	let end = -Infinity;
	for (let part = 0; part < ends.length; part++) {
		end = latestIn(latest, rows.subarray(part * partLength, (part + 1) * partLength), end);
		ends[part] = end;
		if (part % partsAStep === partsAStep - 1) yield stepCost;
	}
	return ends;
}

/** Makes the function that gives the latest day of any event of a selection up to an index. */
function reachedIn(chronology: Chronology, rows: Uint32Array): (place: number) => number {
	return place => {
		const part = Math.floor(place / partLength);
		const before = reaches(chronology)(rows).get()[part - 1] ?? -Infinity;
		return latestIn(chronology.latest, rows.subarray(part * partLength, place + 1), before);
	};
}

/** The latest day of some rows, and of those before them. */
function latestIn(latest: Chronology['latest'], rows: Uint32Array, before: number): number {
	let end = before;
	for (let place = 0; place < rows.length; place++) {
		const day = latest[rows[place] ?? 0] ?? end;
		if (day > end) end = day;
	}
	return end;
}

/** The number of undated events that the filter leaves out, in words: “2 undated left out”, or an empty text where there are none. */
export function leftOutWords({undatedLeftOut: count}: Selection): string {
	return count === 0 ? '' : `${grouped(count)} undated left out`;
}

function placeIn(rows: Rows, row: number): number {
	return firstWhere(rows.length, place => (rows[place] ?? 0) >= row);
}

/** The selected row that is nearest to another row in time; `undefined` where none is selected. */
export function nearestRow(
	chronology: Chronology,
	{rows, placeOf}: Selection,
	row: number,
): number | undefined {
	const place = placeOf(row);
	const [before, after] = [rows[place - 1], rows[place]];
	if (after === row || before === undefined || after === undefined) return after ?? before;
	const between = (one: number, next: number) =>
		Math.max(0, (chronology.earliest[next] ?? 0) - (chronology.latest[one] ?? 0));
	return between(before, row) < between(row, after) ? before : after;
}
