import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import {perObject, perValue} from '../../lookup/memo.ts';
import {type Query, select} from '../../query/query.ts';
import {undatedLeftOut} from '../../query/undated.ts';
import type {Selection} from '../../timeline/selection.ts';

/** The selections of the latest queries. They are few, since the selection of a million events takes 12 MB. */
const selections = perObject((chronology: Chronology) =>
	perValue((query: Query) => makeSelection(chronology, query), 6),
);

/** The events that a query selects from the chronology that it was read for. */
export function selectionOf(chronology: Chronology, query: Query): Selection {
	return selections(chronology)(query);
}

function makeSelection(chronology: Chronology, query: Query): Selection {
	const rows = select(chronology, query);
	const reached = new Float64Array(rows.length);
	let latest = -Infinity;
	for (const [place, row] of rows.entries()) {
		latest = Math.max(latest, chronology.latest[row] ?? latest);
		reached[place] = latest;
	}
	const earliest = chronology.earliest[rows[0] ?? 0] ?? 0;
	return {
		rows,
		placeOf: row => placeIn(rows, row),
		earliest,
		reached,
		dated: placeIn(rows, chronology.dated),
		undatedLeftOut: undatedLeftOut(chronology, query),
	};
}

/** The number of undated events that the filter leaves out, in words: “2 undated left out”, or an empty text where there are none. */
export function leftOutWords({undatedLeftOut: count}: Selection): string {
	return count === 0 ? '' : `${count} undated left out`;
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
