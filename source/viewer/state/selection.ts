import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import {perObject, perValue, untilWhole} from '../../lookup/memo.ts';
import {type Query, selectKnown} from '../../query/query.ts';
import {undatedLeftOut} from '../../query/undated.ts';
import type {Selection} from '../../timeline/selection.ts';

/** The selections of the latest queries. They are few, since the selection of a million events takes 12 MB. */
const selections = perObject((chronology: Chronology) =>
	perValue((query: Query) => untilWhole(() => makeSelection(chronology, query)), 6),
);

/** The events that a query selects from the chronology that it was read for: all that were known to be at the start of a round of work. */
export function selectionOf(chronology: Chronology, query: Query, round = 0): Selection {
	return selections(chronology)(query)(round);
}

function makeSelection(chronology: Chronology, query: Query): Selection {
	const {rows, isWhole} = selectKnown(chronology, query);
	const reached = new Float64Array(rows.length);
	let latest = -Infinity;
	for (let place = 0; place < rows.length; place++) {
		latest = Math.max(latest, chronology.latest[rows[place] ?? 0] ?? latest);
		reached[place] = latest;
	}
	const earliest = chronology.earliest[rows[0] ?? 0] ?? 0;
	return {
		rows,
		isWhole,
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
